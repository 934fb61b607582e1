import { pino } from 'pino';
import { afterEach } from 'vitest';
import type { Clinic, Delivery } from '../../src/assistant/clinic.ts';
import type { Outbox } from '../../src/assistant/outbox.ts';
import { createHandoff, type RunningHandoff } from '../../src/handoff/create-handoff.ts';
import { createWays } from '../../src/handoff/create-ways.ts';
import type { Timing } from '../../src/handoff/timing.ts';
import { type Receiver, startReceiver } from '../support/clinic-receiver.ts';

/** 24 bytes and its prefix, as the specification has it. */
export const SECRET = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;

/** What a patient wrote; found in a log or in a file, it was where it should not be. */
export const WORDS = 'since the harvest my left flank is numb and I am afraid';

const running: { stop(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const one of running.splice(0).reverse()) await one.stop();
});

/** A receiver that closes when the test ends. */
export async function receiver(...usual: Parameters<typeof startReceiver>): Promise<Receiver> {
  const one = await startReceiver(...usual);
  running.push({ stop: one.close });
  return one;
}

/** A clinic with nothing but a way. */
export const clinicOf = (id: string, delivery: Delivery | null): Clinic => ({
  id,
  name: `Clinic ${id}`,
  country: 'DE',
  languages: ['de'],
  contact: {},
  booking: null,
  emergencyLine: null,
  hours: null,
  look: {},
  origins: [],
  chats: { telegram: [], discord: [] },
  delivery,
  facts: [],
});

/** A clinic behind a webhook. */
export const hooked = (id: string, url: string): Clinic =>
  clinicOf(id, { way: 'webhook', url: `${url}/${id}`, secret: 'HOOK_SECRET' });

export const summary = (
  id: string,
  more: { clinic?: string; conversation?: string; text?: string } = {},
) => ({
  id,
  conversation: 'web:north:1',
  clinic: 'north',
  text: WORDS,
  lang: 'en',
  ...more,
});

/** A clock that runs `speed` times as fast. */
export function fastClock(speed: number, from = Date.now()): () => number {
  const start = performance.now();
  return () => Math.round(from + (performance.now() - start) * speed);
}

interface Options {
  readonly now?: () => number;
  readonly timing?: Partial<Timing>;
  readonly env?: Record<string, string>;
}

/** A handoff that stops when the test ends, and what it logged. `clinics` may be changed while it runs. */
export function world(outbox: Outbox | null, clinics: Clinic[], options: Options = {}) {
  const lines: Record<string, unknown>[] = [];
  const log = pino({ base: null, level: 'debug' }, { write: (line) => void lines.push(JSON.parse(line)) });
  const handoff: RunningHandoff = createHandoff({
    outbox,
    clinics: { find: (id) => clinics.find((one) => one.id === id), all: () => clinics },
    ways: createWays({ smtp: null, telegram: null, discord: null }, options.env ?? { HOOK_SECRET: SECRET }),
    log,
    timing: { look: 10, ...options.timing },
    ...(options.now && { now: options.now }),
  });
  running.push(handoff);
  return { handoff, lines };
}
