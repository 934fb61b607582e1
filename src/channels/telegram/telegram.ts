import { setMaxListeners } from 'node:events';
import type { Update } from 'grammy/types';
import type { Logger } from 'pino';
import { AdviceError } from '../../advice.ts';
import type { Assistant } from '../../assistant/assistant.ts';
import type { TelegramConfig } from '../../config.ts';
import type { Channel } from '../channel.ts';
import type { Handle } from '../route.ts';
import { adviceFor } from './advice.ts';
import { createBot } from './client.ts';
import { menu } from './commands.ts';
import { describe } from './failures.ts';
import { addHandlers } from './handlers.ts';
import { createPolling } from './polling.ts';
import type { Receiver } from './receiver.ts';
import { createTasks } from './tasks.ts';
import { defaultTiming, type Timing } from './timing.ts';
import { createWebhook } from './webhook.ts';

/** What the channel is made of. */
export interface TelegramDeps {
  readonly config: TelegramConfig;
  readonly assistant: Assistant;
  /** Gets no text, name, id of a person or chat, and no token. */
  readonly log: Logger;
  /** Gives the webhook's calls a place on a server that runs anyway. Default: a port of its own. */
  readonly mount?: (handle: Handle) => void;
  /** Default: {@link defaultTiming}; tests are in a hurry. */
  readonly timing?: Partial<Timing>;
}

/**
 * The Telegram bot: private chats, groups where it is addressed, buttons and inline mode.
 *
 * `start()` rejects with a sentence of advice if Telegram refuses the token or the webhook's address, cannot
 * be reached for 30 s, or if the port is taken. `stop()` finishes what is being answered, within five seconds.
 * A channel that was stopped cannot be started again.
 */
export function createTelegram({ config, assistant, log, mount, timing: some }: TelegramDeps): Channel {
  const timing = { ...defaultTiming, ...some };
  const shutdown = new AbortController();
  // Each call in flight listens to it; Node would warn of a leak at the eleventh.
  setMaxListeners(0, shutdown.signal);
  const tasks = createTasks();
  const bot = createBot(config, timing, shutdown.signal, log);
  bot.catch((error) => log.error(describe(error), 'An update could not be handled'));
  addHandlers(bot, { assistant, log, timing });

  const handle = (update: Update) =>
    tasks.run(async () => {
      try {
        await bot.handleUpdate(update);
      } catch (error) {
        log.error(describe(error), 'An update could not be handled');
      }
    });
  const deps = { bot, handle, timing, log };
  const receiver: Receiver =
    config.mode === 'polling' ? createPolling(deps) : createWebhook(config, { ...deps, mount });

  async function open(): Promise<void> {
    const reach = new AbortController();
    const giveUp = setTimeout(() => reach.abort(), timing.start);
    const tell = setTimeout(() => {
      log.warn({ apiRoot: config.apiRoot }, 'Telegram has not answered yet. Trying again');
    }, timing.startPatience);
    try {
      bot.botInfo = await bot.api.getMe(reach.signal as Parameters<typeof bot.api.getMe>[0]);
      clearTimeout(tell);
      await receiver.start();
    } catch (error) {
      await receiver.stop();
      throw shutdown.signal.aborted
        ? new AdviceError('Telegram was stopped while it was starting.')
        : adviceFor(error, config);
    } finally {
      clearTimeout(giveUp);
      clearTimeout(tell);
    }
    listening = true;
    log.info({ mode: config.mode }, 'Telegram is listening');
    void tasks.run(setMenu);
  }

  async function setMenu(): Promise<void> {
    try {
      await bot.api.setMyCommands(menu);
    } catch (error) {
      log.warn(describe(error), 'The menu of commands could not be set; everything else works');
    }
  }

  async function close(): Promise<void> {
    if (!listening) shutdown.abort();
    await started?.catch(() => {});
    await receiver.stop();
    const finished = await tasks.idle(timing.grace);
    if (!finished) log.warn({ unfinished: tasks.size }, 'Stopped before the last answers were sent');
    if (listening) await receiver.confirm();
    shutdown.abort();
    await tasks.idle(300);
  }

  let started: Promise<void> | undefined;
  let listening = false;
  let stopped: Promise<void> | undefined;
  return {
    name: 'telegram',
    start() {
      if (stopped)
        return Promise.reject(new AdviceError('Telegram was stopped. Create it anew to start it again.'));
      started ??= open();
      return started;
    },
    stop() {
      stopped ??= close();
      return stopped;
    },
  };
}
