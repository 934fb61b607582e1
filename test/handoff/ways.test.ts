import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { createWays } from '../../src/handoff/create-ways.ts';
import { createDiscord } from '../../src/handoff/discord.ts';
import { createTelegram } from '../../src/handoff/telegram.ts';
import { type DeliveryError, type Letter, type Way, wayOf } from '../../src/handoff/way.ts';
import { createWebhook } from '../../src/handoff/webhook.ts';
import { receiver, SECRET, WORDS } from './world.ts';

const NASTY =
  '<script>alert(1)</script>\r\nBcc: evil@example.org\r\n\r\n@everyone [bank](https://evil.example) *b*';
const letter = (more: Partial<Letter> = {}): Letter => ({
  id: '0e4f9a4c-6d0b-4f7e-9f0e-1b2c3d4e5f60',
  clinic: { id: 'north', name: 'Clinic North' },
  text: WORDS,
  lang: 'de',
  made: Date.UTC(2026, 10, 22, 12),
  ...more,
});
const soon = () => AbortSignal.timeout(5_000);
const failure = (work: Promise<void>): Promise<DeliveryError> =>
  work.then(
    () => {
      throw new Error('it did not fail');
    },
    (error) => error,
  );

const TOKEN = `1234:${'a'.repeat(35)}`;
const telegramAt = (apiRoot: string): Way =>
  createTelegram({ mode: 'polling', token: TOKEN, apiRoot }) as Way;
const discordAt = (apiRoot: string): Way => createDiscord({ token: 'the.bot.token', apiRoot }) as Way;
const webhook = createWebhook({ HOOK_SECRET: SECRET, BAD: 'hunter2', EMPTY: ' ' }) as Way;
const chat = { way: 'telegram', chat: '-100123' } as const;
const channel = { way: 'discord', channel: '987654321098765432' } as const;
const hook = (url: string, secret = 'HOOK_SECRET') => ({ way: 'webhook', url, secret }) as const;

const okTelegram = { status: 200, body: '{"ok":true,"result":{"message_id":7}}' };
const okDiscord = { status: 200, body: '{"id":"1"}' };

test('a webhook is signed as Standard Webhooks has it, and what a patient wrote stays text', async () => {
  const server = await receiver();
  await webhook.deliver(hook(`${server.url}/in`), letter({ text: NASTY }), soon());
  const [{ headers, body, path } = { headers: {}, body: '', path: '' }] = server.received;
  expect(path).toBe('/in');
  expect(new Webhook(SECRET).verify(body, headers as Record<string, string>)).toEqual({
    type: 'summary',
    id: letter().id,
    clinic: 'north',
    text: NASTY,
    lang: 'de',
    sentAt: '2026-11-22T12:00:00.000Z',
  });
  expect(headers['webhook-id']).toBe(letter().id);
  expect(() => new Webhook(SECRET).verify(`${body} `, headers as Record<string, string>)).toThrow();
});

test('the same webhook-id comes again when a receipt was lost', async () => {
  const server = await receiver();
  server.next('cut');
  expect(await failure(webhook.deliver(hook(server.url), letter(), soon()))).toMatchObject({
    code: 'UND_ERR_SOCKET',
    permanent: false,
  });
  await webhook.deliver(hook(server.url), letter(), soon());
  const [first, second] = server.received;
  expect(first?.headers['webhook-id']).toBe(second?.headers['webhook-id']);
  expect(first?.body).toBe(second?.body);
});

test('a redirect is not followed; an id that is no header’s is made one', async () => {
  const [server, elsewhere] = [await receiver(), await receiver()];
  server.next({ status: 307, headers: { location: elsewhere.url } });
  const error = await failure(webhook.deliver(hook(server.url), letter(), soon()));
  expect(error).toMatchObject({ code: 'HTTP_307', permanent: true });
  expect(error.message).toContain('final address');
  expect(elsewhere.received).toEqual([]);
  await webhook.deliver(hook(server.url), letter({ id: 'a\r\nx-evil: 1' }), soon());
  expect(server.received[1]?.headers).not.toHaveProperty('x-evil');
});

test('a receipt counts even if the rest of the answer is cut off or never ends', async () => {
  const server = await receiver();
  server.next(
    (response) => {
      response.writeHead(200, { 'content-length': 100 }).write('half');
      setTimeout(() => response.destroy(), 20);
    },
    (response) => {
      response.writeHead(200);
      const more = () => response.writable && response.write('x'.repeat(16_384), more);
      more();
    },
  );
  await webhook.deliver(hook(server.url), letter(), soon());
  await webhook.deliver(hook(server.url), letter(), soon());
  expect(server.received).toHaveLength(2);
});

test.each([
  ['https://clinic.example/in', 'HOOK_SECRET', null],
  ['http://localhost:8080/in', 'HOOK_SECRET', null],
  ['http://[::1]:8080/in', 'HOOK_SECRET', null],
  ['http://clinic.example/in', 'HOOK_SECRET', /https address/],
  ['http://localhost.evil.example/in', 'HOOK_SECRET', /https address/],
  ['ftp://localhost/in', 'HOOK_SECRET', /https address/],
  ['no address', 'HOOK_SECRET', /https address/],
  ['https://clinic.example/in', 'MISSING', /MISSING is not set/],
  ['https://clinic.example/in', 'EMPTY', /EMPTY is not set/],
  ['https://clinic.example/in', 'BAD', /BAD is no signing secret. Make one: echo/],
])('a webhook at %s with %s lacks %s', async (url, secret, advice) => {
  const lack = webhook.lacks(hook(url, secret));
  if (!advice) return expect(lack).toBeNull();
  expect(lack).toMatch(advice);
  expect(lack).not.toContain('hunter2');
  expect(await failure(webhook.deliver(hook(url, secret), letter(), soon()))).toMatchObject({
    permanent: true,
  });
});

test('Telegram gets plain text without a preview of links, and the number of the letter', async () => {
  const server = await receiver(okTelegram);
  await telegramAt(server.url).deliver(chat, letter({ text: NASTY }), soon());
  expect(server.received[0]?.path).toBe(`/bot${TOKEN}/sendMessage`);
  expect(server.bodies()).toEqual([
    {
      chat_id: '-100123',
      text: `${NASTY}\n\nQuestion from your website chat (Clinic North) · de · no. cfb5eb7e`,
      link_preview_options: { is_disabled: true },
    },
  ]);
});

test('Discord gets text that cannot format, ping or preview, and a nonce that makes it one', async () => {
  const made = new Map<string, string>();
  const server = await receiver((response, { body }) => {
    const { nonce, content, enforce_nonce } = JSON.parse(body);
    if (enforce_nonce && nonce.length <= 25 && !made.has(nonce)) made.set(nonce, content);
    response.writeHead(200).end('{"id":"1"}');
  });
  server.next('cut');
  const way = discordAt(server.url);
  await failure(way.deliver(channel, letter({ text: NASTY }), soon()));
  await way.deliver(channel, letter({ text: NASTY }), soon());
  await way.deliver(channel, letter({ text: NASTY }), soon());
  expect(made.size).toBe(1);
  expect(server.received[0]).toMatchObject({
    path: '/v10/channels/987654321098765432/messages',
    headers: { authorization: 'Bot the.bot.token' },
  });
  const [body] = server.bodies();
  expect(body).toMatchObject({ allowed_mentions: { parse: [] }, flags: 4 });
  expect(body.content).toContain('\\<script\\>alert(1)\\</script\\>');
  expect(body.content).toContain('\\@everyone \\[bank\\]\\(https\\://evil.example) \\*b\\*');
});

test.each([
  ['words', 'ein langer Satz über die Entnahmestelle und das Taubheitsgefühl. '.repeat(31).slice(0, 2_000)],
  ['one word', 'x'.repeat(2_000)],
  ['all to be escaped', '*'.repeat(2_000)],
  ['characters of two halves', '🙂'.repeat(1_000)],
])('a long letter of %s is cut, and each piece says which letter it is of', async (_what, text) => {
  const server = await receiver(okDiscord);
  await discordAt(server.url).deliver(channel, letter({ text }), soon());
  const bodies = server.bodies();
  expect(bodies.length).toBeGreaterThan(1);
  const foot = /\n\nQuestion from your website chat \(Clinic North\) · de · no\. cfb5eb7e · (\d)\/(\d)$/;
  for (const [index, { content, nonce }] of bodies.entries()) {
    expect(content.length).toBeLessThanOrEqual(2_000);
    expect(nonce).toBe(`cfb5eb7e-${index}`);
    expect(foot.exec(content)?.slice(1)).toEqual([String(index + 1), String(bodies.length)]);
  }
  const shown = bodies.map(({ content }) => content.replace(foot, '').replace(/\\(.)/g, '$1'));
  expect(shown.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  expect(shown.every((piece) => !/\p{Cs}/u.test(piece))).toBe(true);
});

const chats = [
  ['Telegram', telegramAt, chat, okTelegram],
  ['Discord', discordAt, channel, okDiscord],
] as const;

test.each(chats)('%s: what is refused for good, and what is worth another try', async (_name, at, to) => {
  const server = await receiver();
  const way = at(server.url);
  const tell = async (status: number, body = '', headers = {}) => {
    server.next({ status, body, headers });
    const { code, permanent, retryAfter, message } = await failure(way.deliver(to, letter(), soon()));
    expect(message).not.toContain(server.url);
    expect(message).not.toMatch(/token[:.]|1234:/);
    return { code, permanent, retryAfter };
  };
  for (const status of [400, 401, 403, 404]) {
    expect(await tell(status)).toEqual({ code: `HTTP_${status}`, permanent: true, retryAfter: undefined });
  }
  for (const status of [408, 425, 500, 502]) expect((await tell(status)).permanent).toBe(false);
  expect(await tell(429, '{"retry_after": 1.5}', { 'retry-after': '2' })).toMatchObject({
    retryAfter: 1_500,
  });
  expect(await tell(429, '<html>', { 'retry-after': '2' })).toMatchObject({
    permanent: false,
    retryAfter: 2_000,
  });
  const date = new Date(Date.now() + 60_000).toUTCString();
  expect((await tell(503, '', { 'retry-after': date })).retryAfter).toBeGreaterThan(50_000);
  expect((await tell(503, '', { 'retry-after': 'soon' })).retryAfter).toBeUndefined();
});

test.each(chats)('%s: what another answers is no receipt', async (_name, at, to, ok) => {
  const server = await receiver(ok);
  server.next(
    { status: 200, body: '<html>Please log in to the Wi-Fi</html>' },
    { status: 200, body: '{"ok":false}' },
    (response) => {
      response.writeHead(200, { 'content-length': 100 }).write('{"ok":');
      setTimeout(() => response.destroy(), 20);
    },
  );
  for (let each = 0; each < 3; each++) {
    const error = await failure(at(server.url).deliver(to, letter(), soon()));
    expect(error).toMatchObject({ code: 'EPROTOCOL', permanent: false });
  }
  await at(server.url).deliver(to, letter(), soon());
});

test('without tokens and a mail server these ways say what they lack', () => {
  const ways = createWays({ smtp: null, telegram: null, discord: null }, {});
  for (const delivery of [chat, channel, { way: 'email', to: 'a@b.example' } as const]) {
    expect(wayOf(ways, delivery).lacks(delivery)).toMatch(/is not set.*Set it/);
  }
  expect(telegramAt('x').lacks(chat)).toBeNull();
  expect(discordAt('x').lacks(channel)).toBeNull();
});
