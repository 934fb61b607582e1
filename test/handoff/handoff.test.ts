import { setTimeout as wait } from 'node:timers/promises';
import Libsql from 'libsql';
import { expect, test, vi } from 'vitest';
import { newFile, openStore, rowsOf } from '../store/folder.ts';
import { clinicOf, fastClock, hooked, receiver, SECRET, summary, WORDS, world } from './world.ts';

const HOUR = 3_600_000;
const states = (file: string) => rowsOf(file, 'SELECT state FROM outbox').map(({ state }) => state);
const until = (condition: () => unknown) => vi.waitUntil(condition, { timeout: 10_000, interval: 10 });
const done = (file: string) => until(() => states(file).every((state) => state === 'done'));

test('a summary arrives once, however often it was pressed; then only its id is left', async () => {
  const [file, clinic] = [await newFile(), await receiver()];
  const { handoff } = world(openStore(file).outbox, [hooked('north', clinic.url)]);
  handoff.start();
  const pressed = await Promise.all([handoff.send(summary('a')), handoff.send(summary('a'))]);
  expect(pressed).toEqual(['taken', 'taken']);
  await done(file);
  expect(await handoff.send(summary('a'))).toBe('taken');
  await wait(50);
  expect(clinic.bodies()).toMatchObject([
    { type: 'summary', id: 'a', clinic: 'north', text: WORDS, lang: 'en' },
  ]);
  const [row] = rowsOf(file, 'SELECT id, hex(key) AS key, text, lang, made % 86400000 AS time FROM outbox');
  expect(row).toEqual({ id: 'a', key: '', text: '', lang: '', time: 0 });
});

test('a clinic that is down for a minute gets it afterwards, once', async () => {
  const [file, clinic, now] = [await newFile(), await receiver(), fastClock(100)];
  await clinic.down();
  const { handoff, lines } = world(openStore(file, { now }).outbox, [hooked('north', clinic.url)], { now });
  handoff.start();
  expect(await handoff.send(summary('a'))).toBe('taken');
  await wait(600);
  expect(clinic.received).toEqual([]);
  await clinic.up();
  await clinic.until(1);
  await done(file);
  await wait(100);
  expect(clinic.received).toHaveLength(1);
  const failures = lines.filter(({ code }) => code);
  expect(failures.map((line) => [line.clinic, line.way, line.try, line.code])).toEqual(
    failures.map((_, index) => ['north', 'webhook', index + 1, 'ECONNREFUSED']),
  );
  expect(failures.length).toBeGreaterThanOrEqual(3);
  expect(failures.length).toBeLessThanOrEqual(9);
});

test('after a failure the others of the clinic wait as well, and then come in order', async () => {
  const [file, clinic] = [await newFile(), await receiver()];
  let time = Date.now();
  const now = () => time;
  const { handoff } = world(openStore(file, { now }).outbox, [hooked('north', clinic.url)], { now });
  for (const id of ['a', 'b', 'c']) {
    await handoff.send(summary(id));
    time += 1;
  }
  clinic.next({ status: 503 });
  handoff.start();
  await clinic.until(1);
  await wait(100);
  expect(clinic.received).toHaveLength(1);
  time += 1_001;
  await done(file);
  expect(clinic.bodies().map(({ id }) => id)).toEqual(['a', 'a', 'b', 'c']);
});

test.each([{ headers: { 'retry-after': '90' } }, { body: '{"ok":false,"parameters":{"retry_after":90}}' }])(
  'it waits as long as it was asked to: %j',
  async (answer) => {
    const [file, clinic] = [await newFile(), await receiver()];
    let time = Date.now();
    const now = () => time;
    const { handoff, lines } = world(openStore(file, { now }).outbox, [hooked('north', clinic.url)], { now });
    clinic.next({ status: 429, ...answer });
    handoff.start();
    await handoff.send(summary('a'));
    await until(() => lines.some(({ code }) => code === 'HTTP_429'));
    time += 89_000;
    await wait(60);
    expect(clinic.received).toHaveLength(1);
    time += 1_001;
    await done(file);
    expect(clinic.received).toHaveLength(2);
  },
);

test('what was refused for good is tried again every hour, and does not hold up the others', async () => {
  const [file, clinic] = [await newFile(), await receiver()];
  let time = Date.now();
  const now = () => time;
  const { handoff, lines } = world(openStore(file, { now }).outbox, [hooked('north', clinic.url)], { now });
  clinic.next({ status: 404 });
  await handoff.send(summary('a'));
  time += 1;
  await handoff.send(summary('b'));
  handoff.start();
  await clinic.until(2);
  expect(clinic.bodies().map(({ id }) => id)).toEqual(['a', 'b']);
  expect(lines.find(({ code }) => code === 'HTTP_404')?.msg).toContain('Check its address in the pack');
  time += HOUR - 2_000;
  await wait(60);
  expect(clinic.received).toHaveLength(2);
  time += 2_001;
  await done(file);
  expect(clinic.received).toHaveLength(3);
});

test('after seven days it is given up, said so, and its text is gone', async () => {
  const [file, clinic] = [await newFile(), await receiver({ status: 500 })];
  let time = Date.now();
  const now = () => time;
  const store = openStore(file, { now });
  const { handoff, lines } = world(store.outbox, [hooked('north', clinic.url)], { now });
  handoff.start();
  await handoff.send(summary('a'));
  const failures = () => lines.filter(({ code }) => code).length;
  await until(() => failures() === 1);
  time += 7 * 24 * HOUR - 60_000;
  await until(() => failures() === 2);
  time += 60_000;
  await until(() => states(file)[0] === 'lost');
  expect(lines.filter(({ level }) => level === 50)).toMatchObject([
    { clinic: 'north', tries: 2, msg: expect.stringContaining('given up') },
  ]);
  expect(rowsOf(file, 'SELECT text FROM outbox')).toEqual([{ text: '' }]);
  // The id stays for a month, and goes.
  time += 20 * 24 * HOUR;
  store.purge();
  expect(states(file)).toEqual(['lost']);
  time += 12 * 24 * HOUR;
  store.purge();
  expect(states(file)).toEqual([]);
});

test('beyond 500 that wait for a clinic no more is taken; another clinic is not concerned', async () => {
  const [file, clinic] = [await newFile(), await receiver()];
  const clinics = ['north', 'south'].map((id) => hooked(id, clinic.url));
  const { handoff } = world(openStore(file).outbox, clinics);
  for (let each = 0; each < 500; each++) expect(await handoff.send(summary(`s${each}`))).toBe('taken');
  expect(await handoff.send(summary('one-more'))).toBe('full');
  expect(await handoff.send(summary('s7'))).toBe('taken');
  expect(await handoff.send(summary('other', { clinic: 'south' }))).toBe('taken');
  expect(rowsOf(file, 'SELECT count(*) AS n FROM outbox')).toEqual([{ n: 501 }]);
});

test('one at a time for a clinic, and clinics side by side', async () => {
  const file = await newFile();
  const now = new Map<string, number>();
  const most = new Map<string, number>();
  let together = 0;
  const clinic = await receiver((response, { path }) => {
    now.set(path, (now.get(path) ?? 0) + 1);
    most.set(path, Math.max(most.get(path) ?? 0, now.get(path) ?? 0));
    together = Math.max(together, [...now.values()].filter((n) => n > 0).length);
    setTimeout(() => {
      now.set(path, (now.get(path) ?? 0) - 1);
      response.writeHead(204).end();
    }, 30);
  });
  const clinics = ['north', 'south', 'east'].map((id) => hooked(id, clinic.url));
  const { handoff } = world(openStore(file).outbox, clinics);
  for (let each = 0; each < 12; each++) {
    await handoff.send(summary(`s${each}`, { clinic: clinics[each % 3]?.id ?? '' }));
  }
  handoff.start();
  await clinic.until(12);
  await done(file);
  expect([...most.values()]).toEqual([1, 1, 1]);
  expect(together).toBe(3);
});

test('two workers on one file: each summary once', async () => {
  const [file, clinic] = [await newFile(), await receiver()];
  const clinics = ['north', 'south', 'east'].map((id) => hooked(id, clinic.url));
  const [one, other] = [openStore(file), openStore(file)].map(({ outbox }) => world(outbox, clinics).handoff);
  one?.start();
  other?.start();
  for (let each = 0; each < 30; each++) {
    const sender = each % 2 ? one : other;
    await sender?.send(summary(`s${each}`, { clinic: clinics[each % 3]?.id ?? '' }));
    if (each % 5 === 0) await wait(5);
  }
  await done(file);
  const ids = clinic.bodies().map(({ id }) => id);
  expect(ids).toHaveLength(30);
  expect(new Set(ids).size).toBe(30);
});

test('arrived while the file was locked: it is not sent again', async () => {
  const [file, clinic] = [await newFile(), await receiver()];
  const store = openStore(file, { busyMs: 10, onError: () => undefined });
  const { handoff, lines } = world(store.outbox, [hooked('north', clinic.url)], { timing: { lease: 150 } });
  const other = new Libsql(file);
  clinic.next((response) => {
    other.exec('BEGIN IMMEDIATE');
    response.writeHead(204).end();
    setTimeout(() => other.exec('ROLLBACK'), 60);
  });
  handoff.start();
  await handoff.send(summary('a'));
  await done(file);
  other.close();
  expect(clinic.received).toHaveLength(1);
  expect(lines.filter(({ msg }) => msg === 'A summary has arrived.')).toHaveLength(1);
});

test('what could not be written is not promised', async () => {
  const [file, clinic] = [await newFile(), await receiver()];
  const errors: string[] = [];
  const store = openStore(file, { busyMs: 10, onError: ({ message }) => void errors.push(message) });
  const { handoff } = world(store.outbox, [hooked('north', clinic.url)]);
  const other = new Libsql(file);
  other.exec('BEGIN IMMEDIATE');
  expect(await handoff.send(summary('a'))).toBe('full');
  other.exec('ROLLBACK');
  other.close();
  expect(errors).toEqual([expect.stringContaining('locked')]);
  expect(await handoff.send(summary('a'))).toBe('taken');
});

test('a silent clinic is given up in time; `stop` waits for what is in flight', async () => {
  const [file, clinic] = [await newFile(), await receiver()];
  const first = world(openStore(file).outbox, [hooked('north', clinic.url)], { timing: { timeout: 100 } });
  clinic.next('hang', (response) => void setTimeout(() => response.writeHead(204).end(), 200));
  first.handoff.start();
  await first.handoff.send(summary('a'));
  await until(() => first.lines.some(({ code }) => code === 'TIMEOUT'));
  await first.handoff.stop();
  const second = world(openStore(file).outbox, [hooked('north', clinic.url)]);
  second.handoff.start();
  await clinic.until(2);
  await second.handoff.stop();
  expect(states(file)).toEqual(['done']);
  expect(clinic.received).toHaveLength(2);
});

test('`stop` breaks off after its time, and the next start sends it', async () => {
  const [file, clinic] = [await newFile(), await receiver()];
  const { handoff } = world(openStore(file).outbox, [hooked('north', clinic.url)], { timing: { stop: 100 } });
  clinic.next('hang');
  handoff.start();
  await handoff.send(summary('a'));
  await clinic.until(1);
  const before = performance.now();
  await handoff.stop();
  expect(performance.now() - before).toBeLessThan(2_000);
  expect(states(file)).toEqual(['waiting']);
  world(openStore(file).outbox, [hooked('north', clinic.url)]).handoff.start();
  await done(file);
  expect(clinic.received).toHaveLength(2);
});

test('clinics that cannot be reached are named once with the mend, and again when their pack was edited', async () => {
  const [file, clinic] = [await newFile(), await receiver()];
  const clinics = [
    hooked('north', clinic.url),
    clinicOf('mail', { way: 'email', to: 'desk@clinic.example' }),
    clinicOf('gram', { way: 'telegram', chat: '-100123' }),
    clinicOf('cord', { way: 'discord', channel: '123' }),
    clinicOf('plain', { way: 'webhook', url: 'http://clinic.example/hook', secret: 'HOOK_SECRET' }),
    clinicOf('none', null),
  ];
  const env = { HOOK_SECRET: 'hunter2' };
  const { handoff, lines } = world(openStore(file).outbox, clinics, { env });
  handoff.start();
  await wait(50);
  expect(clinics.map(handoff.reaches)).toEqual([false, false, false, false, false, false]);
  expect(lines.map(({ clinic, way, msg }) => [clinic, way, msg])).toEqual([
    ['north', 'webhook', expect.stringMatching(/HOOK_SECRET is no signing secret\. Make one: echo/)],
    ['mail', 'email', expect.stringMatching(/SMTP_URL is not set.*Set it and SMTP_FROM in \.env/)],
    ['gram', 'telegram', expect.stringContaining('Set it in .env')],
    ['cord', 'discord', expect.stringContaining('DISCORD_TOKEN is not set')],
    ['plain', 'webhook', expect.stringContaining('must be an https address')],
  ]);
  expect(JSON.stringify(lines)).not.toContain('hunter2');
  expect(await handoff.send(summary('a'))).toBe('full');
  clinics[0] = hooked('north', clinic.url);
  await wait(50);
  expect(lines.map((line) => line.clinic)).toEqual(['north', 'mail', 'gram', 'cord', 'plain', 'north']);
});

test('without STORE nobody is reached, and that is said', async () => {
  const { handoff, lines } = world(null, [hooked('north', 'https://clinic.example')]);
  handoff.start();
  expect(handoff.reaches(hooked('north', 'https://clinic.example'))).toBe(false);
  expect(await handoff.send(summary('a'))).toBe('full');
  expect(lines).toMatchObject([{ clinic: 'north', msg: expect.stringContaining('STORE is not set') }]);
  await handoff.forget('web:north:1');
});

test('a clinic whose pack is gone waits for it; nothing is lost', async () => {
  const [file, clinic] = [await newFile(), await receiver()];
  const clinics = [hooked('north', clinic.url)];
  const { handoff } = world(openStore(file).outbox, clinics);
  await handoff.send(summary('a'));
  const [gone] = clinics.splice(0);
  handoff.start();
  await wait(50);
  expect(clinic.received).toEqual([]);
  if (gone) clinics.push(gone);
  await done(file);
});

test('the log holds neither words, ids, addresses nor secrets', async () => {
  const [file, clinic] = [await newFile(), await receiver()];
  const { handoff, lines } = world(openStore(file).outbox, [hooked('north', clinic.url)], {
    timing: { first: 10, refused: 10 },
  });
  clinic.next('cut', { status: 500, body: WORDS }, { status: 403, body: WORDS }, { status: 302 });
  handoff.start();
  await handoff.send(summary('secret-id-1'));
  await done(file);
  expect(lines.map(({ code }) => code)).toEqual([
    'UND_ERR_SOCKET',
    'HTTP_500',
    'HTTP_403',
    'HTTP_302',
    undefined,
  ]);
  const all = JSON.stringify(lines);
  for (const secret of [WORDS, 'secret-id', clinic.url, '127.0.0.1', SECRET, 'web:north']) {
    expect(all).not.toContain(secret);
  }
});
