import { statSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { REASONS } from '../../src/assistant/action.ts';
import type { Conversation } from '../../src/assistant/memory.ts';
import { bytesOf, newFile, openStore, rowsOf } from './folder.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOON = Date.UTC(2026, 10, 22, 12);

let file = '';
let now = NOON;
const clock = () => now;
beforeEach(async () => {
  file = await newFile();
  now = NOON;
});
afterEach(() => void vi.useRealTimers());

const source = { number: 1, id: 'a-2020', title: 'A', publisher: null, year: 2020, url: 'https://a.example' };
const full: Conversation = {
  turns: ['does prp help', 'and exosomes?'],
  sources: [source],
  topic: 'exosomes',
  country: 'DE',
  lang: 'de',
  langChosen: true,
  redFlag: 'infection',
};
const said = (text: string): Conversation => ({ turns: [text], sources: [] });

/** The same file after a restart. */
const restarted = (options = {}) => openStore(file, { now: clock, ...options });

test('a conversation goes on after a restart, with all that was known of it', async () => {
  await restarted().memory.remember('telegram:1', full);
  expect(await restarted().memory.recall('telegram:1')).toEqual(full);
  expect(await restarted().memory.recall('telegram:2')).toBeUndefined();
});

test('half an hour of silence ends it, in the file as well', async () => {
  await restarted().memory.remember('telegram:1', said('hello'));
  now += 30 * MINUTE - 1;
  expect(await restarted().memory.recall('telegram:1')).toEqual(said('hello'));
  now += 1;
  const later = restarted();
  expect(await later.memory.recall('telegram:1')).toBeUndefined();
  expect(rowsOf(file, 'SELECT * FROM conversation')).toEqual([]);
});

test('it goes on over midnight under a new key; yesterday’s salt goes at half past', async () => {
  now = Date.UTC(2026, 10, 22, 23, 50);
  await restarted().memory.remember('telegram:1', said('before'));
  const [before] = rowsOf(file, 'SELECT hex(key) AS key FROM conversation');
  now += 20 * MINUTE;
  const store = restarted();
  expect(await store.memory.recall('telegram:1')).toEqual(said('before'));
  await store.memory.remember('telegram:1', said('after'));
  const after = rowsOf(file, 'SELECT hex(key) AS key FROM conversation');
  expect(after).toHaveLength(1);
  expect(after[0]?.key).not.toBe(before?.key);
  expect(rowsOf(file, 'SELECT day FROM salt ORDER BY day')).toEqual([
    { day: '2026-11-22' },
    { day: '2026-11-23' },
  ]);
  now += 20 * MINUTE;
  store.purge();
  expect(rowsOf(file, 'SELECT day FROM salt')).toEqual([{ day: '2026-11-23' }]);
  expect(await restarted().memory.recall('telegram:1')).toEqual(said('after'));
});

test('neither the id nor what names a person reaches the disk', async () => {
  const { memory, journal } = restarted();
  const text = 'my name is Zebulon Quix, zq@mail.example, +49 151 23456789';
  await memory.remember('telegram:8675309123', said(text));
  await journal.unanswered({ text, lang: 'en', why: 'outside' });
  await journal.vote({ conversation: 'telegram:8675309123', topic: 'prp', helpful: true, lang: 'en' });
  const bytes = await bytesOf(file);
  for (const secret of ['8675309123', 'Zebulon', 'Quix', 'zq@mail', '23456789']) {
    expect(bytes.includes(secret)).toBe(false);
  }
  expect(await restarted().memory.recall('telegram:8675309123')).toEqual(
    said('my name is [name], [e-mail], [phone]'),
  );
});

test('only this user may read the file', async () => {
  restarted();
  expect(statSync(file).mode & 0o077).toBe(0);
});

test('a later vote replaces the earlier one; said twice, it counts once', async () => {
  const { journal } = restarted();
  const vote = { conversation: 'telegram:1', topic: 'prp', helpful: true, lang: 'en' } as const;
  await journal.vote(vote);
  await journal.vote(vote);
  await journal.vote({ ...vote, topic: 'exosomes' });
  await restarted().journal.vote({ ...vote, helpful: false, reason: REASONS[0], clinic: 'north' });
  expect(rowsOf(file, 'SELECT topic, helpful, reason, lang, clinic, day FROM vote ORDER BY topic')).toEqual([
    { topic: 'exosomes', helpful: 1, reason: null, lang: 'en', clinic: null, day: '2026-11-22' },
    { topic: 'prp', helpful: 0, reason: REASONS[0], lang: 'en', clinic: 'north', day: '2026-11-22' },
  ]);
});

test('unanswered questions carry no key, and their order does not tell who asked after whom', async () => {
  const { journal } = restarted();
  for (let each = 0; each < 20; each++) {
    await journal.unanswered({
      text: `question ${each}`,
      lang: 'en',
      nearest: 'prp',
      why: 'unsure',
      clinic: 'n',
    });
  }
  const rows = rowsOf(file, 'SELECT * FROM unanswered ORDER BY id');
  expect(Object.keys(rows[0] ?? {})).toEqual(['id', 'day', 'text', 'lang', 'nearest', 'why', 'clinic']);
  expect(rows).toHaveLength(20);
  const order = rows.map(({ text }) => Number(String(text).split(' ')[1]));
  expect(order).not.toEqual(order.toSorted((a, b) => a - b));
});

test('answers are counted by day, topic, language and clinic', async () => {
  const { journal } = restarted();
  await journal.answered({ topic: 'prp', lang: 'en' });
  await journal.answered({ topic: 'prp', lang: 'en' });
  await journal.answered({ topic: 'prp', lang: 'en', clinic: 'north' });
  expect(rowsOf(file, 'SELECT topic, lang, clinic, times FROM answered ORDER BY clinic')).toEqual([
    { topic: 'prp', lang: 'en', clinic: '', times: 2 },
    { topic: 'prp', lang: 'en', clinic: 'north', times: 1 },
  ]);
});

test.each([1, 30, 365])('what the operator reads is kept %i days', async (days) => {
  const store = restarted({ days });
  expect(store.journal.days).toBe(days);
  await store.journal.vote({ conversation: 'a', topic: 'prp', helpful: true, lang: 'en' });
  await store.journal.unanswered({ text: 'x', lang: 'en', why: 'outside' });
  await store.journal.answered({ topic: 'prp', lang: 'en' });
  const count = () =>
    rowsOf(
      file,
      'SELECT (SELECT count(*) FROM vote) + (SELECT count(*) FROM unanswered) + (SELECT count(*) FROM answered) AS n',
    )[0]?.n;
  now += (days - 1) * DAY;
  store.purge();
  expect(count()).toBe(3);
  now += DAY;
  store.purge();
  expect(count()).toBe(0);
});

test('it purges by itself every ten minutes, until it is closed', async () => {
  vi.useFakeTimers({ now: NOON });
  const store = openStore(file);
  await store.memory.remember('a', said('hello'));
  vi.advanceTimersByTime(41 * MINUTE);
  expect(rowsOf(file, 'SELECT * FROM conversation')).toEqual([]);
  store.close();
  expect(vi.getTimerCount()).toBe(0);
});

test('the room of what is purged is given back to the disk', async () => {
  const store = restarted();
  for (let each = 0; each < 500; each++) {
    await store.journal.unanswered({ text: `hair ${'abcdefg '.repeat(200)}`, lang: 'en', why: 'outside' });
  }
  store.purge();
  const before = statSync(file).size;
  now += 31 * DAY;
  store.purge();
  expect(before).toBeGreaterThan(500_000);
  expect(statSync(file).size).toBeLessThan(100_000);
});
