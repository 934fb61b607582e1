import { createHmac, randomBytes } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { SESSION_PER_MINUTE, SUGGEST_FACTOR } from './limits.ts';
import { ProblemError } from './problem.ts';

/** Who asks how often. Kept in memory for a minute, and only as a hash that dies with the process. */
export interface RateLimits {
  /** Counts a question or a click. Throws a problem (429) when it is one too many. */
  ask(address: string, session?: string): Promise<void>;
  /** Counts a call that costs little: suggestions, lists of topics, words. */
  look(address: string): Promise<void>;
}

/** `addressPerMinute`: questions of one address in a minute. */
export function createRateLimits(addressPerMinute: number): RateLimits {
  const salt = randomBytes(32);
  const hash = (address: string) => createHmac('sha256', salt).update(address).digest('base64');
  const limiter = (points: number) => new RateLimiterMemory({ points, duration: 60 });
  const sessions = limiter(SESSION_PER_MINUTE);
  const addresses = limiter(addressPerMinute);
  const looks = limiter(addressPerMinute * SUGGEST_FACTOR);

  return {
    async ask(address, session) {
      await take(addresses, hash(address));
      if (session) await take(sessions, hash(session));
    },
    look: (address) => take(looks, hash(address)),
  };
}

async function take(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    throw new ProblemError(
      429,
      'too-many',
      `That was a lot of questions at once. Please wait ${seconds} seconds and ask again.`,
      { 'retry-after': String(seconds) },
    );
  }
}
