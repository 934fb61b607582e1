import { autoRetry } from '@grammyjs/auto-retry';
import { Bot, type Transformer } from 'grammy';
import type { Logger } from 'pino';
import type { TelegramConfig } from '../../config.ts';
import { describe } from './failures.ts';
import type { Signal } from './pause.ts';
import type { Timing } from './timing.ts';

/** Calls that are not worth repeating, or that repeat themselves: the next one says it better. */
const once: ReadonlySet<string> = new Set(['getUpdates', 'sendChatAction']);

/**
 * grammY's client. A call that Telegram puts off (429), fails to serve (5xx) or that is lost on the way is
 * repeated, for `timing.call` at most and never after `shutdown`. A message whose receipt was lost may so
 * arrive twice, which is better than not at all.
 */
export function createBot(config: TelegramConfig, timing: Timing, shutdown: Signal, log: Logger): Bot {
  const bot = new Bot(config.token, {
    client: {
      apiRoot: config.apiRoot.replace(/\/+$/, ''),
      // grammY's default of 500 s would sit out a dead connection for eight minutes.
      timeoutSeconds: timing.pollSeconds + 15,
    },
  });
  bot.api.config.use(watch(log), repeat(), limit(timing.call, shutdown));
  return bot;
}

/** Tells of each attempt that failed, also of those that are repeated. */
function watch(log: Logger): Transformer {
  return async (prev, method, payload, signal) => {
    try {
      const response = await prev(method, payload, signal);
      if (!response.ok) log.debug({ method, code: response.error_code }, 'Telegram said no');
      return response;
    } catch (error) {
      log.debug({ ...describe(error), method }, 'A call to Telegram was lost');
      throw error;
    }
  };
}

function repeat(): Transformer {
  const retry = autoRetry({
    maxRetryAttempts: 3,
    maxDelaySeconds: 60,
    rethrowHttpErrors: false,
    rethrowInternalServerErrors: false,
  });
  return (prev, method, payload, signal) =>
    once.has(method) ? prev(method, payload, signal) : retry(prev, method, payload, signal);
}

/** `auto-retry` repeats lost calls without end; this is the end. */
function limit(ms: number, shutdown: Signal): Transformer {
  return async (prev, method, payload, signal) => {
    const controller = new AbortController();
    const abort = () => controller.abort();
    const signals: Signal[] = signal ? [signal, shutdown] : [shutdown];
    for (const one of signals) {
      if (one.aborted) abort();
      one.addEventListener('abort', abort);
    }
    // A long poll is long on purpose, and ends by itself.
    const timer = method === 'getUpdates' ? undefined : setTimeout(abort, ms);
    try {
      return await prev(method, payload, controller.signal as typeof signal);
    } finally {
      clearTimeout(timer);
      for (const one of signals) one.removeEventListener('abort', abort);
    }
  };
}
