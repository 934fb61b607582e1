import fc from 'fast-check';
import Libsql from 'libsql';
import { expect, test } from 'vitest';
import type { Memory } from '../../src/assistant/memory.ts';
import { bytesOf, newFile, openStore, rowsOf } from './folder.ts';

const keyIn = (file: string, table: string) => {
  const [row] = rowsOf(file, `SELECT hex(key) AS key FROM ${table}`);
  return Buffer.from(String(row?.key), 'hex');
};
const fill = (memory: Memory, from: number, to: number) =>
  Promise.all(
    Array.from({ length: to - from }, (_, index) =>
      memory.remember(`other:${from + index}`, {
        turns: [`question ${index} ${'x'.repeat(index % 700)}`],
        sources: [],
      }),
    ),
  );

test('nothing of a forgotten conversation is left in the file, its log or its index', async () => {
  const file = await newFile();
  const { memory, journal } = openStore(file);
  const words = 'an unmistakable sentence about my scalp';
  await memory.remember('telegram:1', { turns: [words], sources: [], topic: 'prp' });
  await journal.vote({ conversation: 'telegram:1', topic: 'prp', helpful: true, lang: 'en' });
  const key = keyIn(file, 'conversation');
  expect(keyIn(file, 'vote')).toEqual(key);
  expect((await bytesOf(file)).includes(key)).toBe(true);

  await memory.forget('telegram:1');
  await journal.forget('telegram:1');
  const bytes = await bytesOf(file);
  expect(bytes.includes(key)).toBe(false);
  expect(bytes.includes(words)).toBe(false);
  expect(await memory.recall('telegram:1')).toBeUndefined();
  expect(await openStore(file).memory.recall('telegram:1')).toBeUndefined();
  expect(rowsOf(file, 'SELECT * FROM vote')).toEqual([]);
});

test('whatever was written before, between and after, no byte of it is left; the others stay', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(300),
      fc.nat(300),
      fc.integer({ min: 1, max: 12 }),
      async (before, after, times) => {
        const file = await newFile();
        const store = openStore(file);
        await store.memory.remember('me', { turns: ['first words of the forgotten one'], sources: [] });
        const key = keyIn(file, 'conversation');
        await fill(store.memory, 0, before);
        for (let time = 0; time < times; time++) {
          const turns = [`words of the forgotten one ${'y'.repeat(time * 137)}`];
          await store.memory.remember('me', { turns, sources: [] });
          await store.journal.vote({ conversation: 'me', topic: `t${time}`, helpful: true, lang: 'en' });
        }
        await fill(store.memory, before, before + after);
        await store.memory.forget('me');
        const bytes = await bytesOf(file);
        expect(bytes.includes(key)).toBe(false);
        expect(rowsOf(file, 'SELECT count(*) AS n FROM conversation')).toEqual([{ n: before + after }]);
        expect(rowsOf(file, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
        store.close();
      },
    ),
    { numRuns: 6 },
  );
}, 60_000);

test('what a lock kept from being deleted is not read, and is deleted with the next purge', async () => {
  const file = await newFile();
  const errors: string[] = [];
  const store = openStore(file, { busyMs: 20, onError: ({ message }) => void errors.push(message) });
  await store.memory.remember('a', { turns: ['hello'], sources: [] });
  const key = keyIn(file, 'conversation');
  const other = new Libsql(file);
  other.exec('BEGIN IMMEDIATE');
  await store.memory.forget('a');
  expect(errors).toEqual([expect.stringContaining(`has ${file} locked`)]);
  expect(await store.memory.recall('a')).toBeUndefined();
  other.exec('ROLLBACK');
  other.close();
  store.purge();
  expect((await bytesOf(file)).includes(key)).toBe(false);
});

test('a vote after a deletion that had to wait is not taken away by it', async () => {
  const file = await newFile();
  const store = openStore(file, { busyMs: 20, onError: () => undefined });
  await store.memory.remember('a', { turns: ['hello'], sources: [] });
  const other = new Libsql(file);
  other.exec('BEGIN IMMEDIATE');
  await store.memory.forget('a');
  other.exec('ROLLBACK');
  other.close();
  await store.journal.vote({ conversation: 'a', topic: 'prp', helpful: true, lang: 'en' });
  await store.memory.remember('a', { turns: ['again'], sources: [] });
  store.purge();
  expect(rowsOf(file, 'SELECT topic FROM vote')).toEqual([{ topic: 'prp' }]);
  expect(await openStore(file).memory.recall('a')).toEqual({ turns: ['again'], sources: [] });
});
