import { AdviceError } from '../advice.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Storage keeps a year at most. */
const MOST_DAYS = 366;

/** Days, as the file counts them: in UTC. */
export interface Period {
  /** First and last day, both included, "2026-11-22". */
  readonly from: string;
  readonly to: string;
}

/** "30d", "2w" or "2026-11-01" until now; 30d is today and the 29 days before. */
export function readPeriod(since: string, now: number): Period {
  const to = dayOf(now);
  const back = /^(\d{1,4})([dw])$/.exec(since);
  if (back) {
    const days = Number(back[1]) * (back[2] === 'w' ? 7 : 1);
    if (days < 1) throw unreadable(since);
    return { from: dayOf(now - (Math.min(days, MOST_DAYS) - 1) * DAY_MS), to };
  }
  const time = /^\d{4}-\d{2}-\d{2}$/.test(since) ? Date.parse(since) : Number.NaN;
  if (Number.isNaN(time) || dayOf(time) !== since) throw unreadable(since);
  if (since > to) throw new AdviceError(`--since ${since} has yet to come; today is ${to} (UTC).`);
  const earliest = dayOf(now - (MOST_DAYS - 1) * DAY_MS);
  return { from: since < earliest ? earliest : since, to };
}

/** Every day of a period, in order. */
export function daysOf({ from, to }: Period): string[] {
  const days: string[] = [];
  for (let time = Date.parse(from); time <= Date.parse(to); time += DAY_MS) days.push(dayOf(time));
  return days;
}

/** The period without the days that are deleted by now, if what is kept is kept for `days` days. */
export function stillKept({ from, to }: Period, days: number): Period {
  const first = dayOf(Date.parse(to) - (days - 1) * DAY_MS);
  return { from: from < first ? first : from, to };
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  const time = Date.parse(day);
  return dayOf(time - ((new Date(time).getUTCDay() + 6) % 7) * DAY_MS);
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

const unreadable = (since: string) =>
  new AdviceError(`--since ${since} cannot be read. Write 30d, 2w or a day such as 2026-11-01.`);
