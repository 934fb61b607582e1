import type { Wire } from './discord-checks.ts';

let lastId = 1_200_000_000_000_000_000n;

/** A new id, as Discord makes them: later ones are larger. */
export function snowflake(): string {
  lastId += 1_000n;
  return String(lastId);
}

/** A server with a channel and a thread, a person, the bot, and a direct conversation of the two; and payloads about them. */
export function createWorld() {
  const bot = {
    id: snowflake(),
    username: 'anagen',
    discriminator: '0',
    avatar: null,
    bot: true,
    global_name: null,
  };
  const person = { id: snowflake(), username: 'pat', discriminator: '0', avatar: null, global_name: 'Pat' };
  const guild = snowflake();
  const channels = { general: snowflake(), thread: snowflake(), direct: snowflake() };

  /** READY of the gateway. */
  const ready = (session_id: string, resume_gateway_url: string): Wire => ({
    v: 10,
    user: { ...bot, verified: true, mfa_enabled: false, flags: 0, email: null },
    guilds: [{ id: guild, unavailable: true }],
    session_id,
    session_type: 'normal',
    resume_gateway_url,
    shard: [0, 1],
    application: { id: bot.id, flags: 0 },
  });

  const member = (user: Wire): Wire => ({
    user,
    roles: [],
    joined_at: '2024-01-01T00:00:00Z',
    deaf: false,
    mute: false,
    flags: 0,
  });

  /** GUILD_CREATE of the gateway. */
  const guildCreate = (): Wire => ({
    id: guild,
    name: 'Hair talk',
    unavailable: false,
    owner_id: person.id,
    preferred_locale: 'en-US',
    joined_at: '2024-01-01T00:00:00Z',
    member_count: 2,
    large: false,
    members: [member(bot)],
    roles: [{ id: guild, name: '@everyone', permissions: '0', position: 0, color: 0, flags: 0 }],
    channels: [
      {
        id: channels.general,
        type: 0,
        name: 'general',
        position: 0,
        permission_overwrites: [],
        parent_id: null,
      },
    ],
    threads: [
      {
        id: channels.thread,
        type: 11,
        name: 'a thread',
        parent_id: channels.general,
        owner_id: person.id,
        message_count: 1,
        member_count: 1,
        total_message_sent: 1,
        thread_metadata: {
          archived: false,
          locked: false,
          auto_archive_duration: 1440,
          archive_timestamp: '2024-01-01T00:00:00Z',
        },
      },
    ],
    emojis: [],
    stickers: [],
    features: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  });

  const place = (channel: string): Wire =>
    channel === channels.direct
      ? { channel_id: channel, channel_type: 1 }
      : { channel_id: channel, channel_type: channel === channels.thread ? 11 : 0, guild_id: guild };

  /** A message of the person, unless `more` says otherwise. */
  const message = (channel: string, content: string, more: Wire = {}): Wire => ({
    id: snowflake(),
    type: 0,
    author: person,
    content,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    flags: 0,
    components: [],
    ...place(channel),
    ...more,
  });

  /** INTERACTION_CREATE of the gateway. */
  function interaction(
    type: number,
    data: Wire,
    { channel = channels.general, locale = 'en-GB', ...more }: Wire = {},
  ): Wire {
    const id = snowflake();
    const { channel_id, channel_type, guild_id } = place(channel);
    return {
      id,
      application_id: bot.id,
      type,
      data,
      token: `token-of-${id}`,
      version: 1,
      channel_id,
      channel: { id: channel_id, type: channel_type, ...(guild_id ? { guild_id } : {}) },
      ...(guild_id
        ? { guild_id, member: { ...member(person), permissions: '0' }, context: 0 }
        : { user: person, context: 1 }),
      locale,
      app_permissions: '0',
      entitlements: [],
      authorizing_integration_owners: { 0: guild },
      attachment_size_limit: 10_485_760,
      ...more,
    };
  }

  return { bot, person, guild, channels, ready, guildCreate, message, interaction };
}

export type World = ReturnType<typeof createWorld>;
