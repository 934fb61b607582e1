import type { Bot } from 'grammy';
import type { Update } from 'grammy/types';
import type { Logger } from 'pino';
import type { Timing } from './timing.ts';

/** A way for updates to come in: long polling or a webhook. */
export interface Receiver {
  /** Resolves when updates come in; rejects if they cannot. */
  start(): Promise<void>;
  /** Lets no further update in. Answers in flight go on. */
  stop(): Promise<void>;
  /** Tells Telegram, after the last answer, what need not come again. */
  confirm(): Promise<void>;
}

/** What a receiver works with. */
export interface ReceiverDeps {
  readonly bot: Bot;
  /** Handles an update to its end. Never rejects. */
  readonly handle: (update: Update) => Promise<void>;
  readonly timing: Timing;
  readonly log: Logger;
}
