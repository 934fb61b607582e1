import { setMaxListeners } from 'node:events';
import type { Update } from 'grammy/types';
import { BODY_BYTES, CONCURRENCY } from './limits.ts';
import type { ReceiverDeps } from './receiver.ts';

/** Takes updates that Telegram brings. */
export interface Receive {
  /**
   * Reads and handles the update in a request's body; the HTTP status that Telegram is told. 200 makes
   * Telegram forget the update, so it is said when the update has been handled: one that a crash loses comes
   * again. What takes longer than Telegram's patience is acknowledged before.
   */
  take(request: Request): Promise<number>;
  /** Takes no more (503). What is being handled goes on. */
  stop(): void;
  /** What is not handled by now shall come again (503). */
  giveUp(): void;
}

/** Nothing has come yet. */
export function createReceive({ handle, timing }: Pick<ReceiverDeps, 'handle' | 'timing'>): Receive {
  // By id: an update that comes again while it is handled waits for the same end.
  const running = new Map<number, Promise<void>>();
  const leaving = new AbortController();
  // Each call that waits listens to it; Node would warn of a leak at the eleventh.
  setMaxListeners(0, leaving.signal);
  let stopped = false;
  const isClosed = () => stopped || running.size >= CONCURRENCY;

  const begin = (update: Update): Promise<void> => {
    const work = handle(update).finally(() => running.delete(update.update_id));
    running.set(update.update_id, work);
    return work;
  };

  return {
    async take(request) {
      if (isClosed()) return 503;
      const update = await read(request);
      if (typeof update === 'number') return update;
      const already = running.get(update.update_id);
      if (!already && isClosed()) return 503;
      const handled = (already ?? begin(update)).then(() => 200);
      return within(handled, timing.hold, leaving.signal);
    },
    stop() {
      stopped = true;
    },
    giveUp: () => leaving.abort(),
  };
}

/** What work ends with; 200 if it takes longer than `ms`, 503 if the signal is given before. */
function within(work: Promise<number>, ms: number, signal: AbortSignal): Promise<number> {
  return new Promise((resolve) => {
    const end = (status: number) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', leave);
      resolve(status);
    };
    const leave = () => end(503);
    const timer = setTimeout(() => end(200), ms);
    signal.addEventListener('abort', leave);
    void work.then(end);
  });
}

/** The update in a request's body, or the status that refuses it. */
async function read(request: Request): Promise<Update | 400 | 413> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.length;
      if (size > BODY_BYTES) return 413;
      chunks.push(chunk);
    }
    return updateOf(JSON.parse(Buffer.concat(chunks).toString('utf8'))) ?? 400;
  } catch {
    // No JSON, or the sender went away in the middle of it.
    return 400;
  }
}

function updateOf(value: unknown): Update | null {
  const isUpdate = typeof value === 'object' && value !== null && 'update_id' in value;
  return isUpdate && Number.isSafeInteger(value.update_id) ? (value as Update) : null;
}
