import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import { shortened } from './clean.ts';
import type { Report } from './report.ts';
import { isVotedOn, type TopicUse } from './topics.ts';
import type { Group } from './unanswered.ts';
import {
  daysWords,
  nearestWords,
  number,
  periodWords,
  remarks,
  summaryWords,
  WHAT_NOW,
  whoseWords,
} from './words.ts';

/** How a terminal shows text. */
export interface Screen {
  readonly width: number;
  /** Bold and dim, and signs beyond ASCII. */
  readonly rich: boolean;
}

/** Lines longer than this are hard to read, however wide the window is. */
const READABLE = 100;
const LONG = 240;
/** Groups and questions shown; a terminal is no archive. */
const SHOWN = 30;

// From Node 22 on, styleText asks standard output whether it wants colour; here `screen` has decided.
const paint = styleText as (format: 'bold' | 'dim', text: string, options: object) => string;

/** The report for a terminal: numbers in a column to the left, words wrapped beside them. */
export function renderTable(report: Report, screen: Screen): string {
  const pen = penOf(screen);
  const { groups, once, topics, faq, languages } = report;
  const voted = topics.filter(isVotedOn);
  const others = topics.filter((use) => !isVotedOn(use));
  const blocks = [
    pen.wrap(
      `${pen.bold('What people asked in vain')}\n${whoseWords(report.whose)}, ${periodWords(report.period)}`,
    ),
    pen.wrap(summaryWords(report)),
    ...remarks(report).map((remark) => pen.wrap(pen.dim(remark))),
    heading(
      'Questions without an answer',
      groups.length > 0 ? groupLines(groups.slice(0, SHOWN), pen) : 'None twice.',
      pen,
    ),
    ...more(groups.length, pen),
    ...(groups.length > 0 ? [pen.wrap(WHAT_NOW)] : []),
    ...(once.length > 0 ? [heading('Asked once', onceLines(once.slice(0, SHOWN), pen), pen)] : []),
    ...more(once.length, pen),
    ...(voted.length > 0
      ? [heading('Topics with five votes or more, least helpful first', topicLines(voted, pen), pen)]
      : []),
    ...(others.length > 0
      ? [heading('Topics with few votes or none, most used first', topicLines(others, pen), pen)]
      : []),
    ...(faq.length > 0 ? [heading('Your own FAQ', topicLines(faq, pen), pen)] : []),
    heading(
      'Languages',
      columns(
        ['Answers', 'In vain', 'Language'],
        languages.map(({ name, answers, unanswered }) => [number(answers), number(unanswered), name]),
        pen,
      ),
      pen,
    ),
  ];
  return `${pen.finish(blocks.join('\n\n'))}\n`;
}

interface Pen {
  readonly width: number;
  bold(text: string): string;
  dim(text: string): string;
  wrap(text: string, width?: number): string;
  /** Our own signs in ASCII where the screen wants that; what people wrote stays. */
  finish(text: string): string;
}

function penOf({ width, rich }: Screen): Pen {
  const style = (format: 'bold' | 'dim') => (text: string) =>
    rich ? paint(format, text, { validateStream: false }) : text;
  const columns = Math.max(20, Math.min(width, READABLE));
  return {
    width: columns,
    bold: style('bold'),
    dim: style('dim'),
    wrap: (text, room = columns) => wrapAnsi(text, room, { hard: true, trim: true }),
    finish: (text) => (rich ? text : text.replaceAll(' …', ' ...')).replaceAll('\u00A0', ' '),
  };
}

const heading = (title: string, body: string, pen: Pen) => `${pen.bold(pen.wrap(title))}\n\n${body}`;

function groupLines(groups: readonly Group[], pen: Pen): string {
  const room = Math.max(...groups.map(({ times }) => number(times).length)) + 2;
  return groups
    .map((group) => {
      const about = [
        group.languages.join(', '),
        daysWords(group.first, group.last),
        `nearest: ${nearestWords(group)}`,
      ].join('; ');
      const lines = [
        pen.bold(shortened(group.question, LONG)),
        ...group.examples.map((text) => `- ${shortened(text, LONG)}`),
        pen.dim(about),
      ];
      return hang(number(group.times).padStart(room - 2), lines, room, pen);
    })
    .join('\n\n');
}

const more = (count: number, pen: Pen) =>
  count > SHOWN ? [pen.wrap(pen.dim(`And ${number(count - SHOWN)} more: --format csv has them all.`))] : [];

const onceLines = (once: readonly Group[], pen: Pen) =>
  once.map(({ question }) => hang('-', [shortened(question, LONG)], 2, pen)).join('\n');

function topicLines(list: readonly TopicUse[], pen: Pen): string {
  return columns(
    ['Answers', 'Helpful', 'Not', 'Topic'],
    list.map((use) => [
      number(use.answers),
      number(use.helpful),
      number(use.unhelpful),
      use.clinic === null ? use.title : `${use.title} (${use.clinic})`,
      ...(use.reasons.length > 0
        ? [use.reasons.map(({ words, times }) => `${words} (${times})`).join(', ')]
        : []),
    ]),
    pen,
  );
}

/** Numbers to the right, each under its name; then words, and a dim line below them if there is one more cell. */
function columns(head: readonly string[], rows: readonly (readonly string[])[], pen: Pen): string {
  if (rows.length === 0) return 'None.';
  const numbers = head.slice(0, -1);
  const widths = numbers.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const room = widths.reduce((sum, width) => sum + width + 2, 0);
  const line = (cells: readonly string[], words: readonly string[]) =>
    hang(cells.map((cell, at) => cell.padStart(widths[at] ?? 0)).join('  '), words, room, pen);
  return [
    pen.dim(line(numbers, head.slice(-1))),
    ...rows.map((row) => {
      const [first = '', ...more] = row.slice(numbers.length);
      return line(row.slice(0, numbers.length), [first, ...more.map((text) => pen.dim(text))]);
    }),
  ].join('\n');
}

/** `mark` before the first line, and as much room before the others. */
function hang(mark: string, paragraphs: readonly string[], room: number, pen: Pen): string {
  const width = Math.max(12, pen.width - room);
  const text = paragraphs.map((paragraph) => pen.wrap(paragraph, width)).join('\n');
  return mark.padEnd(room) + text.replaceAll('\n', `\n${' '.repeat(room)}`);
}
