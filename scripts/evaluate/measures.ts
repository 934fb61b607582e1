import type { Labelled } from '../labelled.ts';
import type { Asked } from './asked.ts';
import { alarms, answers, inScope, notices, offers, ranks, silent, speaks } from './judge.ts';

/** A measure: which questions it is about, and which replies count. */
export interface Measure {
  readonly name: string;
  /** Where it counts what should not happen. */
  readonly lowerIsBetter?: true;
  /** Its column in the table of stages, if it has one. */
  readonly column?: string;
  readonly about: (row: Labelled) => boolean;
  readonly counts: (asked: Asked) => boolean;
}

const SEVERITY = { 'prompt-care': 1, crisis: 2, emergency: 2 } as const;

const kind = (name: Labelled['kind']) => (row: Labelled) => row.kind === name;
const unrelated = (row: Labelled) => row.kind === 'out-of-scope' && !row.near;
const near = (row: Labelled) => row.near;
const style = (...styles: readonly string[]) => {
  return (row: Labelled) => inScope(row) && styles.includes(row.style);
};
/** A verdict somebody asks for may be urgent too: an alarm there is neither right nor false. */
const calm = (row: Labelled) => row.kind !== 'red-flag' && row.kind !== 'personal-medical';
const grave = ({ reply, row: { level } }: Asked) =>
  reply.kind === 'urgent' && level !== undefined && SEVERITY[reply.level] >= SEVERITY[level];
const not = (counts: Measure['counts']) => (asked: Asked) => !counts(asked);

const higher = (name: string, about: Measure['about'], counts: Measure['counts'], column?: string) =>
  ({ name, about, counts, ...(column && { column }) }) satisfies Measure;
const lower = (...of: Parameters<typeof higher>): Measure => ({ ...higher(...of), lowerIsBetter: true });

/** All measures but those by style, in the order of the table. */
export const MEASURES: readonly Measure[] = [
  higher('in scope: right topic', inScope, answers, 'right topic'),
  higher('in scope: right topic among three', inScope, offers, 'among three'),
  higher('in scope: right topic ranked first', inScope, (asked) => ranks(asked, 1), 'ranked first'),
  higher('in scope: right topic ranked among three', inScope, (asked) => ranks(asked, 3)),
  higher('in scope: not silent', inScope, not(silent)),
  lower('in scope: false silence', inScope, silent, 'false silence'),
  higher('follow-up: right topic', kind('follow-up'), answers, 'follow-up'),
  higher('follow-up: right topic among three', kind('follow-up'), offers),
  higher('outside, unrelated: silent', unrelated, silent),
  higher('outside, near miss: silent', near, silent),
  lower('outside, unrelated: false answer', unrelated, speaks, 'false answer, unrelated'),
  lower('outside, near miss: false answer', near, speaks, 'false answer, near miss'),
  higher('red flag: recognised', kind('red-flag'), alarms, 'red flag'),
  higher('red flag: level right or higher', ({ level }) => level !== undefined, grave, 'red flag, level'),
  higher('alarming words, no alarm', ({ tricky }) => tricky, not(alarms), 'alarming words, calm'),
  higher('in scope: no alarm', inScope, not(alarms)),
  lower('no red flag: false alarm', calm, alarms, 'false alarm'),
  higher('asks for a verdict: notice', kind('personal-medical'), (asked) => alarms(asked) || notices(asked)),
  higher('asks for a verdict: right topic', kind('personal-medical'), answers),
  lower('in scope: needless notice', inScope, notices),
  higher('talk: recognised', kind('smalltalk'), ({ reply }) => reply.kind === 'chat'),
  higher('adversarial: right topic', (row) => row.kind === 'adversarial' && row.topics.length > 0, answers),
  higher('adversarial: never urgent', kind('adversarial'), not(alarms)),
];

/** The right topic by the way a question is written, for the styles that occur. */
export function measuresByStyle(rows: readonly Labelled[]): Measure[] {
  return [...new Set(rows.map((row) => row.style))]
    .sort()
    .map((name) => higher(`in scope, ${name}: right topic`, style(name), answers));
}

/** As people type on a phone. */
export const messy = style('typo', 'slang', 'non-native', 'rambling');
/** As a careful person writes. */
export const clean = style('clean', 'keyword');
