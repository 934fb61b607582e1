import type { Certainty, ChatIntent, Inline, Section, Source, TopicId, UrgentLevel } from './reply.ts';

/** Text as its author wrote it: citations are keys, not yet numbers. */
export type CitedInline =
  | Exclude<Inline, { type: 'citation' }>
  | { readonly type: 'citation'; readonly keys: readonly string[] };

/** A block as its author wrote it. */
export type CitedBlock =
  | { readonly type: 'paragraph'; readonly content: readonly CitedInline[] }
  | { readonly type: 'list'; readonly items: readonly (readonly CitedInline[])[] };

/** A section as its author wrote it. */
export type CitedSection = Omit<Section, 'blocks'> & { readonly blocks: readonly CitedBlock[] };

/** Whether a region's regulator lets the treatment be sold for hair loss. */
export interface RegulatoryStatus {
  readonly region: string;
  readonly status: string;
  /** Year, month or day of the source's information. */
  readonly asOf: string;
  readonly source: string;
}

/** One topic of the knowledge base. */
export interface Topic {
  readonly id: TopicId;
  readonly title: string;
  /** As a reader would recognise them. */
  readonly questions: readonly string[];
  /** As people really type them; what the search learns from, never shown. */
  readonly phrasings: readonly string[];
  readonly certainty: Certainty;
  readonly regulatory: readonly RegulatoryStatus[];
  readonly related: readonly TopicId[];
  /** Day of the last reading against the sources, ISO 8601. */
  readonly reviewed: string;
  /** The short answer. */
  readonly summary: readonly CitedBlock[];
  readonly sections: readonly CitedSection[];
}

/** What a source says of itself, before it is numbered. */
export type Reference = Omit<Source, 'number'>;

/** Something that must not wait for an article. */
export interface RedFlag {
  readonly id: string;
  readonly level: UrgentLevel;
  /** Which lines to show. */
  readonly lines: 'emergency' | 'poison' | 'crisis';
  readonly act: readonly string[];
  readonly avoid: readonly string[];
  /** Word patterns; see `assistant/signs.ts`. */
  readonly signs: readonly string[];
  readonly examples: readonly string[];
  /** The same words, and no emergency: "can it cause infection?" */
  readonly counterexamples: readonly string[];
}

/** A kind of question that only a clinician can answer for this person. */
export interface PersonalKind {
  readonly id: string;
  readonly examples: readonly string[];
  readonly counterexamples: readonly string[];
}

/** Something outside what the knowledge base covers, with questions about it. */
export interface OutsideGroup {
  readonly id: string;
  /** Capitalised noun phrase: "Stem-cell treatment for joints". */
  readonly label: string;
  readonly questions: readonly string[];
  /** Near enough to the topics to be mistaken for one: other stem-cell treatment, hair care. */
  readonly near: boolean;
}

/** A phone line as it stands in the tables. */
export interface Line {
  readonly number: string;
  readonly name: string;
  readonly hours?: string | undefined;
  /** Where it serves, if not the whole country. */
  readonly region?: string | undefined;
  /** Whom it serves, if not everybody. */
  readonly for?: string | undefined;
  readonly source: string;
}

/** A country's lines. */
export interface CountryLines {
  readonly emergency: readonly Line[];
  readonly poison: readonly Line[];
  readonly crisis: readonly Line[];
}

/** A topic in another language. */
export interface TranslatedTopic {
  readonly title: string;
  /** As people type in that language; what the search learns from, never shown. */
  readonly questions: readonly string[];
  /** The short answer; null where only the title is translated. */
  readonly summary: readonly CitedBlock[] | null;
}

/** Everything the knowledge base has in one language beside English. */
export interface Translation {
  readonly topics: ReadonlyMap<TopicId, TranslatedTopic>;
  /** With level and lines of the English table. */
  readonly redFlags: readonly RedFlag[];
  readonly personal: readonly PersonalKind[];
  readonly talk: Library['talk'];
  readonly outside: readonly string[];
}

/** What the assistant knows: everything under `knowledge/`, read and checked. */
export interface Library {
  /** In the order of the table of contents. */
  readonly topics: ReadonlyMap<TopicId, Topic>;
  readonly references: ReadonlyMap<string, Reference>;
  readonly redFlags: readonly RedFlag[];
  readonly personal: readonly PersonalKind[];
  readonly outside: readonly OutsideGroup[];
  /** What people type → the word the topics use, in lower case. */
  readonly synonyms: ReadonlyMap<string, string>;
  readonly talk: readonly { readonly id: ChatIntent; readonly examples: readonly string[] }[];
  /** By ISO 3166-1 alpha-2. */
  readonly lines: ReadonlyMap<string, CountryLines>;
  /** The table of contents: chapter → topics, in order. */
  readonly chapters: ReadonlyMap<string, readonly TopicId[]>;
  /** By BCP 47 language ("de"); English is not among them. */
  readonly translations: ReadonlyMap<string, Translation>;
}
