/** How long things take. All in milliseconds, but for `pollSeconds`. */
export interface Timing {
  /** How long Telegram may hold a `getUpdates` call that has nothing to say; in seconds. */
  readonly pollSeconds: number;
  /** First wait after a failed `getUpdates`; doubled at each further failure, up to `pollRetryMost`. */
  readonly pollRetry: number;
  readonly pollRetryMost: number;
  /** How long a call of the webhook waits for its update to be handled; Telegram gives up after about a minute. */
  readonly hold: number;
  /** How long one call may take, its repetitions included. Longer than Telegram's usual `retry_after` of 30–40 s. */
  readonly call: number;
  /** How long Telegram may be out of reach before `start()` gives up. */
  readonly start: number;
  /** How long until somebody who waits for that is told of it. */
  readonly startPatience: number;
  /** How long `stop()` waits for answers in flight; it ends within a second more. */
  readonly grace: number;
  /** An answer that takes longer is announced by "typing…". */
  readonly typingAfter: number;
  /** Telegram shows "typing…" for five seconds at most. https://core.telegram.org/bots/api#sendchataction */
  readonly typingEvery: number;
}

/** What is used unless a test asks for something shorter. */
export const defaultTiming: Timing = {
  pollSeconds: 30,
  pollRetry: 1000,
  pollRetryMost: 30_000,
  hold: 25_000,
  call: 120_000,
  start: 30_000,
  startPatience: 4000,
  grace: 4000,
  typingAfter: 200,
  typingEvery: 4000,
};
