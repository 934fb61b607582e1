import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Wire } from './discord-checks.ts';
import { createFakeGateway } from './discord-gateway.ts';
import { createFakeRest, type Sent } from './discord-rest.ts';
import { createWorld, snowflake } from './discord-world.ts';

/**
 * Starts a server that speaks Discord's REST and gateway protocols on loopback, and refuses what
 * Discord would refuse. `heartbeat` and `deadline` (to acknowledge an interaction) in milliseconds.
 */
export async function startDiscordServer({
  token = 'the.bot.token',
  heartbeat = 41_250,
  deadline = 3_000,
} = {}) {
  const world = createWorld();
  const { bot, channels } = world;
  const url = (): string => `ws://127.0.0.1:${port}`;
  const rest = createFakeRest(world, { token, deadline, url });
  const { gateway, dispatch, repeat, attach } = createFakeGateway(world, { token, heartbeat, url });

  /** As without the privileged intent, the text arrives only in a direct message or with a mention. */
  function say(
    content: string,
    { channel = channels.general, mention = content.includes(bot.id), ...more }: Wire = {},
  ) {
    const readable = mention || channel === channels.direct;
    const mentions = mention ? [{ ...bot, member: {} }] : [];
    const message = world.message(channel, readable ? content : '', { mentions, ...more });
    rest.knowMessage(message);
    dispatch('MESSAGE_CREATE', message);
    return message;
  }

  function interact(type: number, data: Wire, more: Wire = {}) {
    const event = world.interaction(type, data, more);
    rest.knowInteraction(event);
    dispatch('INTERACTION_CREATE', event);
    return event;
  }

  const command = (name: string, question?: Wire): Wire => ({
    id: snowflake(),
    name,
    type: 1,
    options: question ? [{ name: 'question', type: 3, ...question }] : [],
  });
  const onOldMessage = (more?: Wire): Wire => ({
    message: world.message(channels.general, '', { author: bot }),
    ...more,
  });

  /** What people do. All return the event. */
  const people = {
    say,
    mention: (text: string, more: Wire = {}) => say(`<@${bot.id}> ${text}`, more),
    command: (name: string, question?: string, more?: Wire) =>
      interact(2, command(name, question === undefined ? undefined : { value: question }), more),
    type: (name: string, typed: string, more?: Wire) =>
      interact(4, command(name, { value: typed, focused: true }), more),
    askAbout: (name: string, content: string, more?: Wire) => {
      const target = world.message(channels.general, content);
      const resolved = { messages: { [target.id]: target } };
      return interact(2, { id: snowflake(), name, type: 3, target_id: target.id, resolved }, more);
    },
    press: (custom_id: string, more?: Wire) =>
      interact(3, { custom_id, component_type: 2, id: 1 }, onOldMessage(more)),
    choose: (custom_id: string, values: string[], more?: Wire) =>
      interact(3, { custom_id, component_type: 3, values, id: 1 }, onOldMessage(more)),
    repeat,
    expire: rest.expire,
  };

  const server = createServer((request, response) => void rest.onRequest(request, response));
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  attach(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    token,
    /** For `DiscordConfig.apiRoot`. */
    apiRoot: `http://127.0.0.1:${port}/api`,
    bot,
    person: world.person,
    guild: world.guild,
    channels,
    people,
    gateway,
    sent: rest.sent,
    registered: rest.registered,
    requests: rest.requests,
    fail: rest.fail,
    /** What was sent to a channel or in answer to an interaction, typing and deferrals aside. */
    answers: (to: string): Sent[] =>
      rest.sent.filter((one) => one.to === to && !['typing', 'defer'].includes(one.way)),
    async close(): Promise<void> {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A running server. */
export type DiscordServer = Awaited<ReturnType<typeof startDiscordServer>>;
