import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import Libsql from 'libsql';
import { expect, test, vi } from 'vitest';
import { bytesOf, newFile, openStore, rowsOf } from '../store/folder.ts';
import { hooked, receiver, summary, WORDS, world } from './world.ts';

const MINUTE = 60_000;
const LONG = 'Ich blute seit gestern aus der Entnahmestelle, und niemand geht ans Telefon. '.repeat(26);
const until = (condition: () => unknown) => vi.waitUntil(condition, { timeout: 10_000, interval: 10 });

/** Every piece of a text that could be told from another's. */
const piecesIn = async (file: string, text: string) => {
  const bytes = await bytesOf(file);
  const all = Buffer.from(text);
  let found = 0;
  for (let at = 0; at + 24 <= all.length; at += 8) if (bytes.includes(all.subarray(at, at + 24))) found += 1;
  return found;
};

test.each(['handoff', 'memory', 'journal'] as const)(
  'forgotten by way of the %s before it was sent: it is never sent, and no byte of it is left',
  async (by) => {
    const [file, clinic] = [await newFile(), await receiver()];
    const store = openStore(file);
    const { handoff } = world(store.outbox, [hooked('north', clinic.url)]);
    for (let each = 0; each < 30; each++) {
      const text = `${'other words '.repeat(each * 5)}end`;
      await handoff.send(summary(`o${each}`, { conversation: `other:${each}`, text }));
      if (each === 15) await handoff.send(summary('mine', { conversation: 'me', text: LONG }));
      if (each === 20) await handoff.send(summary('mine2', { conversation: 'me', text: WORDS }));
    }
    expect(await piecesIn(file, LONG)).toBeGreaterThan(100);
    await { handoff, memory: store.memory, journal: store.journal }[by].forget('me');
    expect(await piecesIn(file, LONG)).toBe(0);
    expect(await piecesIn(file, WORDS)).toBe(0);
    expect(rowsOf(file, 'SELECT count(*) AS n FROM outbox')).toEqual([{ n: 30 }]);
    handoff.start();
    await until(() => clinic.received.length === 30);
    await wait(30);
    expect(clinic.bodies().map(({ id }) => id)).not.toContain('mine');
  },
);

test('whatever came before, between and after, no piece of a forgotten one is left', async () => {
  const text = 'my scalp burns and I have told nobody about it yet. '.repeat(14);
  await fc.assert(
    fc.asyncProperty(fc.integer(), fc.nat(120), fc.nat(700), async (seed, count, length) => {
      const file = await newFile();
      const { outbox, close } = openStore(file);
      const id = (each: number) => createHash('sha256').update(`${seed} ${each}`).digest('hex');
      const put = (each: number, conversation: string, words: string) =>
        outbox.put(summary(id(each), { conversation, text: words }), 500);
      for (let each = 0; each < count; each++) {
        if (each % 40 === 7) await put(1_000 + each, 'me', text);
        await put(each, `other:${each}`, 'y'.repeat((each * length) % 1_400));
        const parcel = each % 3 ? undefined : await outbox.claim(['north'], 60_000);
        if (parcel) await outbox.postpone(parcel, Date.now() + 60_000, false);
      }
      await put(2_000, 'me', text);
      await outbox.forget('me');
      expect(await piecesIn(file, text)).toBe(0);
      expect(rowsOf(file, 'SELECT count(*) AS n FROM outbox')).toEqual([{ n: count }]);
      close();
    }),
    { numRuns: 8 },
  );
}, 60_000);

test('forgotten while it is on its way: it is broken off, and not tried again', async () => {
  const [file, clinic] = [await newFile(), await receiver()];
  const { handoff, lines } = world(openStore(file).outbox, [hooked('north', clinic.url)]);
  let cut = false;
  clinic.next((response) => void response.on('close', () => (cut = true)));
  handoff.start();
  await handoff.send(summary('a', { conversation: 'me' }));
  await handoff.send(summary('b', { conversation: 'you' }));
  await clinic.until(1);
  await handoff.forget('me');
  await until(() => cut);
  await until(() => clinic.received.length === 2);
  expect(clinic.bodies().map(({ id }) => id)).toEqual(['a', 'b']);
  expect(lines.filter(({ level }) => Number(level) > 30)).toEqual([]);
  await until(() => rowsOf(file, 'SELECT id, state FROM outbox').every(({ state }) => state === 'done'));
  expect(rowsOf(file, 'SELECT id FROM outbox')).toEqual([{ id: 'b' }]);
});

test('forgotten while the file was locked: it is not sent when the lock is gone', async () => {
  const [file, clinic] = [await newFile(), await receiver()];
  const store = openStore(file, { busyMs: 10, onError: () => undefined });
  const { handoff } = world(store.outbox, [hooked('north', clinic.url)]);
  await handoff.send(summary('a', { conversation: 'me', text: LONG }));
  const other = new Libsql(file);
  other.exec('BEGIN IMMEDIATE');
  await handoff.forget('me');
  other.exec('ROLLBACK');
  other.close();
  handoff.start();
  await wait(60);
  expect(clinic.received).toEqual([]);
  expect(rowsOf(file, 'SELECT id FROM outbox')).toEqual([]);
  store.purge();
  expect(await piecesIn(file, LONG)).toBe(0);
});

test('what was sent is gone from the file and its log with the next purge', async () => {
  const file = await newFile();
  const { outbox, purge } = openStore(file);
  const text = 'my scalp burns and I have told nobody about it yet. '.repeat(14);
  for (let each = 0; each < 150; each++) {
    const id = createHash('sha256').update(`${each}`).digest('hex');
    const clinic = each % 5 ? 'south' : 'north';
    await outbox.put(summary(id, { clinic, text: each % 5 ? 'y'.repeat((each * 37) % 1_400) : text }), 500);
    const parcel = each % 2 ? await outbox.claim(['north'], 60_000) : undefined;
    if (parcel) expect(await outbox.done(parcel)).toBe(true);
  }
  for (
    let parcel = await outbox.claim(['north'], 60_000);
    parcel;
    parcel = await outbox.claim(['north'], 1)
  ) {
    await outbox.done(parcel);
  }
  purge();
  expect(await piecesIn(file, text)).toBe(0);
  expect(rowsOf(file, `SELECT count(*) AS n FROM outbox WHERE state = 'done'`)).toEqual([{ n: 30 }]);
});

test('after midnight it can still be sent, and, until a restart, still be forgotten', async () => {
  const [file, clinic] = [await newFile(), await receiver()];
  let time = Date.UTC(2026, 10, 22, 23, 50);
  const now = () => time;
  const store = openStore(file, { now });
  const { handoff } = world(store.outbox, [hooked('north', clinic.url)], { now });
  await handoff.send(summary('a', { conversation: 'me' }));
  await handoff.send(summary('b', { conversation: 'you' }));
  time += 10 * 60 * MINUTE;
  store.purge();
  await store.memory.remember('me', { turns: ['good morning'], sources: [] });
  expect(rowsOf(file, 'SELECT day FROM salt')).toEqual([{ day: '2026-11-23' }]);
  await store.memory.forget('me');
  handoff.start();
  await until(() => rowsOf(file, 'SELECT state FROM outbox').every(({ state }) => state === 'done'));
  expect(clinic.bodies().map(({ id }) => id)).toEqual(['b']);
});

test('just after midnight another process forgets it too', async () => {
  const file = await newFile();
  let time = Date.UTC(2026, 10, 22, 23, 50);
  const now = () => time;
  const taken = await openStore(file, { now }).outbox.put(summary('a', { conversation: 'me' }), 500);
  expect(taken).toBe('taken');
  time += 20 * MINUTE;
  await openStore(file, { now }).outbox.forget('me');
  expect(rowsOf(file, 'SELECT id FROM outbox')).toEqual([]);
});

test('a file of the version before keeps what it holds and gets an outbox', async () => {
  const file = await newFile();
  const before = openStore(file);
  await before.memory.remember('me', { turns: ['hello'], sources: [] });
  before.close();
  const old = new Libsql(file);
  old.exec('DROP TABLE outbox; PRAGMA user_version = 1;');
  old.close();
  const after = openStore(file);
  expect(await after.memory.recall('me')).toEqual({ turns: ['hello'], sources: [] });
  expect(await after.outbox.put(summary('a'), 500)).toBe('taken');
});
