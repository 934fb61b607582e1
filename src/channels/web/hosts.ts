import type { Clinic, Clinics } from '../../assistant/clinic.ts';

/** Whose chat a page shows. */
export interface Host {
  /** What `data-clinic` names. */
  readonly id: string;
  /** Sites that may use the chat, as "https://www.example.org"; this server's own pages always may. */
  readonly origins: readonly string[];
  /** Null for this server's own page. */
  readonly clinic: Clinic | null;
}

/** The hosts that use this server. */
export interface Hosts {
  find(id: string): Host | undefined;
  /** Whether any clinic's site has this origin: a preflight does not say which clinic it is for. */
  allows(origin: string): boolean;
}

/** The page without a clinic. */
export const LOCAL = 'local';

/** Every clinic that is served now, and "local" for this server's own pages. */
export function createHosts(clinics: Clinics): Hosts {
  const local: Host = { id: LOCAL, origins: [], clinic: null };
  return {
    find(id) {
      if (id === LOCAL) return local;
      const clinic = clinics.find(id);
      return clinic && { id, origins: clinic.origins, clinic };
    },
    allows: (origin) => clinics.all().some(({ origins }) => origins.includes(origin)),
  };
}
