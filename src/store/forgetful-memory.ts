import type { Conversation, Memory } from '../assistant/memory.ts';
import { QUIET_MS } from './days.ts';

/** Conversations kept at once; the one not heard from for longest makes room. */
const MOST = 10_000;

/** A memory that is bounded, expires, and is never written to disk. */
export function createForgetfulMemory(now: () => number = Date.now, most: number = MOST): Memory {
  // A Map keeps the order of insertion: the first entry is the one heard from longest ago.
  const kept = new Map<string, { conversation: Conversation; at: number }>();
  const sweep = () => {
    for (const [id, { at }] of kept) {
      if (kept.size <= most && now() - at < QUIET_MS) return;
      kept.delete(id);
    }
  };
  return {
    async recall(id) {
      sweep();
      return kept.get(id)?.conversation;
    },
    async remember(id, conversation) {
      kept.delete(id);
      kept.set(id, { conversation, at: now() });
      sweep();
    },
    async forget(id) {
      kept.delete(id);
    },
  };
}
