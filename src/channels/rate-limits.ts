import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Keys kept at once, for persons and for chats: about 10 MB. The one whose window began longest ago makes room. */
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

/** Keeps one person from asking for all, and one chat from asking for all others. */
export interface RateLimits {
  allow(asker: string, chat: string): Promise<Allowance>;
}

/** Counts in memory: a restart forgets, and nothing is written. `most`: keys kept at once, default 20,000. */
export function createRateLimits(
  { perPerson, perChat }: { readonly perPerson: Rate; readonly perChat: Rate },
  most = MOST_KEYS,
): RateLimits {
  const person = createLimiter(perPerson, most);
  const chat = createLimiter(perChat, most);
  return {
    async allow(asker, place) {
      // The person first: whoever asks too much shall not use up what the others in the chat may ask.
      const own = await person.take(asker);
      if (!own.allowed) return own;
      const shared = await chat.take(place);
      if (!shared.allowed) await person.giveBack(asker);
      return shared;
    },
  };
}

function createLimiter({ points, seconds }: Rate, most: number) {
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
    async take(key: string): Promise<Allowance> {
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
    async giveBack(key: string): Promise<void> {
      await limiter.reward(key);
    },
  };
}
