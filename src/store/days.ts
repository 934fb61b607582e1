/** A conversation is forgotten after half an hour of silence. */
export const QUIET_MS = 30 * 60 * 1000;

const DAY_MS = 24 * 60 * 60 * 1000;

/** The day of a time in UTC, "2026-11-22". */
export const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The first day that is kept, if `days` days are, today among them. */
export const firstDay = (time: number, days: number): string => dayOf(time - (days - 1) * DAY_MS);

/** Midnight before a time, in UTC: a time that tells the day and no more. */
export const startOfDay = (time: number): number => Date.parse(dayOf(time));

/** An outbox's summary that nobody sent is deleted after this long: the sender gives up a day before. */
export const UNSENT_MS = 8 * DAY_MS;

/** The id of a sent summary stays 30 days after its own, so that a late second press sends nothing. */
export const SENT_MS = 31 * DAY_MS;
