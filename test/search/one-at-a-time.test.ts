import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { oneAtATime } from '../../src/search/model/one-at-a-time.ts';

test('work asked for at once is done in order, one in each turn of the event loop, whatever fails', async () => {
  const begun: number[] = [];
  let running = 0;
  const work = oneAtATime(async (input: number) => {
    begun.push(input);
    running++;
    expect(running).toBe(1);
    await setImmediate();
    running--;
    if (input === 2) throw new Error('two');
    return input * 10;
  });
  const all = Promise.allSettled([1, 2, 3].map(work));
  await setImmediate();
  expect(begun.length).toBeLessThan(3);
  expect((await all).map((result) => (result.status === 'fulfilled' ? result.value : 'failed'))).toEqual([
    10,
    'failed',
    30,
  ]);
  expect(begun).toEqual([1, 2, 3]);
});
