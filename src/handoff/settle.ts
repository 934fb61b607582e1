import { setTimeout as wait } from 'node:timers/promises';

/** Resolves when all have ended, well or not, or after `ms`. */
export async function settledWithin(ends: readonly Promise<unknown>[], ms: number): Promise<void> {
  if (ends.length === 0) return;
  const ended = new AbortController();
  const limit = wait(ms, undefined, { signal: ended.signal }).catch(() => undefined);
  await Promise.race([Promise.allSettled(ends), limit]);
  ended.abort();
}
