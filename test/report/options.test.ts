import { expect, test } from 'vitest';
import { AdviceError } from '../../src/advice.ts';
import { readOptions } from '../../src/report/options.ts';

const usual = { whose: { of: 'everybody' }, since: '30d', format: 'table', table: 'unanswered', out: null };

test('without options: everything, thirty days, on the terminal', () => {
  expect(readOptions([])).toEqual(usual);
  expect(readOptions(['--help', '--clinic', '?'])).toBeNull();
});

test('a clinic, none, and everything', () => {
  expect(readOptions(['--clinic', 'demo'])?.whose).toEqual({ of: 'clinic', id: 'demo' });
  expect(readOptions(['--clinic', 'none'])?.whose).toEqual({ of: 'nobody' });
});

test('the format comes from the ending unless it is said', () => {
  const formatOf = (...args: string[]) => readOptions(['--out', ...args])?.format;
  expect(['a.html', 'a.HTM', 'b.csv', 'c.md'].map((out) => formatOf(out))).toEqual([
    'html',
    'html',
    'csv',
    'md',
  ]);
  expect(formatOf('a.txt', '--format', 'md')).toBe('md');
  expect(readOptions(['--format', 'csv', '--table', 'languages'])).toEqual({
    ...usual,
    format: 'csv',
    table: 'languages',
  });
});

test.each([
  [['--clinic', 'Demo Clinic'], '--clinic needs'],
  [['--clinic', "x' OR 1"], '--clinic needs'],
  [['--clinic', ''], '--clinic needs'],
  [['--format', 'pdf'], '--format pdf is none of table, md, csv, html'],
  [['--format', 'csv', '--table', 'votes'], '--table votes is none of'],
  [['--table', 'topics'], '--table is for --format csv'],
  [['--format', 'table', '--out', 'a.txt'], '--out is for md, csv and html'],
  [['--out', 'report'], 'Add --format'],
  [['--out', ''], '--out needs'],
  [['--clinc', 'demo'], 'clinc'],
  [['demo'], 'demo'],
])('%j is refused with the usage', (args, message) => {
  const read = () => readOptions(args);
  expect(read).toThrow(AdviceError);
  expect(read).toThrow(message);
  expect(read).toThrow('npm run report -- --clinic demo');
});
