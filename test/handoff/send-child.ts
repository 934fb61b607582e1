import { pino } from 'pino';
import type { Clinic } from '../../src/assistant/clinic.ts';
import { createHandoff } from '../../src/handoff/create-handoff.ts';
import { createWays } from '../../src/handoff/create-ways.ts';
import { createStore } from '../../src/store/create-store.ts';

/**
 * Takes a summary for the clinic that its arguments describe, prints what became of it, and waits for its
 * end. With `start` it also sends.
 */
const [file = '', described = '', secret = '', what = ''] = process.argv.slice(2);
const clinic = JSON.parse(described) as Clinic;
const store = createStore(`file:${file}`, {
  onError(error) {
    throw error;
  },
});
const handoff = createHandoff({
  outbox: store.outbox,
  clinics: { find: () => clinic, all: () => [clinic] },
  ways: createWays({ smtp: null, telegram: null, discord: null }, { HOOK_SECRET: secret }),
  log: pino({ level: 'silent' }),
  timing: { lease: 400, look: 10 },
});
if (what === 'start') handoff.start();
const text = 'words of somebody whose machine lost power';
const id = `crash-${what}`;
process.stdout.write(await handoff.send({ id, conversation: 'web:1', clinic: clinic.id, text, lang: 'en' }));
setInterval(() => undefined, 1_000);
