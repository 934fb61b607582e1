import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../src/assistant/reply.ts';
import { createLateRoute } from '../../src/channels/route.ts';
import { createTelegram, type TelegramDeps } from '../../src/channels/telegram/telegram.ts';
import { createWeb } from '../../src/channels/web/web.ts';
import type { TelegramConfig } from '../../src/config.ts';
import { type ScriptedAssistant, scriptedAssistant } from '../support/assistant.ts';
import { answerReply, didYouMeanReply, sampleTopics, textReply } from '../support/replies.ts';
import {
  groupMessage,
  inlineQuery,
  mention,
  press,
  privateMessage,
  startTelegramServer,
  type TelegramServer,
} from '../support/telegram-server.ts';

type Json = Record<string, unknown>;
const cleanups: (() => Promise<void>)[] = [];
/** What no log may hold: text, names, ids of persons and chats, the token. */
const secrets = ['does it hurt', 'Ada', '"7"', ':7,', ':7}', '-100', 'fake-token', 'broken inside'];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

interface Setup {
  readonly assistant?: ScriptedAssistant;
  readonly config?: Partial<TelegramConfig> & Json;
  readonly timing?: TelegramDeps['timing'];
  readonly mount?: TelegramDeps['mount'];
  /** Refusals that the test provokes. */
  readonly mayRefuse?: boolean;
  readonly server?: TelegramServer;
}

/** A channel in front of a fake Telegram; closed and looked over at the end of the test. */
async function setUp({
  assistant = scriptedAssistant(),
  config,
  timing,
  mount,
  mayRefuse,
  server: given,
}: Setup = {}) {
  const server = given ?? (await startTelegramServer());
  const lines: Json[] = [];
  const log = pino(
    { level: 'debug', base: null, timestamp: false },
    { write: (line) => lines.push(JSON.parse(line)) },
  );
  const channel = createTelegram({
    config: { mode: 'polling', token: server.token, apiRoot: server.root, ...config } as TelegramConfig,
    assistant,
    log,
    ...(mount && { mount }),
    timing: { pollSeconds: 5, pollRetry: 10, pollRetryMost: 40, ...timing },
  });
  cleanups.push(async () => {
    await channel.stop();
    if (!given) await server.close();
    const logged = JSON.stringify(lines);
    for (const secret of secrets) expect(logged).not.toContain(secret);
    if (!mayRefuse) expect(server.refusals).toEqual([]);
  });
  const logged = (level: number) =>
    lines.filter((line) => line.level === level).map((line) => line.msg as string);
  return { server, channel, assistant, lines, warnings: () => logged(40), errors: () => logged(50) };
}

async function running(setup: Setup = {}) {
  const all = await setUp(setup);
  await all.channel.start();
  await all.server.until(() => all.server.polls() === 1, 'the first poll');
  return all;
}

const texts = (server: TelegramServer, chat?: number) =>
  server.sent(chat).map((message) => message.text as string);

/**
 * Waits until everything said before in a conversation is done with, by asking for something that comes
 * last: messages of one conversation are handled one after the other.
 */
async function settle(server: TelegramServer, last: Json = privateMessage('/privacy')) {
  const { message_id, chat } = last.message as { message_id: number; chat: { id: number } };
  const seen = server.sent(chat.id).length;
  server.push(last);
  const isLast = (text: unknown) =>
    String(text).startsWith('Your question is answered on the machine that runs me');
  await server.until(
    () =>
      server
        .sent(chat.id)
        .slice(seen)
        .some(({ text }) => isLast(text)),
    `the end, ${message_id}`,
  );
}

function held<T>() {
  let release: (value: T) => void = () => {};
  const promise = new Promise<T>((resolve) => {
    release = resolve;
  });
  return { promise, release };
}

describe('starting', () => {
  it('asks for the updates it handles, after removing a webhook, and lists its commands', async () => {
    const { server } = await running();
    expect(server.served('deleteWebhook')).toEqual([{}]);
    expect(server.lastPoll()).toMatchObject({
      timeout: 5,
      allowed_updates: ['message', 'edited_message', 'callback_query', 'inline_query'],
    });
    await server.until(() => server.served('setMyCommands').length === 1, 'the menu');
    const [menu] = server.served('setMyCommands');
    expect(menu?.commands).toContainEqual({ command: 'ask', description: 'Ask a question' });
  });

  it('takes an address with a slash at its end', async () => {
    const server = await startTelegramServer();
    cleanups.push(() => server.close());
    await running({ server, config: { apiRoot: `${server.root}/` } });
  });

  it('advises what to do about a refused token, whether it is wrong or no token at all', async () => {
    for (const token of ['4242:another-token', 'not a token']) {
      const { channel } = await setUp({ config: { token } });
      await expect(channel.start()).rejects.toThrow(
        'Telegram refused the token in TELEGRAM_TOKEN. Copy it again from @BotFather.',
      );
    }
  });

  it('gives up on a Telegram that cannot be reached, and says so before', async () => {
    const { channel, warnings } = await setUp({
      config: { apiRoot: 'http://127.0.0.1:9' },
      timing: { start: 150, startPatience: 50 },
    });
    await expect(channel.start()).rejects.toThrow(
      'Telegram cannot be reached at http://127.0.0.1:9. Check the network, and TELEGRAM_API_ROOT if you set it.',
    );
    expect(warnings()).toEqual(['Telegram has not answered yet. Trying again']);
  });

  it('does without a menu', async () => {
    const server = await startTelegramServer();
    cleanups.push(() => server.close());
    server.fail('setMyCommands', { status: 400 });
    const { warnings } = await running({ server });
    await server.until(() => warnings().length === 1, 'a warning');
    await settle(server);
  });

  it('can be stopped while it starts, and before', async () => {
    const first = await setUp({ config: { apiRoot: 'http://127.0.0.1:9' } });
    const started = first.channel.start();
    const refused = expect(started).rejects.toThrow('Telegram was stopped while it was starting.');
    await first.channel.stop();
    await refused;
    const second = await setUp();
    await second.channel.stop();
    await expect(second.channel.start()).rejects.toThrow('Telegram was stopped.');
  });
});

describe('private chats', () => {
  it('answers a text with the drawn reply', async () => {
    const assistant = scriptedAssistant({ 'does it hurt': answerReply });
    const { server } = await running({ assistant });
    server.push(privateMessage('does it hurt'));
    await server.until(() => server.sent().length === 1, 'an answer');
    const [message] = server.sent();
    expect(message).toMatchObject({ chat_id: 7, link_preview_options: { is_disabled: true } });
    expect(message?.text).toMatch(/^Exosomes for hair loss\n\nExosomes are tiny packets/);
    expect(message).not.toHaveProperty('reply_parameters');
    expect(message).not.toHaveProperty('message_thread_id');
    const conversation = 'telegram:7:0:7';
    expect(assistant.asked).toEqual([
      { text: 'does it hurt', conversation, channel: 'telegram', locale: 'en-GB' },
    ]);
  });

  it('answers commands, and /ask with or without words', async () => {
    const { server, assistant } = await running();
    for (const text of ['/start', '/help', '/privacy', '/sources', '/topics', '/ask', '/ask why me']) {
      server.push(privateMessage(text));
    }
    await server.until(() => server.sent().length === 7, 'seven answers');
    expect(assistant.commands.map((command) => command.name)).toEqual([
      'start',
      'help',
      'privacy',
      'sources',
      'topics',
      'help',
    ]);
    expect(assistant.asked.map((question) => question.text)).toEqual(['why me']);
    expect(texts(server)[2]).toContain('is answered on the machine that runs me');
  });

  it('says once of an album that it only reads text, and nothing of what Telegram notes', async () => {
    const { server, assistant } = await running();
    const photo = { text: undefined, photo: [{ file_id: 'x' }] };
    server.push(privateMessage('', { text: undefined, pinned_message: { message_id: 1 } }));
    server.push(privateMessage('', { ...photo, media_group_id: 'album' }));
    server.push(privateMessage('', { ...photo, media_group_id: 'album' }));
    const { message } = privateMessage('', { text: undefined, location: {}, edit_date: 5 });
    server.push({ edited_message: message });
    server.push(privateMessage('', { ...photo, caption: 'is this shedding?' }));
    await settle(server);
    expect(texts(server)).toHaveLength(3);
    expect(texts(server)[0]).toMatch(
      /^I can only read text\. Please type your question\.\n\nAsk me anything/,
    );
    expect(assistant.asked.map((question) => question.text)).toEqual(['is this shedding?']);
  });

  it('survives ten thousand characters, emoji and nothing visible', async () => {
    const { server, assistant } = await running();
    const odd = ['x'.repeat(10_000), '🧬👩🏽‍🔬', '\u200B', '\ud83d'];
    for (const text of odd) server.push(privateMessage(text));
    await server.until(() => server.sent().length === 4, 'four answers');
    expect(assistant.asked.map((question) => question.text)).toEqual(odd);
  });

  it('answers an edit again, as a reply, once for each time it was edited', async () => {
    const { server, assistant } = await running();
    const { message } = privateMessage('does it hut', { message_id: 31 });
    const edited = (text: string, edit_date?: number) => {
      server.push({ edited_message: { ...(message as Json), text, edit_date } });
    };
    server.push({ message });
    edited('does it hurt', 100);
    edited('does it hurt', 100);
    edited('does it hurt', undefined);
    edited('does it hurt much', 101);
    await settle(server);
    const asked = assistant.asked.map((question) => question.text);
    expect(asked).toEqual(['does it hut', 'does it hurt', 'does it hurt much']);
    const quote = { message_id: 31, allow_sending_without_reply: true };
    expect(server.sent().map((sent) => sent.reply_parameters)).toEqual([undefined, quote, quote, undefined]);
  });

  it('answers once what is delivered more than once', async () => {
    const { server, assistant } = await running();
    const id = server.push(privateMessage('does it hurt'), 3);
    await settle(server);
    await server.until(() => server.polls() === 1, 'the next poll');
    server.again(id);
    await server.until(() => server.polls() === 1, 'the poll after');
    await settle(server);
    expect(assistant.asked).toHaveLength(1);
    expect(texts(server).filter((text) => text.startsWith('I don’t have'))).toHaveLength(1);
  });
});

describe('groups', () => {
  it('answers only what is addressed to it, as a quote and in the same thread', async () => {
    const { server, assistant } = await running();
    const thread = { message_id: 60, message_thread_id: 33, is_topic_message: true };
    const text = '@AnagenBot are exosomes safe';
    server.push(groupMessage('are exosomes safe'));
    server.push(groupMessage('/help@OtherBot'));
    server.push(groupMessage(text, { ...mention(text), ...thread }));
    server.push(groupMessage('/ask@AnagenBot why', { message_id: 61 }));
    server.push(groupMessage('/help', { from: { id: 9, is_bot: true, first_name: 'Other' } }));
    server.push({
      channel_post: { ...(groupMessage('/help').message as Json), chat: { id: -300, type: 'channel' } },
    });
    await server.until(() => server.sent().length === 2, 'two answers');
    await settle(server, groupMessage('/privacy@AnagenBot'));
    expect(assistant.asked).toEqual([
      { text: 'are exosomes safe', conversation: 'telegram:-100:33:7', channel: 'telegram', room: '-100' },
      { text: 'why', conversation: 'telegram:-100:0:7', channel: 'telegram', room: '-100' },
    ]);
    const [first, second, ...more] = server
      .sent()
      .filter((message) => !String(message.text).startsWith('Your'));
    expect(first).toMatchObject({ message_thread_id: 33, reply_parameters: { message_id: 60 } });
    expect(second).toMatchObject({ reply_parameters: { message_id: 61, allow_sending_without_reply: true } });
    expect(second).not.toHaveProperty('message_thread_id');
    expect(more).toEqual([]);
    expect(assistant.commands).toHaveLength(1);
  });

  it('sends a long answer in pieces: the first quotes, the last has the buttons', async () => {
    const long = {
      ...answerReply,
      summary: [1, 2, 3].map((n) => paragraph(`${n} word. `.repeat(500).trim())),
    };
    const { server } = await running({ assistant: scriptedAssistant({ '*': long }) });
    server.push(groupMessage('/ask why'));
    await server.until(() => server.sent().length === 4, 'four pieces');
    const pieces = server.sent();
    expect(pieces.map((piece) => (piece.text as string).slice(0, 5))).toEqual([
      'Exoso',
      '2 wor',
      '3 wor',
      'What ',
    ]);
    expect(pieces.map((piece) => piece.reply_parameters !== undefined)).toEqual([true, false, false, false]);
    expect(pieces.map((piece) => piece.reply_markup !== undefined)).toEqual([false, false, false, true]);
  });
});

describe('buttons', () => {
  const chat = { id: 7, type: 'private' };
  it('open a topic in a new message, also under a message that is gone', async () => {
    const { server, assistant } = await running({ assistant: scriptedAssistant({ '*': didYouMeanReply }) });
    server.push(privateMessage('stem cells'));
    await server.until(() => server.sent().length === 1, 'a choice');
    const { reply_markup: markup } = server.sent()[0] as { reply_markup: { inline_keyboard: Json[][] } };
    const data = markup.inline_keyboard[0]?.[0]?.callback_data as string;
    server.push(press(data, { message_id: 2, date: 1, chat, text: 'Which?' }, 'fresh'));
    server.push(press('t:cost', { message_id: 3, date: 0, chat }, 'gone'));
    await server.until(() => server.sent().length === 3, 'two topics');
    expect(texts(server)[1]).toMatch(/^Exosomes for hair loss\n\nAbout Exosomes/);
    expect(texts(server)[2]).toMatch(/^What it costs/);
    expect(server.served('answerCallbackQuery')).toEqual([
      { callback_query_id: 'fresh' },
      { callback_query_id: 'gone' },
    ]);
    const asker = { conversation: 'telegram:7:0:7', channel: 'telegram', locale: 'en-GB' };
    expect(assistant.opened).toEqual([
      { topic: 'exosomes', asker },
      { topic: 'cost', asker },
    ]);
  });

  it('answer in the thread of a group, to the message they stand under', async () => {
    const { server } = await running();
    const forum = { id: -100, type: 'supergroup' };
    const message = { message_id: 4, date: 1, chat: forum, message_thread_id: 33, is_topic_message: true };
    server.push(press('t:cost', message));
    await server.until(() => server.sent().length === 1, 'a topic');
    expect(server.sent()[0]).toMatchObject({
      chat_id: -100,
      message_thread_id: 33,
      reply_parameters: { message_id: 4, allow_sending_without_reply: true },
    });
  });

  it('are told politely when nobody knows them', async () => {
    const { server, assistant } = await running();
    const message = { message_id: 2, date: 1, chat };
    server.push(press('v0:what-was-this', message));
    server.push(press(undefined, message));
    server.push(press('t:cost', undefined));
    await server.until(() => server.served('answerCallbackQuery').length === 3, 'three acknowledgements');
    await settle(server);
    for (const call of server.served('answerCallbackQuery')) {
      expect(call.text).toBe('I don’t know this button any more. Please type your question.');
    }
    expect(server.sent()).toHaveLength(1);
    expect(assistant.opened).toEqual([]);
  });

  it('are acknowledged at once, though an answer is still being made', async () => {
    const slow = held<Reply>();
    const assistant = scriptedAssistant({ slow: () => slow.promise });
    const { server } = await running({ assistant });
    server.push(privateMessage('slow'));
    server.push(press('t:cost', { message_id: 2, date: 1, chat }));
    await server.until(() => server.served('answerCallbackQuery').length === 1, 'the acknowledgement');
    expect(server.sent()).toEqual([]);
    slow.release(textReply('Slow.', 'Slow'));
    await server.until(() => server.sent().length === 2, 'both answers');
    expect(texts(server).map((text) => text.split('\n')[0])).toEqual(['Slow', 'What it costs']);
  });

  it('may be pressed too late', async () => {
    const { server, warnings, errors } = await running({ mayRefuse: true });
    server.fail('answerCallbackQuery', { status: 400, description: 'Bad Request: query is too old' });
    server.push(press('t:cost', { message_id: 2, date: 1, chat }));
    await server.until(() => server.sent().length === 1, 'a topic');
    await settle(server);
    expect([...warnings(), ...errors()]).toEqual([]);
  });
});

describe('inline mode', () => {
  it('answers with the reply and with topics', async () => {
    const assistant = scriptedAssistant({ 'what does it cost': textReply('Much.', 'The price') });
    const { server } = await running({ assistant });
    server.push(inlineQuery('', 'empty'));
    server.push(inlineQuery('what does it cost', 'whole'));
    await server.until(() => server.served('answerInlineQuery').length === 2, 'two lists');
    const [empty, whole] = server.served('answerInlineQuery');
    expect(empty).toMatchObject({ inline_query_id: 'empty', is_personal: true, cache_time: 10 });
    expect(empty?.results).toMatchObject(sampleTopics.map(({ title }) => ({ type: 'article', title })));
    expect(whole).toMatchObject({ results: [{ id: 'answer', title: 'The price' }] });
    expect(assistant.asked[0]?.conversation).toBe('telegram:inline:7');
  });
});

describe('while an answer is made', () => {
  it('shows that it is typing, in the thread, and does not mind if that fails', async () => {
    const slow = held<Reply>();
    const { server, lines } = await running({
      assistant: scriptedAssistant({ slow: () => slow.promise }),
      timing: { typingAfter: 5, typingEvery: 10 },
    });
    server.fail('sendChatAction', { status: 400 });
    server.push(groupMessage('/ask slow', { message_thread_id: 33, is_topic_message: true }));
    await server.until(() => server.served('sendChatAction').length >= 2, 'typing, twice');
    expect(server.served('sendChatAction')[0]).toEqual({
      chat_id: -100,
      action: 'typing',
      message_thread_id: 33,
    });
    slow.release(textReply('Slow.'));
    await server.until(() => server.sent().length === 1, 'the answer');
    const typed = server.served('sendChatAction').length;
    await settle(server, groupMessage('/privacy', { message_thread_id: 33, is_topic_message: true }));
    // Five more could have been sent in this time; one may have been under way.
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(server.served('sendChatAction').length).toBeLessThanOrEqual(typed + 1);
    expect(lines.filter((line) => Number(line.level) > 30)).toEqual([]);
  });

  it('does not for an answer that is there at once', async () => {
    const { server } = await running();
    await settle(server);
    expect(server.served('sendChatAction')).toEqual([]);
  });
});

describe('when something fails', () => {
  it('apologises for an exception in the assistant, and goes on', async () => {
    const assistant = scriptedAssistant({ 'does it hurt': new TypeError('broken inside: does it hurt') });
    const { server, lines, errors } = await running({ assistant });
    server.push(privateMessage('does it hurt'));
    await settle(server);
    expect(texts(server)[0]).toBe('Sorry, something went wrong on my side. Please ask again.');
    expect(errors()).toEqual(['No reply could be made; the person was told so']);
    expect(lines.find((line) => line.level === 50)).toMatchObject({ error: 'TypeError' });
  });

  it('sends again what Telegram put off, could not serve or never received', {
    timeout: 15_000,
  }, async () => {
    const { server } = await running();
    const failures = [{ status: 429, retryAfter: 1 }, { status: 500 }, 'bad-gateway', 'cut'] as const;
    for (const [index, failure] of failures.entries()) {
      server.fail('sendMessage', failure);
      server.push(privateMessage('does it hurt', {}, index + 1));
      await server.until(
        () => server.calls.filter((call) => call.method === 'sendMessage').length > index,
        'a failure',
      );
    }
    await server.until(() => server.sent().length === failures.length, 'all answers', 9000);
    expect(server.sent().map((message) => message.chat_id)).toHaveLength(
      new Set(server.sent().map((m) => m.chat_id)).size,
    );
  });

  it('gives up after some time, and tells the log', async () => {
    const { server, warnings } = await running({ timing: { call: 100 } });
    server.fail('sendMessage', 'cut', 5);
    server.push(privateMessage('does it hurt'));
    await server.until(() => warnings().length > 0, 'a warning');
    expect(warnings()).toEqual(['An answer could not be sent']);
  });

  it('leaves those in peace who blocked it, or deleted what they asked', async () => {
    const { server, warnings, errors } = await running();
    server.fail('sendMessage', { status: 403, description: 'Forbidden: bot was blocked by the user' });
    server.fail('sendMessage', { status: 400, description: 'Bad Request: message to be replied not found' });
    server.push(privateMessage('does it hurt'));
    await server.until(
      () => server.calls.filter((call) => call.method === 'sendMessage').length === 1,
      'a refusal',
    );
    server.push(groupMessage('/ask why'));
    await settle(server, groupMessage('/privacy'));
    expect(server.calls.filter((call) => call.method === 'sendMessage').map((call) => call.status)).toEqual([
      403, 400, 200,
    ]);
    expect([...warnings(), ...errors()]).toEqual([]);
  });

  it('keeps asking for messages after each kind of failure', async () => {
    const { server, warnings } = await running();
    const failures = [
      { status: 500 },
      'bad-gateway',
      'cut',
      { status: 429, retryAfter: 0 },
      { status: 401 },
    ] as const;
    for (const failure of failures) server.fail('getUpdates', failure);
    server.fail('getUpdates', {
      status: 409,
      description: 'Conflict: terminated by other getUpdates request',
    });
    await settle(server);
    await settle(server);
    expect(warnings()).toHaveLength(6);
    expect(warnings()[5]).toMatch(
      /^Another program receives the messages of this bot\. Stop it, or use another token/,
    );
    expect(warnings()[4]).toContain('TELEGRAM_TOKEN');
  });

  it('says so when a second instance takes its messages', async () => {
    const first = await running();
    const second = await running({ server: first.server });
    await first.server.until(() => first.warnings().length > 0 || second.warnings().length > 0, 'a conflict');
    expect([...first.warnings(), ...second.warnings()][0]).toMatch(/^Another program/);
    await first.channel.stop();
    await settle(second.server);
  });
});

describe('stopping', () => {
  it('finishes what is being answered, confirms it, and asks for no more', async () => {
    const slow = held<Reply>();
    const assistant = scriptedAssistant({ slow: () => slow.promise });
    const { server, channel } = await running({ assistant });
    server.push(privateMessage('slow'));
    await server.until(() => assistant.asked.length === 1 && server.polls() === 1, 'the question');
    let done = false;
    const stopped = channel.stop().then(() => {
      done = true;
    });
    const polled = server.polled();
    await server.until(() => server.polls() === 0, 'the end of polling');
    expect(done).toBe(false);
    slow.release(textReply('Slow.', 'Slow'));
    await stopped;
    expect(texts(server)).toHaveLength(1);
    expect(server.pending()).toEqual([]);
    expect(server.polled()).toBeLessThanOrEqual(polled + 2);
    server.push(privateMessage('too late'));
    await channel.stop();
    expect(server.pending()).toHaveLength(1);
  });

  it('confirms the very last update, which would come again otherwise', async () => {
    const { server, channel, warnings } = await running({ timing: { pollRetry: 60_000 } });
    // The next poll, which would confirm what the present one brings, is lost; the one after is a minute away.
    server.fail('getUpdates', 'cut');
    const id = server.push(privateMessage('does it hurt'));
    await server.until(() => server.sent().length === 1 && warnings().length === 1, 'the answer');
    expect(server.pending()).toEqual([id]);
    const before = Date.now();
    await channel.stop();
    expect(server.pending()).toEqual([]);
    expect(Date.now() - before).toBeLessThan(2000);
  });

  it('does not wait for ever', async () => {
    const { server, channel, warnings } = await running({
      assistant: scriptedAssistant({ slow: () => new Promise<Reply>(() => {}) }),
      timing: { grace: 50 },
    });
    server.push(privateMessage('slow'));
    await settle(server, privateMessage('/privacy', {}, 8));
    const before = Date.now();
    await channel.stop();
    expect(Date.now() - before).toBeLessThan(1000);
    expect(warnings()).toEqual(['Stopped before the last answers were sent']);
  });

  it('does not wait for a message that Telegram puts off', async () => {
    const { server, channel, warnings } = await running({ timing: { grace: 50 } });
    server.fail('sendMessage', { status: 429, retryAfter: 30 });
    server.push(privateMessage('does it hurt'));
    await server.until(() => server.calls.some((call) => call.method === 'sendMessage'), 'the refusal');
    const before = Date.now();
    await channel.stop();
    expect(Date.now() - before).toBeLessThan(1000);
    expect(warnings()).toEqual(['Stopped before the last answers were sent', 'An answer could not be sent']);
  });
});

describe('a crowd', () => {
  it('gets every answer once, in order within a chat, side by side between chats', async () => {
    const chats = 20;
    let running_ = 0;
    let most = 0;
    const assistant = scriptedAssistant({
      '*': async (question) => {
        running_ += 1;
        most = Math.max(most, running_);
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 20));
        running_ -= 1;
        return textReply('Well.', question.text);
      },
    });
    const { server } = await running({ assistant });
    for (let index = 0; index < 200; index += 1) {
      const chat = (index % chats) + 1;
      const text = `question ${Math.floor(index / chats)}`;
      const update = chat % 2 ? privateMessage(text, {}, chat) : groupMessage(`/ask ${text}`, {}, -chat);
      server.push(update, index % 7 === 0 ? 2 : 1);
    }
    await server.until(() => server.sent().length >= 200, 'two hundred answers', 8000);
    await settle(server, privateMessage('/privacy', {}, 999));
    for (let chat = 1; chat <= chats; chat += 1) {
      const titles = texts(server, chat % 2 ? chat : -chat).map((text) => text.split('\n')[0]);
      expect(titles).toEqual(Array.from({ length: 10 }, (_, index) => `question ${index}`));
    }
    expect(most).toBeGreaterThan(5);
    expect(most).toBeLessThanOrEqual(chats);
  });
});

const secret = 'a-secret_of-the-test';
const header = 'x-telegram-bot-api-secret-token';
// A colon, as in a token: many bots have theirs in the path.
const PATH = '/hook/4242:telegram';

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** A channel with a webhook; `stop` stops it as the program does, with the page's server where there is one. */
async function hooked(setup: Setup = {}, shared = false) {
  const port = await freePort();
  const hook = createLateRoute(PATH);
  const web = createWeb({
    config: { host: '127.0.0.1', port, wanted: true, proxies: 0, perMinute: 10_000 },
    assistant: Promise.resolve(scriptedAssistant()),
    log: pino({ level: 'silent' }),
    routes: [hook],
  });
  if (shared) {
    await web.start();
    cleanups.push(() => web.stop());
  }
  const all = await setUp({
    ...setup,
    ...(shared && { mount: hook.open }),
    config: {
      mode: 'webhook',
      url: `https://bot.example${PATH}`,
      secret,
      host: '127.0.0.1',
      port,
      ...setup.config,
    } as Json,
  });
  const stop = () => Promise.all([web.stop(), all.channel.stop()]);
  const address = `http://127.0.0.1:${port}`;
  let id = 1;
  const call = (body: string, headers: Record<string, string> = { [header]: secret }, path = PATH) =>
    fetch(address + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    }).then(async (response) => {
      await response.arrayBuffer();
      return response.status;
    });
  const deliver = (update: Json, update_id = id++) => call(JSON.stringify({ update_id, ...update }));
  return { ...all, port, address, call, deliver, stop };
}

describe.each([
  ['on a port of its own', false],
  ['on the page’s server', true],
])('a webhook %s', (_, shared) => {
  const hook = (setup: Setup = {}) => hooked(setup, shared);

  it('is registered with its secret, and answers what comes, once', async () => {
    const { server, channel, deliver, assistant } = await hook();
    await channel.start();
    expect(server.webhook()).toEqual({
      url: `https://bot.example${PATH}`,
      secret_token: secret,
      allowed_updates: ['message', 'edited_message', 'callback_query', 'inline_query'],
      max_connections: 100,
    });
    expect(await deliver(privateMessage('does it hurt'), 5)).toBe(200);
    expect(await deliver(privateMessage('does it hurt'), 5)).toBe(200);
    expect(await deliver(privateMessage('why'), 6)).toBe(200);
    expect(server.sent()).toHaveLength(2);
    expect(assistant.asked.map((question) => question.text)).toEqual(['does it hurt', 'why']);
    expect(server.polled()).toBe(0);
  });

  it('acknowledges an update when it is answered, also one that comes again meanwhile', async () => {
    const slow = held<Reply>();
    const { server, channel, deliver, assistant } = await hook({
      assistant: scriptedAssistant({ '*': () => slow.promise }),
    });
    await channel.start();
    const statuses: number[] = [];
    const calls = [1, 2].map(() =>
      deliver(privateMessage('slow'), 5).then((status) => statuses.push(status)),
    );
    await server.until(() => assistant.asked.length === 1, 'the question');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(statuses).toEqual([]);
    slow.release(textReply('Slow.'));
    await Promise.all(calls);
    expect(statuses).toEqual([200, 200]);
    expect(server.sent()).toHaveLength(1);
  });

  it('does not keep Telegram waiting for ever', async () => {
    const slow = held<Reply>();
    const { server, channel, deliver } = await hook({
      assistant: scriptedAssistant({ '*': () => slow.promise }),
      timing: { hold: 50 },
    });
    await channel.start();
    expect(await deliver(privateMessage('slow'))).toBe(200);
    expect(server.sent()).toEqual([]);
    slow.release(textReply('Slow.'));
    await server.until(() => server.sent().length === 1, 'the answer');
  });

  it('lets nobody in but Telegram', async () => {
    const { channel, call, address, assistant } = await hook();
    await channel.start();
    const body = JSON.stringify({ update_id: 1, ...privateMessage('does it hurt') });
    expect(await call(body, {})).toBe(401);
    expect(await call(body, { [header]: '' })).toBe(401);
    expect(await call(body, { [header]: 'wrong' })).toBe(401);
    expect(await call(body, { [header]: `${secret} ` }).catch(() => 401)).toBe(200);
    expect(await call(body, { [header]: `${secret}x` })).toBe(401);
    expect(await call(body, undefined, '/')).toBe(404);
    expect(await call(body, undefined, `${PATH}/more`)).toBe(404);
    expect((await fetch(address + PATH)).status).toBe(405);
    expect(await call('not json')).toBe(400);
    expect(await call('[]')).toBe(400);
    expect(await call('{"update_id":"1"}')).toBe(400);
    expect(await call('x'.repeat(1024 * 1024 + 1))).toBe(413);
    expect(await call(JSON.stringify({ update_id: 9 }))).toBe(200);
    expect(assistant.asked).toHaveLength(1);
  });

  it('sends Telegram away when too much is in flight', { timeout: 15_000 }, async () => {
    const slow = held<Reply>();
    const { server, channel, deliver, assistant } = await hook({
      assistant: scriptedAssistant({ '*': () => slow.promise }),
      timing: { typingAfter: 60_000 },
    });
    await channel.start();
    const statuses: number[] = [];
    const calls = Array.from({ length: 510 }, async (_, index) => {
      statuses.push(await deliver(privateMessage('slow', {}, index + 1)));
    });
    await server.until(() => statuses.length === 10, 'ten refusals', 9000);
    expect(assistant.asked).toHaveLength(500);
    slow.release(textReply('Slow.'));
    await Promise.all(calls);
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(503));
    expect(statuses.filter((status) => status === 200)).toHaveLength(500);
    expect(server.sent()).toHaveLength(500);
    expect(await deliver(privateMessage('slow', {}, 1000))).toBe(200);
  });

  it('finishes what is being answered when it stops, and leaves the webhook registered', async () => {
    const slow = held<Reply>();
    const { server, channel, deliver, assistant, stop } = await hook({
      assistant: scriptedAssistant({ '*': () => slow.promise }),
    });
    await channel.start();
    const status = deliver(privateMessage('slow'));
    await server.until(() => assistant.asked.length === 1, 'the question');
    const stopped = stop();
    await expect(deliver(privateMessage('too late'))).rejects.toThrow();
    slow.release(textReply('Slow.'));
    expect(await status).toBe(200);
    const before = Date.now();
    await stopped;
    expect(Date.now() - before).toBeLessThan(400);
    expect(server.sent()).toHaveLength(1);
    expect(server.webhook()).not.toBeNull();
  });

  it('lets come again what it cannot finish', async () => {
    const { server, channel, deliver, assistant, stop } = await hook({
      assistant: scriptedAssistant({ '*': () => new Promise<Reply>(() => {}) }),
      timing: { grace: 50 },
    });
    await channel.start();
    const status = deliver(privateMessage('slow'));
    await server.until(() => assistant.asked.length === 1, 'the question');
    const before = Date.now();
    await stop();
    expect(await status).toBe(503);
    expect(Date.now() - before).toBeLessThan(1000);
  });

  it('advises what to do about an address that Telegram refuses', async () => {
    const { channel } = await hook({ config: { url: 'http://bot.example/hook' }, mayRefuse: true });
    await expect(channel.start()).rejects.toThrow(
      /^Telegram refused the address in TELEGRAM_WEBHOOK_URL \(Bad Request: bad webhook/,
    );
  });
});

describe('a webhook', () => {
  it('that shares the page’s port leaves the page as it is, and is busy until the bot is there', async () => {
    const { channel, address, deliver } = await hooked({}, true);
    expect(await deliver(privateMessage('early'))).toBe(503);
    await channel.start();
    expect(await deliver(privateMessage('why'))).toBe(200);
    const page = await fetch(`${address}/`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<anagen-chat');
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    expect((await fetch(`${address}/hook`)).status).toBe(404);
  });

  it('advises what to do about a taken port', async () => {
    const { channel, port } = await hooked();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    cleanups.push(() => new Promise((resolve) => other.close(() => resolve())));
    await expect(channel.start()).rejects.toThrow(
      `Port ${port} is taken. Stop the program that uses it, or set PORT to a free one.`,
    );
  });

  it('frees its port when Telegram refuses its address', async () => {
    const { channel, port } = await hooked({ config: { url: 'http://bot.example/hook' }, mayRefuse: true });
    await expect(channel.start()).rejects.toThrow(/^Telegram refused/);
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    await new Promise((resolve) => other.close(resolve));
  });

  it('is removed when the bot is polled again', async () => {
    const first = await hooked();
    await first.channel.start();
    await first.channel.stop();
    await running({ server: first.server });
    expect(first.server.webhook()).toBeNull();
  });
});

function paragraph(text: string) {
  return { type: 'paragraph', content: [{ type: 'text', text }] } as const;
}
