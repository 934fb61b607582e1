import { expect, test } from 'vitest';
import { loadConfig } from '../src/config.ts';

const TELEGRAM = `123456:${'a'.repeat(35)}`;

test('with nothing set, no channel is configured and every folder has a default', () => {
  const config = loadConfig({ HOME: '/home/x' });
  expect(config).toMatchObject({ telegram: null, discord: null, logLevel: 'info' });
  expect(config.model.folder).toContain('anagen');
  expect(config).not.toHaveProperty('country');
});

test('the page is shown on the loopback, unless a bot is what is wanted', () => {
  expect(loadConfig({}).web).toMatchObject({ host: '127.0.0.1', port: 8080, wanted: false });
  expect(loadConfig({ WEB: 'off' }).web).toBeNull();
  expect(loadConfig({ TELEGRAM_TOKEN: TELEGRAM }).web).toBeNull();
  expect(loadConfig({ TELEGRAM_TOKEN: TELEGRAM, WEB: '[::1]:80', WEB_PROXIES: '1' }).web).toMatchObject({
    host: '::1',
    port: 80,
    wanted: true,
    proxies: 1,
  });
});

test('an empty variable counts as not set', () => {
  expect(loadConfig({ TELEGRAM_TOKEN: '', DISCORD_TOKEN: ' ', COUNTRY: '' })).toMatchObject({
    telegram: null,
    discord: null,
  });
});

test('Telegram polls unless a webhook is given', () => {
  expect(loadConfig({ TELEGRAM_TOKEN: TELEGRAM }).telegram).toMatchObject({ mode: 'polling' });
  const webhook = loadConfig({
    TELEGRAM_TOKEN: TELEGRAM,
    TELEGRAM_WEBHOOK_URL: 'https://bot.example.org/telegram',
    TELEGRAM_WEBHOOK_SECRET: 's'.repeat(32),
    PORT: '9000',
  }).telegram;
  expect(webhook).toMatchObject({ mode: 'webhook', port: 9000, host: '127.0.0.1' });
});

test('the webhook and the page may share a port', () => {
  const config = loadConfig({
    WEB: '127.0.0.1:8080',
    TELEGRAM_TOKEN: TELEGRAM,
    TELEGRAM_WEBHOOK_URL: 'https://bot.example.org/telegram',
    TELEGRAM_WEBHOOK_SECRET: 's'.repeat(32),
  });
  expect(config.web).toMatchObject({ port: 8080, wanted: true });
  expect(config.telegram).toMatchObject({ mode: 'webhook', port: 8080 });
});

test('nothing is stored unless a file is named', () => {
  expect(loadConfig({ STORE_DAYS: '7' }).store).toBeNull();
  expect(loadConfig({ STORE: 'file:/srv/a.db' }).store).toEqual({ url: 'file:/srv/a.db', days: 30 });
  expect(loadConfig({ STORE: 'file:a.db', STORE_DAYS: '365' }).store).toEqual({
    url: 'file:a.db',
    days: 365,
  });
});

test.each([
  [{ TELEGRAM_TOKEN: 'abc' }, 'TELEGRAM_TOKEN: copy the whole token from @BotFather'],
  [{ DISCORD_TOKEN: 'abc' }, 'DISCORD_TOKEN: copy the whole token from the Developer Portal'],
  [{ TELEGRAM_WEBHOOK_URL: 'https://x.example/t' }, 'TELEGRAM_WEBHOOK_SECRET: a webhook needs a secret'],
  [{ TELEGRAM_WEBHOOK_URL: 'http://x.example/t' }, 'TELEGRAM_WEBHOOK_URL: write the public https address'],
  [
    { WEB: '127.0.0.1:8080', TELEGRAM_WEBHOOK_URL: 'nonsense' },
    'TELEGRAM_WEBHOOK_URL: write the public https address',
  ],
  [{ PORT: 'eighty' }, 'PORT: write a port number'],
  [{ PORT: '70000' }, 'PORT: a port is at most 65535'],
  [{ COUNTRY: 'Germany' }, 'COUNTRY: write two capital letters'],
  [{ STORE: '/var/lib/anagen.db' }, 'STORE: write file: and a path'],
  [{ STORE_DAYS: '0' }, 'STORE_DAYS: keep things for at least 1 day'],
  [{ STORE_DAYS: '366' }, 'STORE_DAYS: keep things for at most 365 days'],
  [{ STORE_DAYS: 'long' }, 'STORE_DAYS: write a number of days'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL: use one of'],
  [{ WEB: 'yes' }, 'WEB: write off, or where to listen'],
  [{ WEB_PROXIES: 'nginx' }, 'WEB_PROXIES: write how many proxies'],
  [{ WEB_PER_MINUTE: '0' }, 'WEB_PER_MINUTE: allow at least one'],
  [{ WEB: '127.0.0.1:99999' }, 'WEB: a port is at most 65535'],
  [
    {
      WEB: '127.0.0.1:8080',
      TELEGRAM_TOKEN: TELEGRAM,
      TELEGRAM_WEBHOOK_URL: 'https://x.example/api/telegram',
      TELEGRAM_WEBHOOK_SECRET: 's'.repeat(32),
    },
    'TELEGRAM_WEBHOOK_URL: with WEB set, what is below /api is the page’s',
  ],
  [{ HF_ENDPOINT: 'mirror' }, 'HF_ENDPOINT: write a web address'],
  [{ DISCORD_GUILD_ID: 'my server' }, 'DISCORD_GUILD_ID: write the id of your server'],
])('%j is refused with the mend', (env, expected) => {
  expect(() => loadConfig(env)).toThrow(expected);
});

test('an error never repeats a token', () => {
  expect(() => loadConfig({ TELEGRAM_TOKEN: 'secret-thing' })).not.toThrow(/secret-thing/);
});

test('the mail server is read from its address; a query in it loosens nothing', () => {
  const SMTP_FROM = 'Anagen <chat@example.org>';
  expect(loadConfig({}).smtp).toBeNull();
  expect(loadConfig({ SMTP_URL: 'smtps://a%40b:p%3Aw@mail.example.org', SMTP_FROM }).smtp).toEqual({
    host: 'mail.example.org',
    port: 465,
    secure: true,
    user: 'a@b',
    password: 'p:w',
    from: SMTP_FROM,
  });
  expect(
    loadConfig({ SMTP_URL: 'smtp://[::1]:25/?tls.rejectUnauthorized=false', SMTP_FROM: 'c@d.example' }).smtp,
  ).toEqual({ host: '::1', port: 25, secure: false, from: 'c@d.example' });
});

test.each([
  [{ SMTP_URL: 'smtp://mail.example.org' }, /SMTP_FROM: mail needs a sender/],
  [{ SMTP_URL: 'mail.example.org', SMTP_FROM: 'a@b.example' }, /SMTP_URL: write the mail server’s address/],
  [{ SMTP_URL: 'smtp://m', SMTP_FROM: 'a@b.example\r\nBcc: c@d.example' }, /SMTP_FROM: write the sender’s/],
  [{ SMTP_URL: 'smtp://a:%zz@m.example', SMTP_FROM: 'a@b.example' }, /SMTP_URL: write % as %25/],
])('%j is refused with the mend', (env, advice) => {
  expect(() => loadConfig(env)).toThrow(advice);
});
