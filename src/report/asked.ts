import type { UnansweredRow } from '../store/read-ledger.ts';
import { clean, keyOf } from './clean.ts';
import { compare, count, grouped, mostFrequent } from './count.ts';

/** One question, however often and with whatever capitals and marks it was written. */
export interface Asked {
  /** As it was most often written. */
  readonly text: string;
  readonly rows: readonly UnansweredRow[];
}

/** Equal questions as one, in an order that does not depend on the file's. */
export function distinct(rows: readonly UnansweredRow[]): Asked[] {
  const cleaned = rows.map((row) => ({ ...row, text: clean(row.text) }));
  return [...grouped(cleaned, ({ text }) => keyOf(text))]
    .sort(([a], [b]) => compare(a, b))
    .map(([, list]) => ({ text: mostFrequent(count(list.map(({ text }) => text))) ?? '', rows: list }));
}
