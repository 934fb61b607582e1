import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Events } from 'discord.js';
import type { Logger } from 'pino';
import { AdviceError } from '../../advice.ts';
import type { Assistant } from '../../assistant/assistant.ts';
import type { DiscordConfig } from '../../config.ts';
import type { Channel } from '../channel.ts';
import { createSeen } from '../seen.ts';
import { answer } from './answer.ts';
import { createClient, logEvents } from './client.ts';
import { closeAdvice, connectAdvice, facts } from './errors.ts';
import { createGateway } from './gateway.ts';
import { onInteraction } from './interactions.ts';
import { authorOf, questionIn, replier, showTyping } from './messages.ts';

/** How long `stop` waits for answers in flight, and then for the goodbye to Discord, in milliseconds. */
const PATIENCE = { answers: 3_500, goodbye: 1_000 };

/** What the Discord channel needs. */
export interface DiscordOptions {
  readonly config: DiscordConfig;
  readonly assistant: Assistant;
  readonly log: Logger;
}

/**
 * Anagen on Discord. `start` rejects with advice if Discord refuses the token or the intents, or
 * can't be reached; a connection lost later is resumed by the library.
 */
export function createDiscord({ config, assistant, log }: DiscordOptions): Channel {
  const gateway = createGateway();
  const client = createClient(config, gateway);
  const seen = createSeen();
  const inFlight = new Set<Promise<void>>();
  const stopping = new AbortController();
  let stopped: Promise<void> | undefined;

  const handle = (id: string, work: () => Promise<void>): void => {
    if (stopping.signal.aborted || !seen.first(id)) return;
    const promise = work().finally(() => inFlight.delete(promise));
    inFlight.add(promise);
  };

  logEvents(client, log);
  client.on(Events.InteractionCreate, (interaction) => {
    handle(interaction.id, () => onInteraction(interaction, assistant, log));
  });
  client.on(Events.MessageCreate, (message) => {
    const text = questionIn(message, message.client.user.id);
    if (text === null) return;
    handle(message.id, () => {
      void showTyping(message, (error) => log.debug(facts(error), 'discord typing not shown'));
      return answer(() => assistant.ask({ ...authorOf(message), text }), replier(message), log);
    });
  });

  async function connect(): Promise<void> {
    let closeCode = 0;
    client.once(Events.ShardDisconnect, ({ code }) => {
      closeCode = code;
    });
    const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
    await client.login(config.token).catch((error: unknown) => {
      throw new AdviceError(closeAdvice(closeCode) ?? connectAdvice(error, config.apiRoot));
    });
    await ready;
  }

  async function disconnect(): Promise<void> {
    stopping.abort();
    await within(PATIENCE.answers, Promise.all(inFlight));
    if (inFlight.size > 0) log.warn({ unfinished: inFlight.size }, 'discord stopped before the last answers');
    // A connection that we close is not lost.
    client.removeAllListeners(Events.ShardReconnecting);
    gateway.halt();
    const destroyed = client.destroy().catch((error: unknown) => {
      log.warn(facts(error), 'discord did not close cleanly');
    });
    await within(PATIENCE.goodbye, destroyed);
    gateway.cut();
  }

  return {
    name: 'discord',
    async start() {
      if (stopping.signal.aborted)
        throw new AdviceError('Discord was stopped. Create it anew to start it again.');
      const interrupted = once(stopping.signal, 'abort').then(() => {
        throw new AdviceError('Discord was stopped before it was ready.');
      });
      await Promise.race([interrupted, connect()]);
      log.info('discord ready');
    },
    stop() {
      stopped ??= disconnect();
      return stopped;
    },
  };
}

/** Waits for work to end, but not longer than so many milliseconds. */
async function within(ms: number, work: Promise<unknown>): Promise<void> {
  const timer = new AbortController();
  const tooLong = sleep(ms, undefined, { signal: timer.signal }).catch(() => {});
  await Promise.race([work, tooLong]);
  timer.abort();
}
