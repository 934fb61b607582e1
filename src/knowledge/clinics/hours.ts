import type { z } from 'zod';
import type { OpeningHours, Span, Weekday } from '../../assistant/clinic.ts';
import type { clinicSchema } from './schema.ts';

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** Opening hours as the assistant reckons with them: minutes of the day, in order. */
export function openingHours(written: NonNullable<z.infer<typeof clinicSchema>['hours']>): OpeningHours {
  const days = new Map<Weekday, readonly Span[]>();
  DAYS.forEach((name, index) => {
    const times = written[name];
    if (times) days.set((index + 1) as Weekday, spans(times));
  });
  return { timeZone: written['time-zone'], days, closed: written.closed };
}

/** "14:00-18:00, 09:00-13:00" → spans in order. */
function spans(text: string): Span[] {
  return text
    .split(',')
    .map((part) => {
      const [from = 0, to = 0] = part.trim().split('-').map(minutes);
      return { from, to };
    })
    .sort((a, b) => a.from - b.from);
}

function minutes(time: string): number {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  return hours * 60 + rest;
}

/** The first span that ends before it begins, or begins before the one before it has ended; null: none. */
export function wrongSpan({ days }: OpeningHours): Weekday | null {
  for (const [day, list] of days) {
    const wrong = list.some(({ from, to }, at) => to <= from || from < (list[at - 1]?.to ?? 0));
    if (wrong) return day;
  }
  return null;
}

/** "monday" */
export const dayName = (day: Weekday): string => DAYS[day - 1] ?? '';
