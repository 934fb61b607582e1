import { expect, test } from 'vitest';
import { createForgetfulMemory } from '../../src/store/forgetful-memory.ts';
import { runChild } from './child.ts';

const said = (text: string) => ({ turns: [text], sources: [] });

test('forgets a conversation after half an hour of silence', async () => {
  let now = 0;
  const memory = createForgetfulMemory(() => now);
  await memory.remember('a', said('hello'));
  now = 29 * 60_000;
  expect(await memory.recall('a')).toEqual(said('hello'));
  now = 31 * 60_000;
  expect(await memory.recall('a')).toBeUndefined();
});

test('holds so many conversations and no more; the one heard from longest ago makes room', async () => {
  const memory = createForgetfulMemory(() => 0, 2);
  await memory.remember('a', said('1'));
  await memory.remember('b', said('2'));
  await memory.remember('a', said('3'));
  await memory.remember('c', said('4'));
  expect(await memory.recall('a')).toEqual(said('3'));
  expect(await memory.recall('b')).toBeUndefined();
  expect(await memory.recall('c')).toEqual(said('4'));
});

test('forgets when it is told to', async () => {
  const memory = createForgetfulMemory(() => 0);
  await memory.remember('a', said('1'));
  await memory.forget('a');
  expect(await memory.recall('a')).toBeUndefined();
});

test('10,000 conversations stay under 50 MB, and give the memory back when they expire', async () => {
  const { kept, held, rest } = JSON.parse(
    await runChild('heap-child.ts', [], { flags: ['--expose-gc'] }).done,
  );
  expect(kept).toBe(10_000);
  expect(held).toBeLessThan(50);
  expect(held).toBeGreaterThan(5);
  expect(rest).toBeLessThan(3);
}, 30_000);
