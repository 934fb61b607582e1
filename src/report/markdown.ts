import { shortened } from './clean.ts';
import type { Report } from './report.ts';
import { isVotedOn, type TopicUse } from './topics.ts';
import {
  daysWords,
  KEEP_WITH_CARE,
  nearestWords,
  number,
  periodWords,
  remarks,
  summaryWords,
  WHAT_NOW,
  whoseWords,
} from './words.ts';

/** A question longer than this is a story; its beginning is shown. */
const LONG = 240;

/** The report as Markdown. What people wrote stays text, whatever signs are in it. */
export function renderMarkdown(report: Report): string {
  const { whose, period, groups, once, topics, faq, languages } = report;
  const blocks = [
    '# What people asked in vain',
    `${escaped(whoseWords(whose))}, ${periodWords(period)}`,
    escaped(summaryWords(report)),
    ...remarks(report).map((remark) => `*${escaped(remark)}*`),
    '## Questions without an answer',
    table(
      ['Times', 'Question', 'Also asked as', 'Languages', 'Nearest topic (why it was not shown)', 'Days'],
      groups.map((group) => [
        number(group.times),
        question(group.question),
        group.examples.map(question).join('<br>'),
        escaped(group.languages.join(', ')),
        escaped(nearestWords(group)),
        daysWords(group.first, group.last),
      ]),
    ),
    ...(groups.length > 0 ? [escaped(WHAT_NOW)] : []),
    ...(once.length > 0
      ? ['### Asked once', once.map((group) => `- ${question(group.question)}`).join('\n')]
      : []),
    '## Topics by use',
    topicTable(topics),
    ...(faq.length > 0 ? ['## Your own FAQ', topicTable(faq)] : []),
    '## Languages',
    table(
      ['Language', 'Answers', 'Without an answer'],
      languages.map(({ name, ...use }) => [escaped(name), number(use.answers), number(use.unanswered)]),
    ),
    `*${escaped(KEEP_WITH_CARE)}*`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function topicTable(list: readonly TopicUse[]): string {
  return table(
    ['Topic', 'Answers', 'Helpful', 'Not helpful', 'Why not', 'Votes'],
    list.map((use) => [
      escaped(use.clinic === null ? use.title : `${use.title} (${use.clinic})`),
      number(use.answers),
      number(use.helpful),
      number(use.unhelpful),
      escaped(use.reasons.map(({ words, times }) => `${words} (${times})`).join(', ')),
      isVotedOn(use) ? 'enough to tell' : 'few',
    ]),
  );
}

const NUMERIC = new Set(['Times', 'Answers', 'Helpful', 'Not helpful', 'Without an answer']);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return 'None.';
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = `|${head.map((name) => (NUMERIC.has(name) ? '---:' : '---')).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

const question = (text: string) => escaped(shortened(text, LONG));

/** Every sign that Markdown could read; `:` and `.` too where they would make a link of an address. */
export function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]()#+!|~$^@=-]/g, '\\$&')
    .replace(/:(?=\/\/)|(?<=\bwww)\./gi, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/^(\d+)\./, '$1\\.');
}
