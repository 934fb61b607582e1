import { expect, test } from 'vitest';
import { AdviceError } from '../../src/advice.ts';
import { daysOf, mondayOf, readPeriod, stillKept } from '../../src/report/period.ts';
import { daysWords, percent, periodWords, shareWords } from '../../src/report/words.ts';
import { NOON } from './seed.ts';

test.each([
  ['1d', '2026-11-22'],
  ['30d', '2026-10-24'],
  ['2w', '2026-11-09'],
  ['2026-11-01', '2026-11-01'],
  ['9999w', '2025-11-22'],
  ['1999-01-01', '2025-11-22'],
])('--since %s begins on %s', (since, from) => {
  expect(readPeriod(since, NOON)).toEqual({ from, to: '2026-11-22' });
});

test.each(['', '0d', '30', 'd', '3m', '-2d', '2026-02-30', '2026-13-01', '01.11.2026', '2026-11-23'])(
  '--since %s is refused with advice',
  (since) => {
    expect(() => readPeriod(since, NOON)).toThrow(AdviceError);
  },
);

test('days and weeks', () => {
  expect(daysOf({ from: '2026-10-31', to: '2026-11-02' })).toEqual([
    '2026-10-31',
    '2026-11-01',
    '2026-11-02',
  ]);
  expect([mondayOf('2026-11-22'), mondayOf('2026-11-23')]).toEqual(['2026-11-16', '2026-11-23']);
  expect(stillKept({ from: '2026-09-01', to: '2026-11-22' }, 30).from).toBe('2026-10-24');
  expect(stillKept({ from: '2026-11-20', to: '2026-11-22' }, 30).from).toBe('2026-11-20');
});

test('days in words', () => {
  expect(daysWords('2026-11-22', '2026-11-22')).toBe('22 Nov');
  expect(daysWords('2026-11-03', '2026-11-22')).toBe('3 to 22 Nov');
  expect(daysWords('2026-10-30', '2026-11-02')).toBe('30 Oct to 2 Nov');
  expect(periodWords({ from: '2026-10-24', to: '2026-11-22' })).toBe('24 October to 22 November 2026');
  expect(periodWords({ from: '2025-12-30', to: '2026-01-02' })).toBe('30 December 2025 to 2 January 2026');
});

test('small numbers are said to be small', () => {
  expect(shareWords(0, 0, 'vote')).toBe('no votes yet');
  expect(shareWords(1, 1, 'vote')).toBe('1 vote: too few to say');
  expect(shareWords(2, 3, 'vote')).toBe('3 votes: too few to say');
  expect(shareWords(5, 7, 'vote')).toBe('5 of 7 votes: few, read with care');
  expect(shareWords(31, 50, 'vote')).toBe('31 of 50 votes (62\u00A0%)');
  expect([percent(1, 4), percent(1, 3000)]).toEqual([null, '0\u00A0%']);
});
