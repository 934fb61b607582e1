import { expect, test } from 'vitest';
import { createForgetfulMemory } from '../../src/store/forgetful-memory.ts';

const said = (text: string) => ({ turns: [text], sources: [] });

test('forgets a conversation after half an hour of silence', () => {
  let now = 0;
  const memory = createForgetfulMemory(() => now);
  memory.remember('a', said('hello'));
  now = 29 * 60_000;
  expect(memory.recall('a')).toEqual(said('hello'));
  now = 31 * 60_000;
  expect(memory.recall('a')).toBeUndefined();
});

test('holds so many conversations and no more; the one heard from longest ago makes room', () => {
  const memory = createForgetfulMemory(() => 0, 2);
  memory.remember('a', said('1'));
  memory.remember('b', said('2'));
  memory.remember('a', said('3'));
  memory.remember('c', said('4'));
  expect(memory.recall('a')).toEqual(said('3'));
  expect(memory.recall('b')).toBeUndefined();
  expect(memory.recall('c')).toEqual(said('4'));
});
