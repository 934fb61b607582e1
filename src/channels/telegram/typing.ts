import type { Timing } from './timing.ts';

/**
 * Shows "typing…" from `timing.typingAfter` on until the returned function is called, so that a quick
 * answer costs no extra call. `send` makes one call; its errors are of no interest.
 */
export function showTyping(
  send: () => Promise<unknown>,
  timing: Pick<Timing, 'typingAfter' | 'typingEvery'>,
): () => void {
  const show = () => {
    send().catch(() => {});
    // A reply that never comes must not keep the process alive.
    timer = setTimeout(show, timing.typingEvery).unref();
  };
  let timer = setTimeout(show, timing.typingAfter).unref();
  return () => clearTimeout(timer);
}
