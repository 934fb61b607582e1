import type { UnansweredRow } from '../store/read-ledger.ts';
import type { Alike } from './alike.ts';
import { compare, count, mostFrequent, ranked } from './count.ts';
import type { Names } from './names.ts';

/** Examples shown beside the question that names a group. */
const EXAMPLES = 4;

/** The topic that came nearest, and why it was not shown. */
export interface Nearest {
  readonly title: string;
  readonly why: UnansweredRow['why'];
}

/** Questions that mean the same and got no answer. */
export interface Group {
  readonly times: number;
  /** The question in the middle of the group. */
  readonly question: string;
  /** Up to four others. */
  readonly examples: readonly string[];
  /** Named, most frequent first. */
  readonly languages: readonly string[];
  readonly nearest: Nearest | null;
  /** Why none was shown, if no topic came near. */
  readonly why: UnansweredRow['why'];
  /** First and last day, "2026-11-22". */
  readonly first: string;
  readonly last: string;
}

/** Groups as people read them, asked most often first. */
export function describeGroups(groups: readonly Alike[], names: Names): Group[] {
  return groups
    .map((group) => describe(group, names))
    .sort((a, b) => b.times - a.times || compare(b.last, a.last) || compare(a.question, b.question));
}

function describe(group: Alike, names: Names): Group {
  const rows = group.flatMap((asked) => asked.rows);
  const days = rows.map(({ day }) => day).sort();
  const topic = mostFrequent(count(rows.flatMap(({ nearest }) => nearest ?? [])));
  const why = whyOf(topic === undefined ? rows : rows.filter(({ nearest }) => nearest === topic));
  return {
    times: rows.length,
    question: group[0]?.text ?? '',
    examples: group.slice(1, 1 + EXAMPLES).map(({ text }) => text),
    languages: ranked(count(rows.map(({ lang }) => names.language(lang)))).map(([name]) => name),
    nearest: topic === undefined ? null : { title: names.topic(topic), why },
    why,
    first: days[0] ?? '',
    last: days.at(-1) ?? '',
  };
}

function whyOf(rows: readonly UnansweredRow[]): UnansweredRow['why'] {
  const outside = rows.filter(({ why }) => why === 'outside').length;
  return outside * 2 > rows.length ? 'outside' : 'unsure';
}
