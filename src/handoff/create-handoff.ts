import type { Logger } from 'pino';
import type { Clinics } from '../assistant/clinic.ts';
import type { Handoff } from '../assistant/handoff.ts';
import type { Outbox } from '../assistant/outbox.ts';
import { createReach } from './reach.ts';
import { defaultTiming, type Timing } from './timing.ts';
import type { Ways } from './way.ts';
import { createWorker } from './worker.ts';

/** Summaries that wait for one clinic at most. */
const MOST = 500;

interface Parts {
  /** null: nothing is kept on disk, so nothing is promised to anybody. */
  readonly outbox: Outbox | null;
  readonly clinics: Clinics;
  readonly ways: Ways;
  readonly log: Logger;
  /** Default: the system's clock. */
  readonly now?: () => number;
  readonly timing?: Partial<Timing>;
}

/** Sends what is in the outbox, from `start` to `stop`. */
export interface RunningHandoff extends Handoff {
  start(): void;
  /** Resolves when what is in flight has ended, or has been broken off after four seconds. */
  stop(): Promise<void>;
}

/** See `Handoff`. */
export function createHandoff({ outbox, clinics, ways, log, now = Date.now, timing }: Parts): RunningHandoff {
  const reach = createReach({ clinics, ways, log, stored: outbox !== null });
  const times = { ...defaultTiming, ...timing };
  const worker = outbox && createWorker({ outbox, clinics, ways, reach, log, now, timing: times });
  let telling: NodeJS.Timeout | undefined;
  return {
    reaches: reach.reaches,
    async send(summary) {
      const clinic = clinics.find(summary.clinic);
      if (!outbox || !worker || !clinic || !reach.reaches(clinic)) return 'full';
      // What could not be written must not be promised either.
      if ((await outbox.put(summary, MOST)) !== 'taken') return 'full';
      worker.wake();
      return 'taken';
    },
    async forget(conversation) {
      await outbox?.forget(conversation);
      await worker?.breakOffForgotten();
    },
    start() {
      reach.tell();
      telling = setInterval(reach.tell, times.look).unref();
      worker?.start();
    },
    async stop() {
      clearInterval(telling);
      await worker?.stop();
    },
  };
}
