import type { CertaintyLevel, ChatIntent, HelpLine, UrgentLevel } from '../assistant/reply.ts';
import { en } from './en.ts';

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
  readonly chat: Readonly<Record<ChatIntent, readonly string[]>>;
  readonly noSources: string;
  /** After an exception on our side. */
  readonly apology: string;
  /** To a photo, a voice message, a sticker. */
  readonly onlyText: string;
  /** Under a button whose data we did not make. */
  readonly unknownButton: string;
}

/** The strings of a language; English where the language is not there. */
export function stringsFor(_lang: string): Strings {
  return en;
}
