import type { CitedBlock, CitedSection } from './library.ts';

/** The name of a clinic's folder below `knowledge/clinics/`: 1 to 40 of a–z, 0–9 and -. */
export type ClinicId = string;

/** Monday is 1, Sunday 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** From and to in minutes of the day, local time; `to` is greater and at most 1440. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** When a clinic is open. */
export interface OpeningHours {
  /** IANA name ("Europe/Berlin"). */
  readonly timeZone: string;
  /** In order; a day that is not there is closed. */
  readonly days: ReadonlyMap<Weekday, readonly Span[]>;
  /** Single days on which it is closed, YYYY-MM-DD. */
  readonly closed: readonly string[];
}

/** How a patient's summary reaches the clinic. Secrets stand in the environment, never in a pack. */
export type Delivery =
  | { readonly way: 'email'; readonly to: string }
  | { readonly way: 'telegram'; readonly chat: string }
  | { readonly way: 'discord'; readonly channel: string }
  /** `secret` is the name of the environment variable that holds the signing secret. */
  | { readonly way: 'webhook'; readonly url: string; readonly secret: string };

/** Something a clinic says about itself. */
export interface ClinicFact {
  /** Slug, unlike any topic's. */
  readonly id: string;
  readonly lang: string;
  readonly title: string;
  /** As patients ask it; what the search learns from. */
  readonly questions: readonly string[];
  /** Day on which it was true, YYYY-MM-DD; every price has one. */
  readonly asOf: string | null;
  readonly summary: readonly CitedBlock[];
  readonly sections: readonly CitedSection[];
}

/** A clinic as its pack tells it. */
export interface Clinic {
  readonly id: ClinicId;
  readonly name: string;
  /** Where its patients are; ISO 3166-1 alpha-2. */
  readonly country: string;
  /** BCP 47; the first is its own. */
  readonly languages: readonly string[];
  readonly contact: {
    readonly phone?: string | undefined;
    readonly email?: string | undefined;
    readonly address?: string | undefined;
    readonly website?: string | undefined;
  };
  /** https page where an appointment can be booked. */
  readonly booking: string | null;
  /** The clinic's own number for its patients outside opening hours; no substitute for the public ones. */
  readonly emergencyLine: { readonly number: string; readonly name: string } | null;
  readonly hours: OpeningHours | null;
  /** `colour` is # and six hexadecimal digits; `logo` an https address; `greeting` plain text. */
  readonly look: {
    readonly colour?: string | undefined;
    readonly logo?: string | undefined;
    readonly greeting?: string | undefined;
  };
  /** Sites that may show its chat, as "https://www.example.org". */
  readonly origins: readonly string[];
  /** Its own chats: ids of Telegram chats and of Discord servers. */
  readonly chats: { readonly telegram: readonly string[]; readonly discord: readonly string[] };
  /** null: patients see how to reach the clinic, and nothing is sent. */
  readonly delivery: Delivery | null;
  readonly facts: readonly ClinicFact[];
}

/** The clinics that are served now; a pack that was edited is another object. */
export interface Clinics {
  find(id: ClinicId): Clinic | undefined;
  all(): readonly Clinic[];
}

/** No clinic: a community's bot, or the page of whoever runs it. */
export const noClinics: Clinics = { find: () => undefined, all: () => [] };
