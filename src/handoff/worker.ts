import type { Logger } from 'pino';
import type { Clinics } from '../assistant/clinic.ts';
import type { Outbox, Parcel } from '../assistant/outbox.ts';
import type { Reach } from './reach.ts';
import { settledWithin } from './settle.ts';
import { delayOf, type Timing } from './timing.ts';
import { createTry } from './try.ts';
import { DeliveryError, type Ways } from './way.ts';

interface Parts {
  readonly outbox: Outbox;
  readonly clinics: Clinics;
  readonly ways: Ways;
  readonly reach: Reach;
  readonly log: Logger;
  readonly now: () => number;
  readonly timing: Timing;
}

/** Empties the outbox: one parcel at a time for each clinic, clinics side by side. */
export interface Worker {
  start(): void;
  /** Something may be due. */
  wake(): void;
  /** Stops sending what somebody deleted while it was on its way. */
  breakOffForgotten(): Promise<void>;
  stop(): Promise<void>;
}

/** See `Worker`. */
export function createWorker(parts: Parts): Worker {
  const { outbox, reach, log, now, timing } = parts;
  const attempt = createTry(parts);
  const inFlight = new Map<
    Parcel['id'],
    { readonly controller: AbortController; readonly end: Promise<void> }
  >();
  /** Arrived, but the file could not be written: sent again they must not be. */
  const arrived = new Set<Parcel['id']>();
  let running = false;
  let over = false;
  let queued = false;
  let timer: NodeJS.Timeout | undefined;
  let looking = Promise.resolve();

  const wake = () => {
    if (!running || queued) return;
    queued = true;
    looking = looking
      .then(() => {
        queued = false;
        return look();
      })
      .catch((err: unknown) => log.error({ err }, 'looking into the outbox failed'));
  };

  async function look(): Promise<void> {
    clearTimeout(timer);
    if (!running) return;
    timer = setTimeout(wake, timing.look).unref();
    for (const { clinic, tries } of await outbox.expire(now() - timing.life)) {
      log.error(
        { clinic, tries },
        'A summary did not reach this clinic in seven days and was given up: its patient waits for an answer that ' +
          'will not come. Mend what the earlier warnings name.',
      );
    }
    const clinics = reach.ids();
    while (running) {
      const parcel = await outbox.claim(clinics, timing.lease);
      if (!parcel) break;
      const controller = new AbortController();
      const end = carry(parcel, controller.signal)
        .catch((err: unknown) => log.error({ clinic: parcel.clinic, err }, 'sending a summary failed'))
        .finally(() => {
          inFlight.delete(parcel.id);
          wake();
        });
      inFlight.set(parcel.id, { controller, end });
    }
    const next = await outbox.next(clinics);
    if (!running || next === undefined) return;
    clearTimeout(timer);
    timer = setTimeout(wake, Math.min(Math.max(next - now(), 0), timing.look)).unref();
  }

  async function carry(parcel: Parcel, broken: AbortSignal): Promise<void> {
    const { id, clinic, tries } = parcel;
    const failure = arrived.has(id) ? null : await attempt(parcel, broken);
    // After `stop` the file may be closed; the lease ends by itself.
    if (over) return;
    if (failure === null) {
      if (!arrived.has(id))
        log.info({ clinic, way: wayNameOf(clinic), try: tries }, 'A summary has arrived.');
      if (await outbox.done(parcel)) arrived.delete(id);
      else arrived.add(id);
      return;
    }
    if (broken.aborted) return outbox.postpone(parcel, now(), false);
    const known = failure instanceof DeliveryError;
    const { permanent, retryAfter } = known ? failure : { permanent: false, retryAfter: undefined };
    const facts = { clinic, way: wayNameOf(clinic), try: tries };
    if (known) log.warn({ ...facts, code: failure.code }, failure.message);
    else log.error({ ...facts, err: failure }, 'A way failed as it should not. Please report it.');
    // A refusal may be about this text alone; what cannot be reached cannot be reached for the others either.
    await outbox.postpone(parcel, now() + delayOf({ tries, permanent, retryAfter }, timing), !permanent);
  }

  const wayNameOf = (clinic: string) => parts.clinics.find(clinic)?.delivery?.way;

  return {
    start() {
      running = true;
      wake();
    },
    wake,
    async breakOffForgotten() {
      for (const [id, { controller }] of inFlight) if (!(await outbox.stands(id))) controller.abort();
    },
    async stop() {
      running = false;
      clearTimeout(timer);
      await looking;
      const ends = () => [...inFlight.values()].map(({ end }) => end);
      await settledWithin(ends(), timing.stop);
      for (const { controller } of inFlight.values()) controller.abort();
      await settledWithin(ends(), timing.stop / 20);
      over = true;
    },
  };
}
