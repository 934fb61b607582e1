import type { Table } from './options.ts';
import type { Report } from './report.ts';
import type { TopicUse } from './topics.ts';
import { nearestWords } from './words.ts';

type Cell = string | number;

/** What a spreadsheet would take for a formula, in its wide forms too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/** One table as RFC 4180 has it. A cell that a spreadsheet would compute gets an apostrophe before it. */
export function renderCsv(report: Report, table: Table): string {
  return rowsOf(report, table)
    .map((row) => `${row.map(written).join(',')}\r\n`)
    .join('');
}

function written(cell: Cell): string {
  const text = typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : String(cell);
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

function rowsOf(report: Report, table: Table): Cell[][] {
  switch (table) {
    case 'unanswered':
      return [
        [
          'times',
          'question',
          'examples',
          'languages',
          'nearest topic (why not shown)',
          'first day',
          'last day',
        ],
        ...[...report.groups, ...report.once].map((group) => [
          group.times,
          group.question,
          group.examples.join(' | '),
          group.languages.join(', '),
          nearestWords(group),
          group.first,
          group.last,
        ]),
      ];
    case 'topics':
      return [
        ['kind', 'clinic', 'topic', 'answers', 'helpful', 'not helpful', 'why not'],
        ...report.topics.map((use) => topicRow('topic', use)),
        ...report.faq.map((use) => topicRow('faq', use)),
      ];
    case 'languages':
      return [
        ['language', 'answers', 'without an answer'],
        ...report.languages.map(({ name, answers, unanswered }) => [name, answers, unanswered]),
      ];
  }
}

function topicRow(kind: string, use: TopicUse): Cell[] {
  const reasons = use.reasons.map(({ words, times }) => `${words} (${times})`).join('; ');
  return [kind, use.clinic ?? '', use.title, use.answers, use.helpful, use.unhelpful, reasons];
}
