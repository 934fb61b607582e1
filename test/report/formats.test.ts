import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { afterAll, describe, expect, test } from 'vitest';
import { AdviceError } from '../../src/advice.ts';
import { escaped } from '../../src/report/markdown.ts';
import { FORMATS, type Format, type Table } from '../../src/report/options.ts';
import { render } from '../../src/report/render.ts';
import type { Report } from '../../src/report/report.ts';
import { writeWhole } from '../../src/report/write-file.ts';
import { reportOf, seeded } from './seed.ts';

const draw = (
  report: Report,
  format: Format,
  more: { table?: Table; out?: string; rich?: boolean; width?: number } = {},
) =>
  render(
    report,
    { whose: report.whose, since: '30d', format, table: more.table ?? 'unanswered', out: more.out ?? null },
    { width: more.width ?? 80, rich: more.rich ?? false },
  );

const HOSTILE = [
  '<script>alert(1)</script> "quoted" & <img src=x onerror=alert(2)>',
  '</title><svg onload=alert(3)>',
  '=HYPERLINK("evil","click")',
  '+1+cmd|calc',
  '-2+3',
  '@SUM(A1)',
  '| a | `b` | **c** | [d](javascript:e) | # f',
  'line one\r\nline two',
  '\u001b[31mred\u0007 \u202Eturned',
  'a, "b"',
];

async function hostile(): Promise<Report> {
  const { url, vain } = await seeded();
  for (const text of HOSTILE)
    for (let each = 0; each < 2; each++) await vain(text, { nearest: '<b>topic</b>' });
  await vain('<script>once</script>');
  return reportOf(url);
}

describe('hostile strings', () => {
  test('HTML: every one is text', async () => {
    const page = draw(await hostile(), 'html');
    const tags = [...page.matchAll(/<\/?([a-zA-Z]+)/g)].map(([, name]) => name?.toLowerCase());
    expect(tags.filter((name) => name === 'script' || name === 'img')).toEqual([]);
    expect(page).not.toMatch(/<[^>]*\son\w+=/);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &quot;quoted&quot; &amp;');
    expect(page).toContain('&lt;/title&gt;&lt;svg onload=alert(3)&gt;');
    expect(page).toContain(`content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;`);
    expect(page).not.toMatch(/(?:src|href|url\()\s*=?\s*["'(]?(?:https?:|\/\/|data:)/i);
  });

  test('CSV: nothing is computed, and every row has its columns', async () => {
    const csv = draw(await hostile(), 'csv');
    const rows = parseCsv(csv);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([7]));
    const cells = rows.flat();
    for (const text of ['=HYPERLINK("evil","click")', '+1+cmd|calc', '-2+3']) {
      expect(cells).toContain(`'${text}`);
    }
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(draw(await hostile(), 'csv', { out: 'a.csv' }).startsWith('\uFEFF')).toBe(true);
  });

  test('Markdown: tables keep their columns, and no sign is read', async () => {
    const text = draw(await hostile(), 'md');
    const table = text.split('\n').filter((line) => line.startsWith('| '));
    const widths = table.map((line) => line.match(/(?<!\\)\|/g)?.length);
    expect(new Set(widths)).toEqual(new Set([7, 4]));
    expect(text).not.toContain('<script');
    for (const each of HOSTILE.slice(0, 7)) {
      const tree = fromMarkdown(escaped(each));
      expect(JSON.stringify(tree)).not.toMatch(
        /"type":"(?:html|link|strong|emphasis|inlineCode|heading|list|image)"/,
      );
      expect(textOf(tree)).toBe(each);
    }
  });

  test('terminal: no control character but our line ends', async () => {
    const text = draw(await hostile(), 'table');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(text.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E]/);
    expect(text).toContain('line one line two');
  });
});

test.each(FORMATS)(
  '%s: what names a person was taken out when it was kept, and stays out',
  async (format) => {
    const { url, vain } = await seeded();
    const text = 'my name is Zebulon Quix, mail zq@mail.example or +49 151 23456789, is there parking';
    await vain(text);
    await vain(text);
    const drawn = draw(await reportOf(url), format);
    expect(drawn).not.toMatch(/Zebulon|Quix|zq@mail|23456789/);
    expect(drawn.replaceAll('\\', '')).toContain('[e-mail]');
  },
);

test.each(FORMATS)('%s: an empty store is said to be empty', async (format) => {
  const { url } = await seeded();
  const drawn = draw(await reportOf(url, { of: 'clinic', id: 'demo' }), format);
  if (format === 'csv') expect(drawn.split('\r\n')).toHaveLength(2);
  else expect(drawn.replace(/\s+/g, ' ')).toContain('Nothing was kept in these days');
});

describe('a terminal', () => {
  const filled = async () => {
    const { url, vain, answered, votes } = await seeded();
    for (let each = 0; each < 12; each++)
      await vain('is there parking at the clinic, near it or in the street behind it');
    for (let each = 0; each < 2; each++) await vain('诊所附近可以停车吗？', { lang: 'zh' });
    await answered('exosomes', 1234);
    await votes('exosomes', 1, 2);
    return reportOf(url);
  };

  test('piped: our own words are ASCII, and lines are no longer than the width', async () => {
    const text = draw(await filled(), 'table', { width: 60 });
    expect(text.replaceAll(/[诊所附近可以停车吗？]/gu, '')).toMatch(/^[\x20-\x7e\n]*$/);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
    const words = text.replace(/\s+/g, ' ');
    expect(words).toContain('1,234 answers. Without an answer: 14 of 1,248 questions (1 %).');
    expect(words).toContain('Helpful: 3 votes: too few to say.');
  });

  test('numbers stand in a column, to the right', async () => {
    const text = draw(await filled(), 'table');
    expect(text).toMatch(/^12 {2}is there parking/m);
    expect(text).toMatch(/^ 2 {2}诊所/m);
    expect(text).toMatch(/^Answers {2}Helpful {2}Not {2}Topic\n {2}1,234 {8}1 {4}2 {2}Exosomes$/m);
    expect(draw(await filled(), 'table', { rich: true })).toContain('\u001b[1m');
  });
});

test('each table of CSV', async () => {
  const { url, vain, answered } = await seeded();
  await vain('is there parking', { nearest: 'exosomes', why: 'outside' });
  await answered('exosomes', 2);
  await answered('faq/prices', 1, { clinic: 'demo' });
  const report = await reportOf(url);
  expect(parseCsv(draw(report, 'csv'))[1]).toEqual([
    '1',
    'is there parking',
    '',
    'English',
    'Exosomes (about something else)',
    '2026-11-22',
    '2026-11-22',
  ]);
  expect(parseCsv(draw(report, 'csv', { table: 'topics' })).slice(1)).toEqual([
    ['topic', '', 'Exosomes', '2', '0', '0', ''],
    ['faq', 'demo', 'Prices', '1', '0', '0', ''],
  ]);
  expect(parseCsv(draw(report, 'csv', { table: 'languages' }))[1]).toEqual(['English', '3', '1']);
});

describe('a file', () => {
  const folder = mkdtemp(path.join(tmpdir(), 'anagen-report-'));
  afterAll(async () => rm(await folder, { recursive: true }));

  test('is replaced whole, and only its owner may read it', async () => {
    const file = path.join(await folder, 'report.html');
    await writeWhole(file, 'one');
    await writeWhole(file, 'two');
    expect(await readFile(file, 'utf8')).toBe('two');
    expect((await stat(file)).mode & 0o077).toBe(0);
    expect(await readdir(await folder)).toEqual(['report.html']);
  });

  test('that cannot be written is told with advice', async () => {
    await expect(writeWhole(path.join(await folder, 'no', 'such', 'a.md'), 'x')).rejects.toThrow(AdviceError);
    await expect(writeWhole(await folder, 'x')).rejects.toThrow('Name a file');
  });
});

/** Rows as RFC 4180 reads them. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end !== '\r\n') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
