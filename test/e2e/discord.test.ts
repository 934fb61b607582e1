import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../scripts/register-discord.ts';
import type { Reply } from '../../src/assistant/reply.ts';
import type { Channel } from '../../src/channels/channel.ts';
import { createDiscord } from '../../src/channels/discord/discord.ts';
import { stringsFor } from '../../src/locales/strings.ts';
import { type ScriptedAssistant, scriptedAssistant } from '../support/assistant.ts';
import type { Wire } from '../support/discord-checks.ts';
import { type DiscordServer, startDiscordServer } from '../support/discord-server.ts';
import { answerReply, chatReply, sampleTopics, textReply } from '../support/replies.ts';

const EPHEMERAL = 64;
const quiet = { allowed_mentions: { parse: [], replied_user: false } };

let discord: DiscordServer;
let assistant: ScriptedAssistant;
let channel: Channel;
/** What was logged, from debug on. */
let lines: Wire[];

const log = () => pino({ level: 'debug' }, { write: (line: string) => void lines.push(JSON.parse(line)) });
const logged = (level: 'debug' | 'info' | 'warn' | 'error') =>
  lines.filter((line) => line.level === { debug: 20, info: 30, warn: 40, error: 50 }[level]);

function create(token = discord.token): Channel {
  return createDiscord({ config: { token, apiRoot: discord.apiRoot }, assistant, log: log() });
}

async function begin(scripted = scriptedAssistant({ '*': answerReply })): Promise<void> {
  assistant = scripted;
  channel = create();
  await channel.start();
}

/** Waits until a check passes; generous, for a machine that is busy. */
const until = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 5 });

/** Waits until so many answers went to a channel or an interaction, and gives them. */
async function answersTo(to: string, count = 1) {
  await until(() => expect(discord.answers(to).length).toBeGreaterThanOrEqual(count));
  return discord.answers(to);
}

const title = (body: Wire | undefined): string => body?.embeds?.[0]?.title;
const description = (body: Wire | undefined): string => body?.embeds?.[0]?.description;

beforeEach(async () => {
  lines = [];
  discord = await startDiscordServer();
  assistant = scriptedAssistant();
});

afterEach(async () => {
  await channel?.stop();
  await discord.close();
  // Whatever happened, the log never held a token, a name, an id of a person or place, or a text.
  const everything = JSON.stringify(lines);
  for (const secret of [
    discord.token,
    'token-of-',
    discord.person.id,
    discord.person.username,
    'secret words',
    ...Object.values(discord.channels),
  ]) {
    expect(everything).not.toContain(secret);
  }
});

describe('starting', () => {
  it('identifies with three unprivileged intents and is ready', async () => {
    await begin();
    expect(discord.gateway.identified).toHaveLength(1);
    expect(discord.gateway.identified[0]?.intents).toBe((1 << 0) | (1 << 9) | (1 << 12));
    expect(channel.name).toBe('discord');
  });

  it('says which variable to mend when the token is refused', async () => {
    channel = create('wrong');
    await expect(channel.start()).rejects.toThrow(
      'Discord refused the token in DISCORD_TOKEN. Copy it again from the Developer Portal, page Bot.',
    );
  });

  it('says the same when only the gateway refuses it, and when it holds a line break', async () => {
    discord.gateway.identify = 4004;
    channel = create();
    await expect(channel.start()).rejects.toThrow(/^Discord refused the token in DISCORD_TOKEN/);
    channel = create('one\ntwo');
    await expect(channel.start()).rejects.toThrow(/^Discord refused the token in DISCORD_TOKEN/);
  });

  it('says that intents were refused', async () => {
    discord.gateway.identify = 4014;
    channel = create();
    await expect(channel.start()).rejects.toThrow(
      /^Discord refused the intents Guilds, GuildMessages and DirectMessages/,
    );
  });

  it('says that Discord can not be reached', async () => {
    const { apiRoot } = discord;
    await discord.close();
    channel = create();
    await expect(channel.start()).rejects.toThrow(
      `Discord did not let the bot connect by way of ${apiRoot} (ECONNREFUSED). Check the network and DISCORD_API_ROOT, then try again.`,
    );
    discord = await startDiscordServer();
  });

  it('survives a moment of 5xx at the door', async () => {
    discord.fail({ path: /gateway/, status: 503, times: 2 });
    await begin();
    expect(logged('warn')).toMatchObject([{ status: 503 }, { status: 503 }]);
  });
});

describe('messages', () => {
  beforeEach(() => begin());

  it('answers a mention in a server as a reply, without the mention and without a ping', async () => {
    const { id } = discord.people.mention('are exosomes safe?');
    const [answer, ...more] = await answersTo(discord.channels.general);
    expect(more).toEqual([]);
    expect(assistant.asked).toEqual([
      {
        text: 'are exosomes safe?',
        channel: 'discord',
        conversation: `discord:${discord.channels.general}:${discord.person.id}`,
        room: expect.stringMatching(/^\d+$/),
      },
    ]);
    expect(answer?.body).toMatchObject({
      ...quiet,
      message_reference: { message_id: id, fail_if_not_exists: false },
      embeds: [{ title: 'Exosomes for hair loss' }],
    });
  });

  it('cuts every mention of itself from the text, and no other', async () => {
    const { bot } = discord;
    discord.people.say(`are <@!${bot.id}> exosomes <@42> safe <@${bot.id}>`);
    await answersTo(discord.channels.general);
    expect(assistant.asked[0]?.text).toBe('are exosomes <@42> safe');
  });

  it('answers a reply that pings it', async () => {
    discord.people.say('and the cost?', { mention: true, type: 19 });
    await answersTo(discord.channels.general);
    expect(assistant.asked[0]?.text).toBe('and the cost?');
  });

  it('answers in the thread where it was asked, as another conversation', async () => {
    discord.people.mention('in here', { channel: discord.channels.thread });
    await answersTo(discord.channels.thread);
    expect(assistant.asked[0]?.conversation).toBe(`discord:${discord.channels.thread}:${discord.person.id}`);
  });

  it('answers every text in a direct message, the first included', async () => {
    discord.people.say('does it hurt?', { channel: discord.channels.direct });
    discord.people.say('', { channel: discord.channels.direct });
    await answersTo(discord.channels.direct, 2);
    expect(assistant.asked.map(({ text }) => text)).toEqual(['does it hurt?', '']);
  });

  it('ignores what is not for it: other talk, bots, webhooks, itself, system messages', async () => {
    const { people, bot, person, channels } = discord;
    people.say('just talk');
    people.mention('a bot', { author: { ...person, id: '1200000000000000001', bot: true } });
    people.mention('a webhook', { webhook_id: '1200000000000000002' });
    people.mention('itself', { author: bot });
    people.mention('', { type: 7 });
    people.say('pinned', { channel: channels.direct, type: 6 });
    people.mention('for you');
    await answersTo(channels.general);
    expect(assistant.asked.map(({ text }) => text)).toEqual(['for you']);
  });

  it('takes 10,000 characters, emoji and zero-width characters as they are', async () => {
    const text = `👩🏽‍⚕️\u200B${'long '.repeat(2_000)}\u200Bend`;
    discord.people.say(text, { channel: discord.channels.direct });
    await answersTo(discord.channels.direct);
    expect(assistant.asked[0]?.text).toBe(text);
  });

  it('shows that it is writing', async () => {
    discord.people.mention('are exosomes safe?');
    await answersTo(discord.channels.general);
    await until(() =>
      expect(discord.sent).toContainEqual({ way: 'typing', to: discord.channels.general, body: {} }),
    );
  });

  it('answers an event that comes twice once', async () => {
    discord.people.mention('once');
    discord.people.repeat();
    discord.people.mention('after');
    await answersTo(discord.channels.general, 2);
    expect(assistant.asked.map(({ text }) => text)).toEqual(['once', 'after']);
  });
});

describe('a message that goes wrong', () => {
  it('ends in one line of regret if the assistant fails, and one line in the log', async () => {
    await begin(scriptedAssistant({ '*': new TypeError('about secret words') }));
    discord.people.mention('secret words');
    const [answer] = await answersTo(discord.channels.general);
    expect(description(answer?.body)).toBe(stringsFor('en').apology);
    expect(answer?.body).toMatchObject(quiet);
    expect(logged('error')).toMatchObject([{ error: 'TypeError', msg: 'discord answer failed' }]);
  });

  it('is not answered where nobody lets it: a line at debug, no more', async () => {
    await begin();
    for (const code of [50013, 50001]) {
      discord.fail({ path: /messages$/, status: 403, body: { code, message: 'secret words' } });
      discord.people.mention('hello');
    }
    await until(() =>
      expect(logged('debug').filter(({ msg }) => msg === 'discord answer not deliverable')).toHaveLength(2),
    );
    expect([...logged('warn'), ...logged('error')]).toEqual([]);
    expect(discord.answers(discord.channels.general)).toEqual([]);
  });

  it('does not mind that it may not show that it is writing', async () => {
    await begin();
    discord.fail({ path: /typing$/, status: 403, body: { code: 50013, message: 'Missing Permissions' } });
    discord.people.mention('hello');
    await answersTo(discord.channels.general);
    await until(() => expect(logged('debug')).toContainEqual(expect.objectContaining({ code: 50013 })));
    expect(logged('error')).toEqual([]);
  });

  it('is answered without a reference where the bot may not read what was said', async () => {
    await begin();
    discord.fail({ path: /messages$/, status: 400, body: { code: 160002, message: 'No history' } });
    discord.people.mention('hello');
    const [answer] = await answersTo(discord.channels.general);
    expect(answer?.body.message_reference).toBeUndefined();
    expect(title(answer?.body)).toBe('Exosomes for hair loss');
  });

  it('is answered after a 429, and the log says so', async () => {
    await begin();
    discord.fail({
      path: /messages$/,
      status: 429,
      body: { message: 'You are being rate limited.', retry_after: 0.1, global: false },
      headers: { 'retry-after': '0.1', 'x-ratelimit-scope': 'user' },
    });
    discord.people.mention('hello');
    expect(await answersTo(discord.channels.general)).toHaveLength(1);
    expect(logged('warn')).toMatchObject([{ status: 429, route: '/channels/:id/messages', method: 'POST' }]);
  });

  it('is answered once although Discord loses its responses after it has done the work', async () => {
    await begin();
    discord.fail({ path: /messages$/, status: 502, times: 2, after: true });
    discord.people.mention('hello');
    await until(() =>
      expect(logged('debug')).toContainEqual(expect.objectContaining({ msg: 'discord answered' })),
    );
    expect(discord.requests.filter((request) => request.endsWith('/messages'))).toHaveLength(3);
    expect(discord.answers(discord.channels.general)).toHaveLength(1);
  });

  it('is answered once although connections break, before Discord has read it and after', async () => {
    await begin();
    discord.fail({ path: /messages$/, status: 'cut' });
    discord.fail({ path: /messages$/, status: 'cut', after: true });
    discord.people.mention('hello');
    await until(() =>
      expect(logged('debug')).toContainEqual(expect.objectContaining({ msg: 'discord answered' })),
    );
    expect(discord.answers(discord.channels.general).map(({ body }) => title(body))).toEqual([
      'Exosomes for hair loss',
    ]);
  });

  it('gets the whole of a long answer in order, with the buttons last', async () => {
    const sentences = Array.from({ length: 400 }, (_, index) => `Sentence number ${index} says a little.`);
    await begin(scriptedAssistant({ '*': { ...textReply(sentences.join(' ')), related: sampleTopics } }));
    const { id } = discord.people.mention('everything');
    const answers = await answersTo(discord.channels.general, 3);
    const text = answers.flatMap(({ body }) => body.embeds.map((embed: Wire) => embed.description)).join(' ');
    expect(text.match(/Sentence number \d+/g)).toEqual(
      sentences.map((_, index) => `Sentence number ${index}`),
    );
    expect(answers.map(({ body }) => body.message_reference?.message_id)).toEqual([id, undefined, undefined]);
    expect(answers.map(({ body }) => body.components.length)).toEqual([0, 0, 1]);
    for (const { body } of answers) expect(body).toMatchObject(quiet);
  });
});

describe('commands', () => {
  beforeEach(() => begin());

  it('/ask answers in public, in the locale of the person', async () => {
    const { id } = discord.people.command('ask', 'are exosomes safe?');
    const [answer] = await answersTo(id);
    expect(discord.sent.find(({ way, to }) => way === 'defer' && to === id)?.body).toEqual({ flags: 0 });
    expect(answer).toMatchObject({
      way: 'edit',
      body: { ...quiet, embeds: [{ title: 'Exosomes for hair loss' }] },
    });
    expect(assistant.asked).toEqual([
      {
        text: 'are exosomes safe?',
        channel: 'discord',
        conversation: `discord:${discord.channels.general}:${discord.person.id}`,
        room: expect.stringMatching(/^\d+$/),
        locale: 'en-GB',
      },
    ]);
  });

  it('/ask opens a topic that was picked from the list', async () => {
    const { id } = discord.people.command('ask', 't:cost', { channel: discord.channels.direct });
    const [answer] = await answersTo(id);
    expect(title(answer?.body)).toBe('What it costs');
    expect(assistant.asked).toEqual([]);
    expect(assistant.opened[0]?.asker.conversation).toBe(
      `discord:${discord.channels.direct}:${discord.person.id}`,
    );
  });

  it.each(['topics', 'sources', 'help', 'privacy'])('/%s answers only to the person', async (name) => {
    const { id } = discord.people.command(name);
    const [answer] = await answersTo(id);
    expect(discord.sent.find(({ way }) => way === 'defer')?.body).toEqual({ flags: EPHEMERAL });
    expect(description(answer?.body)).toContain('General information, not medical advice.');
    expect(assistant.commands.map((command) => command.name)).toEqual([name]);
  });

  it('the context menu answers a message only to the person', async () => {
    const { id } = discord.people.askAbout('Ask Anagen about this', `<@${discord.bot.id}> does it hurt?`);
    expect((await answersTo(id))[0]?.body).toMatchObject({ embeds: [{ title: 'Exosomes for hair loss' }] });
    expect(discord.sent.find(({ way }) => way === 'defer')?.body).toEqual({ flags: EPHEMERAL });
    expect(assistant.asked[0]?.text).toBe('does it hurt?');
  });

  it('a command from before an update shows the topics', async () => {
    const { id } = discord.people.command('gone');
    await answersTo(id);
    expect(assistant.commands[0]?.name).toBe('topics');
  });

  it('suggests topics while one types, and what was typed first', async () => {
    const { id } = discord.people.type('ask', 'exo');
    const [suggestions] = await answersTo(id);
    expect(suggestions?.body.choices).toEqual([
      { name: 'exo', value: 'exo' },
      { name: 'Exosomes for hair loss', value: 't:exosomes' },
    ]);
  });

  it('answers an interaction that comes twice once', async () => {
    const { id } = discord.people.command('ask', 'once');
    discord.people.repeat();
    await answersTo(id);
    const after = discord.people.command('ask', 'after');
    await answersTo(after.id);
    expect(assistant.asked.map(({ text }) => text)).toEqual(['once', 'after']);
    expect([...logged('warn'), ...logged('error')]).toEqual([]);
  });
});

describe('/topics with many topics', () => {
  it('is a set of menus, and each choice opens its topic', async () => {
    const topics = Array.from({ length: 60 }, (_, index) => ({
      id: `topic-${index}`,
      title: `Topic ${index}`,
    }));
    await begin(scriptedAssistant({}, { command: async () => chatReply('topics', { topics }) }));
    const { id } = discord.people.command('topics');
    const [answer] = await answersTo(id);
    const menus = answer?.body.components.map((row: Wire) => row.components[0]);
    expect(menus.flatMap((menu: Wire) => menu.options.map((option: Wire) => option.value))).toEqual(
      topics.map((topic) => `t:${topic.id}`),
    );
    const choice = discord.people.choose(menus[2].custom_id, [menus[2].options[9].value]);
    await answersTo(choice.id);
    expect(assistant.opened[0]?.topic).toBe('topic-59');
  });
});

describe('buttons', () => {
  beforeEach(() => begin());

  it('open their topic for the person who presses, on any old message', async () => {
    const { id } = discord.people.press('t:cost');
    const [answer] = await answersTo(id);
    expect(discord.sent.find(({ way }) => way === 'defer')?.body).toEqual({ flags: EPHEMERAL });
    expect(answer?.way).toBe('edit');
    expect(title(answer?.body)).toBe('What it costs');
    expect(assistant.opened).toEqual([
      {
        topic: 'cost',
        asker: {
          channel: 'discord',
          conversation: `discord:${discord.channels.general}:${discord.person.id}`,
          room: expect.stringMatching(/^\d+$/),
          locale: 'en-GB',
        },
      },
    ]);
  });

  it('work on a message from before a restart', async () => {
    discord.people.mention('are exosomes safe?');
    const [answer] = await answersTo(discord.channels.general);
    const button = answer?.body.components[0].components[0];
    await channel.stop();
    await begin();
    const { id } = discord.people.press(button.custom_id);
    expect(title((await answersTo(id))[0]?.body)).toBe(button.label);
  });

  it('that nobody knows any more are answered with the topics', async () => {
    for (const data of ['vote:yes', 't:', 't:NO', 'topics:0']) {
      const { id } = discord.people.press(data);
      expect(description((await answersTo(id))[0]?.body)).toContain('This is what I can tell you about.');
    }
    expect(assistant.opened).toEqual([]);
  });

  it('follow up in private where an answer is long', async () => {
    const long = textReply(
      Array.from({ length: 400 }, (_, index) => `Sentence ${index} says a little more.`).join(' '),
    );
    assistant = scriptedAssistant({}, { open: async () => long });
    await channel.stop();
    await begin(assistant);
    const { id } = discord.people.press('t:cost');
    const answers = await answersTo(id, 3);
    expect(answers.map(({ way, body }) => [way, body.flags])).toEqual([
      ['edit', undefined],
      ['follow-up', EPHEMERAL],
      ['follow-up', EPHEMERAL],
    ]);
    for (const { body } of answers) expect(body).toMatchObject(quiet);
  });
});

describe('an interaction that goes wrong', () => {
  it('ends in one line of regret if the assistant fails', async () => {
    await begin(scriptedAssistant({ '*': new Error('secret words') }));
    const { id } = discord.people.command('ask', 'secret words');
    expect(description((await answersTo(id))[0]?.body)).toBe(stringsFor('en').apology);
    expect(logged('error')).toHaveLength(1);
  });

  it('gets an empty list if suggestions fail', async () => {
    await begin(
      scriptedAssistant(
        {},
        {
          suggest: () => {
            throw new Error('secret words');
          },
        },
      ),
    );
    const { id } = discord.people.type('ask', 'exo');
    expect((await answersTo(id))[0]?.body.choices).toEqual([]);
    expect(logged('error')).toHaveLength(1);
  });

  it('is no error if it has expired', async () => {
    await begin();
    for (const event of [
      () => discord.people.command('ask', 'late'),
      () => discord.people.type('ask', 'late'),
      () => discord.people.press('t:cost'),
    ]) {
      discord.people.expire(event().id);
    }
    await until(() => expect(logged('debug').filter(({ code }) => code === 10062)).toHaveLength(3));
    expect(assistant.asked).toEqual([]);
    expect([...logged('warn'), ...logged('error')]).toEqual([]);
  });

  it('is no error if its message has been deleted meanwhile', async () => {
    await begin();
    discord.fail({ path: /@original$/, status: 404, body: { code: 10008, message: 'Unknown Message' } });
    discord.people.command('ask', 'deleted');
    await until(() => expect(logged('debug')).toContainEqual(expect.objectContaining({ code: 10008 })));
    expect([...logged('warn'), ...logged('error')]).toEqual([]);
  });

  it('is answered once although connections break', async () => {
    await begin();
    discord.fail({ path: /callback$/, status: 'cut' });
    discord.fail({ path: /@original$/, status: 'cut' });
    const { id } = discord.people.command('ask', 'hello');
    expect((await answersTo(id)).map(({ body }) => title(body))).toEqual(['Exosomes for hair loss']);
    expect(assistant.asked).toHaveLength(1);
    expect(logged('error')).toEqual([]);
  });

  it('is answered although the response to its acknowledgement was lost', async () => {
    await begin();
    discord.fail({ path: /callback$/, status: 500, after: true });
    const { id } = discord.people.command('ask', 'hello');
    expect(title((await answersTo(id))[0]?.body)).toBe('Exosomes for hair loss');
  });
});

describe('the connection', () => {
  it('is kept alive by heartbeats', async () => {
    await discord.close();
    discord = await startDiscordServer({ heartbeat: 30 });
    await begin();
    await until(() => expect(discord.gateway.heartbeats.length).toBeGreaterThan(3));
    expect(discord.gateway.connections).toBe(1);
  });

  it('is resumed after a cut: what was missed is answered, and all of it once', async () => {
    await begin();
    discord.people.mention('before');
    await answersTo(discord.channels.general);
    const last = discord.gateway.sequence();
    discord.gateway.overlap = 1;
    discord.gateway.cut();
    discord.people.mention('meanwhile');
    const missed = discord.people.command('ask', 'also meanwhile');
    await answersTo(missed.id);
    await answersTo(discord.channels.general, 2);
    expect(discord.gateway.resumed).toEqual([{ token: discord.token, session_id: 'session-1', seq: last }]);
    expect(discord.gateway.identified).toHaveLength(1);
    discord.people.mention('after');
    await answersTo(discord.channels.general, 3);
    expect(assistant.asked.map(({ text }) => text).sort()).toEqual([
      'after',
      'also meanwhile',
      'before',
      'meanwhile',
    ]);
    expect(logged('info').map(({ msg }) => msg)).toEqual([
      'discord ready',
      'discord connection lost, reconnecting',
      'discord connection resumed',
    ]);
  });

  it('that Discord closes for good is reported with advice', async () => {
    await begin();
    discord.gateway.close(4004);
    await until(() =>
      expect(logged('error').map(({ msg }) => msg)).toContain(
        'Discord refused the token in DISCORD_TOKEN. Copy it again from the Developer Portal, page Bot.',
      ),
    );
  });
});

describe('stopping', () => {
  it('finishes answers in flight, then closes, and takes nothing new', async () => {
    let release = (): void => {};
    const held = new Promise<Reply>((resolve) => {
      release = () => resolve(answerReply);
    });
    await begin(scriptedAssistant({ slow: () => held }));
    discord.people.mention('slow');
    const { id } = discord.people.command('ask', 'slow');
    await until(() => expect(assistant.asked).toHaveLength(2));
    const stopped = Promise.all([channel.stop(), channel.stop()]);
    discord.people.mention('too late');
    await sleep(30);
    release();
    await stopped;
    expect(discord.answers(discord.channels.general)).toHaveLength(1);
    expect(discord.answers(id)).toHaveLength(1);
    expect(assistant.asked).toHaveLength(2);
    expect(discord.gateway.open()).toBe(0);
    expect(logged('error')).toEqual([]);
  });

  it('gives up on an answer that never comes, within 5 seconds', async () => {
    await begin(scriptedAssistant({ never: () => new Promise<Reply>(() => {}) }));
    discord.people.mention('never');
    await until(() => expect(assistant.asked).toHaveLength(1));
    const start = Date.now();
    await channel.stop();
    expect(Date.now() - start).toBeLessThan(5_000);
    expect(logged('warn')).toMatchObject([{ unfinished: 1 }]);
    expect(discord.gateway.open()).toBe(0);
  }, 10_000);

  it('ends a start that waits for Discord', async () => {
    discord.gateway.identify = 'silent';
    channel = create();
    const started = expect(channel.start()).rejects.toThrow('Discord was stopped before it was ready.');
    await until(() => expect(discord.gateway.identified).toHaveLength(1));
    await channel.stop();
    await started;
    await until(() => expect(discord.gateway.open()).toBe(0));
    await expect(channel.start()).rejects.toThrow('Discord was stopped. Create it anew to start it again.');
  });

  it('ends a handshake that gets no answer', async () => {
    discord.gateway.connect = 'hang';
    channel = create();
    const started = expect(channel.start()).rejects.toThrow('Discord was stopped before it was ready.');
    await until(() => expect(discord.gateway.connections).toBe(1));
    await channel.stop();
    await started;
    await until(() => expect(discord.gateway.sockets()).toBe(0));
  });

  it('ends attempts to connect again', async () => {
    await begin();
    discord.gateway.connect = 'break';
    discord.gateway.cut();
    await until(() => expect(discord.gateway.connections).toBe(2));
    await channel.stop();
    await sleep(700);
    expect(discord.gateway.connections).toBe(2);
  });

  it('does no harm before a start', async () => {
    channel = create();
    await channel.stop();
    await channel.stop();
    expect(discord.requests).toEqual([]);
  });
});

describe('registering the commands', () => {
  const run = async (env: Record<string, string>) => {
    const printed: string[] = [];
    const code = await main({
      env: { DISCORD_API_ROOT: discord.apiRoot, ...env },
      print: (line) => void printed.push(line),
    });
    return { code, printed };
  };

  it('registers them for all servers', async () => {
    expect(await run({ DISCORD_TOKEN: discord.token })).toEqual({
      code: 0,
      printed: [
        'Registered for all servers: ask, topics, sources, help, language, new, contact, privacy, forget, Ask Anagen about this. Discord may take a minute to show them.',
      ],
    });
    expect(discord.registered).toMatchObject([{ scope: 'global' }]);
    expect(discord.registered[0]?.commands).toMatchSnapshot();
  });

  it('registers them for one server, without what only global commands may have', async () => {
    const { code, printed } = await run({ DISCORD_TOKEN: discord.token, DISCORD_GUILD_ID: discord.guild });
    expect([code, printed.length]).toEqual([0, 1]);
    expect(discord.registered).toMatchObject([{ scope: discord.guild }]);
    expect(discord.registered[0]?.commands).toHaveLength(10);
  });

  it('says what to mend', async () => {
    expect(await run({})).toEqual({
      code: 1,
      printed: ['Set DISCORD_TOKEN: you find it in the Developer Portal, page Bot.'],
    });
    expect((await run({ DISCORD_TOKEN: 'a.wrong.one' })).printed[0]).toMatch(/^Discord refused the token/);
    expect(await run({ DISCORD_TOKEN: discord.token, DISCORD_GUILD_ID: '1200000000000000003' })).toEqual({
      code: 1,
      printed: [
        'The bot is not in the server 1200000000000000003 of DISCORD_GUILD_ID. Add it there with the scopes bot and applications.commands, or correct the number.',
      ],
    });
    expect(discord.registered).toEqual([]);
  });
});
