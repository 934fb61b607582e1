import { REASONS, type Reason } from '../assistant/action.ts';
import type { Whose } from '../store/read-ledger.ts';
import type { Period } from './period.ts';
import type { Report } from './report.ts';
import type { Group, Nearest } from './unanswered.ts';

/** Below this many a share is not told at all. */
const TOO_FEW = 5;
/** Below this many it is told as a count, and called few. */
export const ENOUGH = 20;

const WHY: Readonly<Record<Nearest['why'], string>> = {
  outside: 'about something else',
  unsure: 'not sure enough',
};

const REASON_WORDS: Readonly<Record<Reason, string>> = {
  'other-question': 'had asked something else',
  missing: 'something is missing',
  unclear: 'hard to understand',
  'too-long': 'too long',
  doubtful: 'doubted that it is right',
};

/** Why an answer did not help; a reason of another version is shown as it is. */
export function reasonWords(reason: string): string {
  const known = REASONS.find((each) => each === reason);
  return known ? REASON_WORDS[known] : reason.replaceAll('-', ' ');
}

/** "What it costs (not sure enough)" */
export function nearestWords({ nearest, why }: Group): string {
  return nearest ? `${nearest.title} (${WHY[nearest.why]})` : `none (${WHY[why]})`;
}

/** "1,204" */
export const number = (value: number): string => value.toLocaleString('en-GB');

/** "1 vote", "3 votes" */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${number(value)} ${value === 1 ? one : many}`;

/** "71 %", not to be parted at the end of a line; null where so few say nothing. */
export function percent(part: number, whole: number): string | null {
  return whole < TOO_FEW ? null : `${Math.round((100 * part) / whole)}\u00A0%`;
}

/** "31 of 50 (62 %)", "5 of 7 (few)", "3 votes: too few to say", "no votes yet". */
export function shareWords(part: number, whole: number, unit: string): string {
  if (whole === 0) return `no ${unit}s yet`;
  if (whole < TOO_FEW) return `${counted(whole, unit)}: too few to say`;
  const of = `${number(part)} of ${number(whole)}`;
  return whole < ENOUGH ? `${of} ${unit}s: few, read with care` : `${of} ${unit}s (${percent(part, whole)})`;
}

/** "22 November 2026" */
export const longDay = (day: string): string =>
  new Date(day).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

/** "22 Nov" */
export const shortDay = (day: string): string =>
  new Date(day).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** "22 Nov", "3 to 22 Nov" or "30 Oct to 22 Nov" */
export function daysWords(first: string, last: string): string {
  if (first === last) return shortDay(first);
  const from = first.slice(0, 7) === last.slice(0, 7) ? String(Number(first.slice(8))) : shortDay(first);
  return `${from} to ${shortDay(last)}`;
}

/** "24 October 2026 to 22 November 2026" */
export function periodWords({ from, to }: Period): string {
  if (from === to) return longDay(to);
  const year = from.slice(0, 4) === to.slice(0, 4) ? longDay(from).replace(/ \d{4}$/, '') : longDay(from);
  return `${year} to ${longDay(to)}`;
}

/** Whose report it is. */
export function whoseWords(whose: Whose): string {
  switch (whose.of) {
    case 'everybody':
      return 'All clinics and chats';
    case 'nobody':
      return 'Chats of no clinic';
    case 'clinic':
      return `Clinic ${whose.id}`;
  }
}

/** The first line: everything in numbers, small ones called small. */
export function summaryWords(report: Report): string {
  const { answers, unanswered, votes, languages } = report;
  const asked = answers + unanswered;
  if (asked === 0 && votes.helpful + votes.unhelpful === 0) return NOTHING;
  const names = languages.map(({ name }) => name);
  return [
    `${counted(answers, 'answer')}.`,
    `Without an answer: ${shareWords(unanswered, asked, 'question')}.`,
    `Helpful: ${shareWords(votes.helpful, votes.helpful + votes.unhelpful, 'vote')}.`,
    `Languages: ${names.length > 0 ? names.join(', ') : 'none yet'}.`,
  ].join(' ');
}

/** Said where nothing was kept. */
export const NOTHING =
  'Nothing was kept in these days: nobody asked, or storage was off, or the name of the clinic is another.';

/** What the reader must know of the numbers. */
export function remarks(report: Report): string[] {
  const { keptDays, uncompared, groups, once } = report;
  const compared = groups.length + once.length > 0;
  return [
    ...(keptDays === null
      ? []
      : [
          `What is older than ${counted(keptDays, 'day')} had been deleted, so the report begins later than asked.`,
        ]),
    ...(compared
      ? [
          'Questions were put together by a program: in English by meaning, in other languages only where the words are nearly the same. Read the examples before you trust a count.',
          'A count is how often something was asked, not by how many people: who asked is not kept.',
        ]
      : []),
    ...(uncompared > 0
      ? [`${counted(uncompared, 'rarer question')} were too many to compare and stand alone.`]
      : []),
  ];
}

/** The last line, for the manager. */
export const WHAT_NOW = 'Questions at the top that are about your clinic itself are candidates for your FAQ.';

/** What to do with the report itself. */
export const KEEP_WITH_CARE =
  'Names, numbers and addresses were taken out before the questions were kept, by rules that can miss one. The file deletes the questions after a while; this report does not: delete it when you have read it.';
