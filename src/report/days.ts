import type { Kept } from '../store/read-ledger.ts';
import { grouped, total } from './count.ts';
import { daysOf, mondayOf, type Period } from './period.ts';

/** Bars that still can be told apart. */
const MOST_BARS = 62;

/** Answers and questions in vain of a day, or of a week. */
export interface Day {
  /** First day, "2026-11-22". */
  readonly day: string;
  readonly answers: number;
  readonly unanswered: number;
}

/** Every day of the period, those on which nothing happened too. */
export function usePerDay(kept: Pick<Kept, 'answered' | 'unanswered'>, period: Period): Day[] {
  const use = new Map(daysOf(period).map((day) => [day, { day, answers: 0, unanswered: 0 }]));
  for (const { day, times } of kept.answered) {
    const found = use.get(day);
    if (found) found.answers += times;
  }
  for (const { day } of kept.unanswered) {
    const found = use.get(day);
    if (found) found.unanswered += 1;
  }
  return [...use.values()];
}

/** Weeks from Monday on; the first begins with the period. */
export function perWeek(days: readonly Day[]): Day[] {
  return [...grouped(days, ({ day }) => mondayOf(day))].map(([monday, list]) => ({
    day: list[0]?.day ?? monday,
    answers: total(list, ({ answers }) => answers),
    unanswered: total(list, ({ unanswered }) => unanswered),
  }));
}

/** Days, or weeks where days would be too many to draw. */
export function bars(days: readonly Day[]): { readonly unit: 'day' | 'week'; readonly list: readonly Day[] } {
  return days.length <= MOST_BARS ? { unit: 'day', list: days } : { unit: 'week', list: perWeek(days) };
}
