import { createHmac, randomBytes } from 'node:crypto';
import { createLimiter, type Limiter } from '../limiter.ts';
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
  const perMinute = (points: number) => createLimiter({ points, seconds: 60 });
  const sessions = perMinute(SESSION_PER_MINUTE);
  const addresses = perMinute(addressPerMinute);
  const looks = perMinute(addressPerMinute * SUGGEST_FACTOR);

  return {
    async ask(address, session) {
      await take(addresses, hash(address));
      if (session) await take(sessions, hash(session));
    },
    look: (address) => take(looks, hash(address)),
  };
}

async function take(limiter: Limiter, key: string): Promise<void> {
  const allowance = await limiter.take(key);
  if (allowance.allowed) return;
  const { seconds } = allowance;
  throw new ProblemError(
    429,
    'too-many',
    `That was a lot of questions at once. Please wait ${seconds} seconds and ask again.`,
    { 'retry-after': String(seconds) },
  );
}
