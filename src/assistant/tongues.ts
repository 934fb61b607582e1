import { localeOf } from '../locales/strings.ts';
import { type ClinicVoice, createClinicVoice } from './clinic-voice.ts';
import type { Bounds } from './decide.ts';
import type { Journal } from './journal.ts';
import type { Library, RedFlag } from './library.ts';
import { createTriage, type Triage } from './triage.ts';
import { createVoice, type Voice } from './voice.ts';

/** What it takes to answer in one language. */
export interface Tongue {
  readonly voice: Voice;
  readonly clinicVoice: ClinicVoice;
  readonly bounds: Bounds;
  readonly triage: Triage;
  readonly redFlags: ReadonlyMap<string, RedFlag>;
}

/** The languages that are spoken. */
export interface Tongues {
  /** English where the language is not spoken. */
  of(lang: string | undefined): Tongue;
  /** The language of a BCP 47 tag ("de-AT" → "de") if it is spoken. */
  known(tag: string | undefined): string | undefined;
}

/** A language is spoken if the library and the interface both have it. */
export function createTongues(
  library: Library,
  bounds: { readonly en: Bounds; readonly other: Bounds },
  journal: Journal,
): Tongues {
  const make = (lang: string): Tongue => {
    const limits = lang === 'en' ? bounds.en : bounds.other;
    const redFlags = library.translations.get(lang)?.redFlags ?? library.redFlags;
    return {
      voice: createVoice(library, lang, journal),
      clinicVoice: createClinicVoice(library, lang),
      bounds: limits,
      triage: createTriage(redFlags, limits),
      redFlags: new Map(redFlags.map((flag) => [flag.id, flag])),
    };
  };
  const english = make('en');
  const others = [...library.translations.keys()].filter((lang) => localeOf(lang) === lang);
  const tongues = new Map<string, Tongue>([
    ['en', english],
    ...others.map((lang): [string, Tongue] => [lang, make(lang)]),
  ]);
  return {
    of: (lang) => tongues.get(lang ?? 'en') ?? english,
    known(tag) {
      const base = tag?.toLowerCase().split('-')[0] ?? '';
      return tongues.has(base) ? base : undefined;
    },
  };
}
