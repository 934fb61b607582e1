import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRateLimits } from '../../src/channels/rate-limits.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const limits = (most?: number) =>
  createRateLimits({ perPerson: { points: 3, seconds: 60 }, perChat: { points: 5, seconds: 60 } }, most);
const yes = { allowed: true };

test('so many questions are answered; the first one too many is told so, the next ones meet silence', async () => {
  const { allow } = limits();
  for (let count = 0; count < 3; count++) expect(await allow('ann', 'room')).toEqual(yes);
  vi.advanceTimersByTime(20_500);
  expect(await allow('ann', 'room')).toEqual({ allowed: false, seconds: 40, first: true });
  expect(await allow('ann', 'room')).toEqual({ allowed: false, seconds: 40, first: false });
  expect(await allow('ann', 'room')).toEqual({ allowed: false, seconds: 40, first: false });
});

test('a new window begins on time, however much was asked meanwhile, and is told anew', async () => {
  const { allow } = limits();
  for (let second = 0; second < 60; second++) {
    await allow('ann', 'room');
    vi.advanceTimersByTime(1_000);
  }
  for (let count = 0; count < 3; count++) expect(await allow('ann', 'room')).toEqual(yes);
  expect(await allow('ann', 'room')).toMatchObject({ allowed: false, first: true });
});

test('whoever asks too much does not use up what the others in the chat may ask', async () => {
  const { allow } = limits();
  for (let count = 0; count < 50; count++) await allow('ann', 'room');
  expect(await allow('bob', 'room')).toEqual(yes);
  expect(await allow('bob', 'room')).toEqual(yes);
  expect(await allow('cem', 'room')).toEqual({ allowed: false, seconds: 60, first: true });
  expect(await allow('dan', 'room')).toMatchObject({ allowed: false, first: false });
});

test('what the chat refuses does not count against the person, who may ask elsewhere', async () => {
  const { allow } = limits();
  for (const asker of ['a', 'b', 'c', 'd', 'e']) await allow(asker, 'room');
  for (let count = 0; count < 20; count++)
    expect(await allow('ann', 'room')).toMatchObject({ allowed: false });
  for (let count = 0; count < 3; count++) expect(await allow('ann', 'home')).toEqual(yes);
  expect(await allow('ann', 'home')).toMatchObject({ allowed: false, first: true });
});

test('seconds are never 0', async () => {
  const { allow } = limits();
  for (let count = 0; count < 3; count++) await allow('ann', 'room');
  vi.advanceTimersByTime(59_999);
  expect(await allow('ann', 'room')).toMatchObject({ seconds: 1 });
});

test('it keeps so many keys and no more: the oldest window makes room', async () => {
  const { allow } = limits(100);
  for (let count = 0; count < 3; count++) await allow('ann', 'home');
  expect(await allow('ann', 'home')).toMatchObject({ allowed: false });
  for (let each = 0; each < 100; each++) await allow(`person ${each}`, `chat ${each}`);
  // One timer per key that is kept, for persons and for chats.
  expect(vi.getTimerCount()).toBe(200);
  expect(await allow('ann', 'home')).toEqual(yes);
});

test('nothing is left when the windows are over', async () => {
  const { allow } = limits();
  for (let each = 0; each < 100; each++) await allow(`person ${each}`, `chat ${each}`);
  vi.advanceTimersByTime(61_000);
  expect(vi.getTimerCount()).toBe(0);
});
