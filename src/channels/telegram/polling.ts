import { run } from '@grammyjs/runner';
import type { Bot } from 'grammy';
import type { Update } from 'grammy/types';
import type { Logger } from 'pino';
import { describe } from './failures.ts';
import { CONCURRENCY, UPDATES } from './limits.ts';
import { pause, type Signal } from './pause.ts';
import type { Receiver, ReceiverDeps } from './receiver.ts';
import type { Timing } from './timing.ts';

/** Fetches updates by long polling: needs no public address. Removes a webhook, which would get them all. */
export function createPolling({ bot, handle, timing, log }: ReceiverDeps): Receiver {
  let runner: ReturnType<typeof run> | undefined;
  let fetched: number | undefined;

  const supply = fetcher(bot, timing, log);
  return {
    async start() {
      await bot.api.deleteWebhook();
      // The runner knows the bot only by what is given here: how to fetch, and how to handle.
      runner = run<Update, unknown>(
        {
          handleUpdate: handle,
          errorHandler: (error) => log.error(describe(error), 'An update could not be handled'),
          api: {
            async getUpdates(args, signal) {
              const updates = await supply(args, signal);
              fetched = updates.at(-1)?.update_id ?? fetched;
              return updates;
            },
          },
        },
        {
          runner: { fetch: { timeout: timing.pollSeconds, allowed_updates: UPDATES }, silent: true },
          sink: { concurrency: CONCURRENCY },
        },
      );
    },
    async stop() {
      await runner?.stop();
    },
    async confirm() {
      if (fetched === undefined) return;
      // The runner leaves its last updates unconfirmed: they would come again at the next start.
      const signal = AbortSignal.timeout(500);
      const last = { offset: fetched + 1, limit: 1, timeout: 0 };
      await bot.api.getUpdates(last, signal as Parameters<Bot['api']['getUpdates']>[1]).catch((error) => {
        log.debug(describe(error), 'The last updates could not be confirmed; they will come again');
      });
    },
  };
}

/** One `getUpdates` that always succeeds in the end: what fails is told, and tried again after a while. */
function fetcher(bot: Bot, timing: Timing, log: Logger) {
  type Call = Bot['api']['getUpdates'];
  return async (args: Parameters<Call>[0], signal: Signal & Parameters<Call>[1]): Promise<Update[]> => {
    let wait = timing.pollRetry;
    for (;;) {
      try {
        return await bot.api.getUpdates(args, signal);
      } catch (error) {
        if (signal.aborted) throw error;
        const failure = describe(error);
        log.warn({ ...failure, retryIn: wait }, explain(failure.code));
      }
      await pause(wait, signal);
      wait = Math.min(wait * 2, timing.pollRetryMost);
    }
  };
}

function explain(code: number | string | undefined): string {
  switch (code) {
    case 401:
      return 'Telegram no longer accepts the token in TELEGRAM_TOKEN. If it was revoked, copy the new one from @BotFather and start again';
    case 409:
      return 'Another program receives the messages of this bot. Stop it, or use another token; until then both miss messages. Trying again';
    default:
      return 'Telegram could not be asked for messages. Trying again';
  }
}
