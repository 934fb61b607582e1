import type { OpeningHours, Span, Weekday } from './clinic.ts';

/** Whether a clinic is open at a moment, and until when or from when. Times are minutes of the day, local. */
export type Opening =
  | { readonly open: true; readonly until: number }
  /** `days`: 0 is today. */
  | { readonly open: false; readonly next: { readonly days: number; readonly from: number } | null };

/** How far one looks for the next opening, in days: beyond a fortnight, one had better ring. */
const AHEAD = 14;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What the hours say at `now`, in milliseconds since 1970. */
export function openingAt(hours: OpeningHours, now: number): Opening {
  const { day, minute } = local(now, hours.timeZone);
  const current = spansOn(hours, day).find(({ from, to }) => from <= minute && minute < to);
  if (current) return { open: true, until: current.to };
  for (let days = 0; days <= AHEAD; days++) {
    // Noon, so that an hour more or less on the way into summer changes no date.
    const noon = Date.parse(`${day}T12:00:00Z`) + days * DAY_MS;
    const spans = spansOn(hours, new Date(noon).toISOString().slice(0, 10));
    const next = spans.find(({ from }) => days > 0 || from > minute);
    if (next) return { open: false, next: { days, from: next.from } };
  }
  return { open: false, next: null };
}

/** A day, YYYY-MM-DD, and the minute of the day in a time zone. */
function local(now: number, timeZone: string): { day: string; minute: number } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const value = (type: string) => parts.find((part) => part.type === type)?.value ?? '0';
  return {
    day: `${value('year')}-${value('month')}-${value('day')}`,
    minute: Number(value('hour')) * 60 + Number(value('minute')),
  };
}

function spansOn({ days, closed }: OpeningHours, day: string): readonly Span[] {
  if (closed.includes(day)) return [];
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
  return days.get(weekday as Weekday) ?? [];
}

/** A time as people of a language write it: "5:30 PM", "17:30". */
export function timeText(minute: number, lang: string): string {
  const options = { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(lang, options).format(minute * 60_000);
}

/** The day that is `days` after today in the clinic's time zone: "Monday"; a week ahead or more, with its date. */
export function weekdayText(now: number, days: number, timeZone: string, lang: string): string {
  const noon = Date.parse(`${local(now, timeZone).day}T12:00:00Z`) + days * DAY_MS;
  const date = days < 7 ? {} : ({ day: 'numeric', month: 'long' } as const);
  return new Intl.DateTimeFormat(lang, { weekday: 'long', ...date, timeZone: 'UTC' }).format(noon);
}
