import {
  Client,
  type ClientOptions,
  Events,
  GatewayIntentBits,
  Options,
  Partials,
  RESTEvents,
} from 'discord.js';
import type { Logger } from 'pino';
import type { DiscordConfig } from '../../config.ts';
import { closeAdvice, facts } from './errors.ts';
import type { Gateway } from './gateway.ts';
import { NO_MENTIONS } from './render.ts';
import { restOptions } from './rest.ts';

/** What we listen to. None is privileged: text comes with direct messages, mentions and replies that ping. */
const INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
] as const;

/** The library's client as we use it: nobody's messages or names are kept, nobody is pinged. */
export function createClient(config: DiscordConfig, gateway: Gateway): Client {
  const isMe = ({ id, client }: { id: string; client: Client<true> }): boolean => id === client.user.id;
  const options: ClientOptions = {
    intents: INTENTS,
    // Without it, the first direct message of a person is dropped: its channel is not known yet.
    partials: [Partials.Channel],
    allowedMentions: NO_MENTIONS,
    failIfNotExists: false,
    rest: restOptions(config.apiRoot),
    ws: { buildStrategy: gateway.buildStrategy },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      DMMessageManager: 0,
      GuildMessageManager: 0,
      ReactionManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      ThreadMemberManager: 0,
      GuildMemberManager: { maxSize: 0, keepOverLimit: isMe },
      UserManager: { maxSize: 0, keepOverLimit: isMe },
    }),
  };
  return new Client(options);
}

/** Logs what the library reports of its connections. Its own sentences hold addresses and ids: not those. */
export function logEvents(client: Client, log: Logger): void {
  client.on(Events.Error, (error) => log.error(facts(error), 'discord client error'));
  client.on(Events.Warn, () => log.warn('discord client warning'));
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ ...facts(error), shard }, 'discord connection error'),
  );
  client.on(Events.ShardReconnecting, (shard) =>
    log.info({ shard }, 'discord connection lost, reconnecting'),
  );
  client.on(Events.ShardResume, (shard, replayed) =>
    log.info({ shard, replayed }, 'discord connection resumed'),
  );
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    log.error({ shard, code }, closeAdvice(code) ?? 'discord closed the connection for good');
  });
  client.rest.on(RESTEvents.RateLimited, ({ route, method, global, timeToReset }) => {
    log.debug({ route, method, global, timeToReset }, 'discord rate limit: waiting');
  });
  client.rest.on(RESTEvents.Response, ({ route, method, retries }, { status }) => {
    if (status === 429 || status >= 500)
      log.warn({ route, method, status, retries }, 'discord asks to try again');
  });
}
