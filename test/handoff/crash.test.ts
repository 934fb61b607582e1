import { once } from 'node:events';
import { expect, test, vi } from 'vitest';
import { runChild } from '../store/child.ts';
import { newFile, openStore, rowsOf } from '../store/folder.ts';
import { hooked, receiver, SECRET, world } from './world.ts';

test.each([
  ['after it was taken', 'wait'],
  ['while it was being sent', 'start'],
])('killed %s: the next start sends it', async (_when, what) => {
  const [file, clinic] = [await newFile(), await receiver('hang')];
  const north = hooked('north', clinic.url);
  const { child, done } = runChild('../handoff/send-child.ts', [file, JSON.stringify(north), SECRET, what]);
  if (child.stdout) await once(child.stdout, 'data');
  if (what === 'start') await clinic.until(1);
  child.kill('SIGKILL');
  expect(await done).toBe('taken');
  expect(rowsOf(file, 'SELECT state FROM outbox')).toEqual([
    { state: what === 'start' ? 'sending' : 'waiting' },
  ]);

  const before = clinic.received.length;
  clinic.next({ status: 204 });
  world(openStore(file).outbox, [north]).handoff.start();
  await vi.waitUntil(() => rowsOf(file, 'SELECT state FROM outbox')[0]?.state === 'done', {
    timeout: 10_000,
  });
  expect(clinic.received.length).toBe(before + 1);
  expect(new Set(clinic.received.map(({ headers }) => headers['webhook-id']))).toEqual(
    new Set([`crash-${what}`]),
  );
  expect(clinic.bodies().at(-1).text).toBe('words of somebody whose machine lost power');
});
