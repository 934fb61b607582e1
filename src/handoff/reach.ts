import type { Logger } from 'pino';
import type { Clinic, ClinicId, Clinics } from '../assistant/clinic.ts';
import { type Ways, wayOf } from './way.ts';

/** Which clinics something can be sent to. */
export interface Reach {
  reaches(clinic: Clinic): boolean;
  /** Ids of those that something can be sent to now. */
  ids(): ClinicId[];
  /** Warns of clinics whose way lacks something: of each one once, and again when its pack has been edited. */
  tell(): void;
}

interface Parts {
  readonly clinics: Clinics;
  readonly ways: Ways;
  readonly log: Logger;
  /** Whether there is a place to keep a summary until it has arrived. */
  readonly stored: boolean;
}

/** Looks at packs and settings; asks no server. */
export function createReach({ clinics, ways, log, stored }: Parts): Reach {
  let told = new Map<ClinicId, Clinic>();
  const lackOf = ({ delivery }: Clinic): string | null => {
    if (!delivery) return null;
    if (!stored) return 'STORE is not set, so a summary could be lost. Set it in .env.';
    return wayOf(ways, delivery).lacks(delivery);
  };
  const reaches = (clinic: Clinic) => clinic.delivery !== null && lackOf(clinic) === null;
  return {
    reaches,
    ids: () => clinics.all().flatMap((clinic) => (reaches(clinic) ? [clinic.id] : [])),
    tell() {
      const all = clinics.all();
      for (const clinic of all) {
        if (told.get(clinic.id) === clinic) continue;
        const lack = lackOf(clinic);
        const way = clinic.delivery?.way;
        if (lack)
          log.warn({ clinic: clinic.id, way }, `Patients cannot send a summary to this clinic. ${lack}`);
      }
      told = new Map(all.map((clinic) => [clinic.id, clinic]));
    },
  };
}
