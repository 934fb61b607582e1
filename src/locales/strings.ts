import type { Reason } from '../assistant/action.ts';
import type {
  CertaintyLevel,
  ChatIntent,
  CLINIC_INTENTS,
  HelpLine,
  UrgentLevel,
} from '../assistant/reply.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { hi } from './hi.ts';
import { id } from './id.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { tr } from './tr.ts';
import { zh } from './zh.ts';

type ClinicIntent = (typeof CLINIC_INTENTS)[number];

/** Every word of the interface. Medical text is not here: it lives in `knowledge/`. */
export interface Strings {
  readonly disclaimer: { readonly general: string; readonly urgent: string };
  /** Before general information. */
  readonly personalNotice: string;
  /** Where there is none to give. */
  readonly personalNoticeAlone: string;
  readonly certaintyHeading: string;
  readonly certainty: Readonly<Record<CertaintyLevel, string>>;
  readonly sources: string;
  readonly related: string;
  readonly didYouMean: string;
  readonly choose: string;
  readonly unknown: string;
  readonly unknownAdvice: string;
  /** `what` is a capitalised noun phrase: "Stem-cell treatment for joints". */
  readonly outside: (what: string) => string;
  readonly nearest: string;
  readonly begin: string;
  readonly urgent: Readonly<Record<UrgentLevel, string>>;
  readonly helpLine: (line: HelpLine) => string;
  /** What to do where no line is known for the person's country. */
  readonly noLines: Readonly<Record<UrgentLevel, string>>;
  readonly avoid: string;
  /** Paragraphs of the replies to talk and commands. */
  readonly chat: Readonly<Record<Exclude<ChatIntent, ClinicIntent>, readonly string[]>>;
  readonly clinic: ClinicStrings;
  readonly noSources: string;
  /** At the end of the words on privacy: what is on disk, for how many days; null: nothing. */
  readonly keeps: (days: number | null) => string;
  /** `understood`: the topic before and the words of now, "Exosomes — and for women?". */
  readonly followUp: (understood: string) => string;
  /** Over English text, for somebody who writes another language. In that language. */
  readonly untranslated: string;
  /** Before an urgent reply that is given again. */
  readonly again: string;
  /** Under an urgent reply that is given again: how to go on. */
  readonly againAdvice: string;
  readonly tools: Readonly<
    Record<
      | 'more'
      | 'certainty'
      | 'helpful'
      | 'unhelpful'
      | 'safe'
      | 'contact'
      | 'prepare'
      | 'send'
      | 'edit'
      | 'discard',
      string
    >
  >;
  readonly reasons: Readonly<Record<Reason, string>>;
  /** Titles of the chapters of `knowledge/chapters.yaml`. */
  readonly chapters: Readonly<Record<string, string>>;
  /** To somebody who writes faster than one can read, after `chat['too-fast']`. */
  readonly slowDown: (seconds: number) => string;
  /** After an exception on our side. */
  readonly apology: string;
  /** To a photo, a voice message, a sticker. */
  readonly onlyText: string;
  /** Under a button whose data we did not make. */
  readonly unknownButton: string;
  readonly web: WebStrings;
}

/** The words that speak of a clinic. `name` is the clinic's. */
export interface ClinicStrings {
  /** Before what a clinic says about itself. */
  readonly statement: (name: string) => string;
  /** `day` is a date as people write it. */
  readonly asOf: (day: string) => string;
  readonly card: (name: string) => string;
  /** `time` as people write it: "17:30". */
  readonly openUntil: (time: string) => string;
  readonly opensToday: (time: string) => string;
  /** `day` is the name of a weekday, with a date where it is a week ahead or more. */
  readonly opensOn: (day: string, time: string) => string;
  readonly closed: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly website: string;
  readonly booking: string;
  readonly notForEmergencies: string;
  /** That a summary can be sent. */
  readonly offer: string;
  /** Above the text that would be sent. */
  readonly draft: (name: string) => string;
  /** First line of that text; the topics' titles follow, a line each. Read by the clinic. */
  readonly summary: string;
  /** Where no topic was asked about. */
  readonly summaryAlone: string;
  /** Asks for another text. */
  readonly write: string;
  readonly taken: (name: string) => string;
  readonly full: string;
  readonly notSent: string;
  /** Among the words on privacy. */
  readonly privacy: (name: string) => string;
}

/** The words of the page and the widget around a conversation. */
export interface WebStrings {
  readonly name: string;
  readonly tagline: string;
  /** On the page, where scripts are off. */
  readonly noScript: string;
  /** On the button that opens the chat. */
  readonly open: string;
  readonly close: string;
  readonly startOver: string;
  readonly greeting: string;
  readonly examplesHeading: string;
  /** Asked as they are when chosen. */
  readonly examples: readonly string[];
  readonly privacy: string;
  /** Name of the list of messages, read aloud. */
  readonly conversation: string;
  readonly field: string;
  readonly placeholder: string;
  readonly send: string;
  readonly suggestions: string;
  /** Before a person's own message, read aloud. */
  readonly youAsked: string;
  readonly busy: string;
  /** After a link, read aloud. */
  readonly newTab: string;
  readonly helped: string;
  readonly notHelped: string;
  readonly whyNot: string;
  readonly reasons: Readonly<
    Record<'other-question' | 'missing' | 'unclear' | 'too-long' | 'doubtful', string>
  >;
  /** Instead of a reason. */
  readonly noReason: string;
  readonly thanks: string;
  /** Name of the field that holds the text for the clinic. */
  readonly draft: string;
  readonly retry: string;
  readonly failures: {
    readonly offline: string;
    readonly timeout: string;
    readonly tooMany: string;
    readonly tooLong: string;
    readonly server: string;
    readonly refused: string;
  };
}

/** Languages that the interface has. */
const LOCALES: Readonly<Record<string, Strings>> = {
  ar,
  de,
  en,
  es,
  fr,
  hi,
  id,
  it,
  ja,
  ko,
  pl,
  pt,
  ru,
  tr,
  zh,
};

/** The language of the interface nearest to a BCP 47 tag ("de-AT" → "de"); English where there is none. */
export function localeOf(tag: string | undefined): string {
  const lang = tag?.toLowerCase().split('-')[0] ?? '';
  return Object.hasOwn(LOCALES, lang) ? lang : 'en';
}

/** The strings of a language; English where the language is not there. */
export function stringsFor(lang: string | undefined): Strings {
  return LOCALES[localeOf(lang)] ?? en;
}
