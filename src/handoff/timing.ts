/** How long things take, in milliseconds. */
export interface Timing {
  /** After the first failure; doubles with each further one. */
  readonly first: number;
  /** The longest between two tries. */
  readonly most: number;
  /** Between two tries after a refusal that somebody has to mend; also the most that a `Retry-After` is obeyed. */
  readonly refused: number;
  /** A summary that has not arrived by then is given up. */
  readonly life: number;
  /** For one try. */
  readonly timeout: number;
  /** Then another process may take a parcel over. Longer than `timeout`. */
  readonly lease: number;
  /** What `stop` leaves to the tries in flight. */
  readonly stop: number;
  /** How often packs and outbox are looked at without being told to: another process may have filled it. */
  readonly look: number;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** What is used where nothing else is said. */
export const defaultTiming: Timing = {
  first: SECOND,
  most: 15 * MINUTE,
  refused: HOUR,
  life: 7 * 24 * HOUR,
  timeout: 20 * SECOND,
  lease: MINUTE,
  stop: 4 * SECOND,
  look: 10 * SECOND,
};

/** How a try failed, as far as the next one depends on it. */
interface Failed {
  readonly tries: number;
  readonly permanent: boolean;
  readonly retryAfter: number | undefined;
}

/**
 * How long to wait before the next try. Half of it is chance, so that clinics on one server that was
 * down do not all come back in the same second.
 */
export function delayOf({ tries, permanent, retryAfter = 0 }: Failed, timing: Timing): number {
  const full = permanent
    ? timing.refused
    : Math.min(timing.first * 2 ** Math.min(tries - 1, 40), timing.most);
  const chance = permanent ? full : (full / 2) * (1 + Math.random());
  return Math.ceil(Math.max(chance, Math.min(retryAfter, timing.refused)));
}
