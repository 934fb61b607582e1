import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Keys kept at once: about 5 MB. The one whose window began longest ago makes room. */
const MOST_KEYS = 20_000;

/** So many questions in so many seconds, counted from the first of them. */
export interface Rate {
  readonly points: number;
  readonly seconds: number;
}

/** Whether a question may be answered now. */
export type Allowance =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      /** Until the next one may be asked; at least 1. */
      readonly seconds: number;
      /** True once per window: then a channel says so, and after that it stays silent. */
      readonly first: boolean;
    };

/** Counts by key. */
export interface Limiter {
  take(key: string): Promise<Allowance>;
  giveBack(key: string): Promise<void>;
}

/** Counts in memory: a restart forgets, and nothing is written. `most`: keys kept at once, default 20,000. */
export function createLimiter({ points, seconds }: Rate, most = MOST_KEYS): Limiter {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  // A Set keeps the order of insertion: the first key is the one whose window began longest ago.
  const keys = new Set<string>();
  const bound = async (key: string, isNew: boolean) => {
    if (isNew) keys.delete(key);
    keys.add(key);
    for (const oldest of keys) {
      if (keys.size <= most) return;
      keys.delete(oldest);
      await limiter.delete(oldest);
    }
  };
  return {
    async take(key) {
      try {
        const { isFirstInDuration } = await limiter.consume(key);
        await bound(key, isFirstInDuration);
        return { allowed: true };
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return {
          allowed: false,
          seconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)),
          first: refusal.consumedPoints === points + 1,
        };
      }
    },
    async giveBack(key) {
      await limiter.reward(key);
    },
  };
}
