/** A conversation is forgotten after half an hour of silence. */
export const QUIET_MS = 30 * 60 * 1000;

const DAY_MS = 24 * 60 * 60 * 1000;

/** The day of a time in UTC, "2026-11-22". */
export const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The first day that is kept, if `days` days are, today among them. */
export const firstDay = (time: number, days: number): string => dayOf(time - (days - 1) * DAY_MS);
