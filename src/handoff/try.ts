import { once } from 'node:events';
import type { Clinics } from '../assistant/clinic.ts';
import type { Parcel } from '../assistant/outbox.ts';
import type { Timing } from './timing.ts';
import { DeliveryError, type Ways, wayOf } from './way.ts';

interface Parts {
  readonly clinics: Clinics;
  readonly ways: Ways;
  readonly timing: Timing;
}

/** Tries once to bring a parcel to its clinic; returns why it failed, or null. */
export type Try = (parcel: Parcel, broken: AbortSignal) => Promise<Error | null>;

/** See `Try`. It ends in time even if a way does not. */
export function createTry({ clinics, ways, timing }: Parts): Try {
  return async ({ id, clinic: clinicId, text, lang, made }, broken) => {
    const clinic = clinics.find(clinicId);
    if (!clinic?.delivery) return new DeliveryError('Its pack names no way any more.', { code: 'ENOWAY' });
    const { delivery, name } = clinic;
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), timing.timeout);
    const signal = AbortSignal.any([broken, late.signal]);
    const letter = { id, clinic: { id: clinicId, name }, text, lang, made };
    try {
      const given = once(signal, 'abort').then(() => {
        throw tooLate();
      });
      given.catch(() => undefined);
      await Promise.race([wayOf(ways, delivery).deliver(delivery, letter, signal), given]);
      return null;
    } catch (error) {
      if (late.signal.aborted) return tooLate();
      return error instanceof Error ? error : new Error('not an error');
    } finally {
      clearTimeout(timer);
    }
  };
}

const tooLate = () =>
  new DeliveryError('The other side did not answer in time. Nothing to do unless it lasts.', {
    code: 'TIMEOUT',
  });
