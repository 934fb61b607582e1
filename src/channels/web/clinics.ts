/** What the web channel knows of a clinic whose site shows the chat. */
export interface ClinicSettings {
  /** 1 to 40 of a–z, 0–9 and -; the `data-clinic` of its pages. */
  readonly id: string;
  /** Sites that may use the chat, as "https://www.example.org"; this server's own pages always may. */
  readonly origins: readonly string[];
  /** Country of its patients, for emergency numbers; ISO 3166-1 alpha-2. */
  readonly country?: string;
}

/** The clinics that use this server. */
export interface Clinics {
  find(id: string): ClinicSettings | undefined;
  /** Whether any clinic's site has this origin: a preflight does not say which clinic it is for. */
  allows(origin: string): boolean;
}

/** A fixed set of clinics. Default: one, "local", for this server's own pages only. */
export function createClinics(clinics: readonly ClinicSettings[] = [{ id: 'local', origins: [] }]): Clinics {
  const byId = new Map(clinics.map((clinic) => [clinic.id, clinic]));
  const origins = new Set(clinics.flatMap((clinic) => clinic.origins));
  return { find: (id) => byId.get(id), allows: (origin) => origins.has(origin) };
}
