/** The public slug of a topic ("exosomes"). */
export type TopicId = string;

/** A run of text inside a block. Citations are numbers into the reply's `sources`. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'strong'; readonly text: string }
  | { readonly type: 'emphasis'; readonly text: string }
  | { readonly type: 'link'; readonly text: string; readonly url: string }
  | { readonly type: 'citation'; readonly numbers: readonly number[] };

/** What a reply's text is made of; every channel knows how to draw these and no others. */
export type Block =
  | { readonly type: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly type: 'list'; readonly items: readonly (readonly Inline[])[] };

/** A part of a topic that answers one question. */
export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** A numbered source under an answer. `number` is the one its citations carry, from 1. */
export interface Source {
  readonly number: number;
  /** Key in `knowledge/references.json`. */
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly year: number | null;
  /** https link a patient can open; null where no fit page is known. */
  readonly url: string | null;
}

/** GRADE levels, and two for topics where there is no effect to be sure about. */
export type CertaintyLevel = 'high' | 'moderate' | 'low' | 'very-low' | 'regulatory' | 'background';

/** How sure the science is. `because` is one sentence of the topic's author; "" outside English. */
export interface Certainty {
  readonly level: CertaintyLevel;
  readonly because: string;
}

/** A topic as a choice: a button, a line in a list. */
export interface TopicLink {
  readonly id: TopicId;
  readonly title: string;
}

/** Something to press: what it says, and what it carries (see `action.ts`). */
export interface Button {
  readonly label: string;
  readonly data: string;
}

/** emergency: call now; crisis: talk to somebody now; prompt-care: be seen today or tomorrow. */
export type UrgentLevel = 'emergency' | 'crisis' | 'prompt-care';

/** A phone line, with the page on which it was seen. */
export interface HelpLine {
  readonly number: string;
  readonly name: string;
  /** "24/7", or null where the hours were not seen. */
  readonly hours: string | null;
  readonly source: string;
}

/** What a message that asks nothing medical may be about. */
export const TALK_INTENTS = [
  'greeting',
  'thanks',
  'goodbye',
  'identity',
  'privacy',
  'handoff',
  'help',
  'topics',
  'sources',
  'accuracy',
  'complaint',
  'all-clear',
] as const;

/** One of `TALK_INTENTS`. */
export type TalkIntent = (typeof TALK_INTENTS)[number];

/** What a reply that speaks of a clinic does: shows how to reach it, what would be sent, what became of it. */
export const CLINIC_INTENTS = ['contact', 'draft', 'write', 'taken', 'not-taken', 'not-sent'] as const;

/** Talk, and what commands and buttons lead to. */
export const CHAT_INTENTS = [
  ...TALK_INTENTS,
  'empty',
  'certainty',
  'voted',
  'why-not',
  'forgotten',
  'started-over',
  'too-fast',
  'language',
  ...CLINIC_INTENTS,
] as const;

/** One of `CHAT_INTENTS`. */
export type ChatIntent = (typeof CHAT_INTENTS)[number];

interface ReplyBase {
  /** BCP 47 language of the reply's words. */
  readonly lang: string;
  /** The disclaimer that fits this kind of reply; never empty. */
  readonly disclaimer: string;
  /** What can be done with the reply, beside asking on; see `action.ts`. */
  readonly tools: readonly Button[];
}

/** A topic's own words: its short answer and the sections nearest the question. */
export interface Answer extends ReplyBase {
  readonly kind: 'answer';
  readonly topic: TopicId;
  readonly title: string;
  readonly summary: readonly Block[];
  /** None, one or two; in the topic's order. */
  readonly sections: readonly Section[];
  /** Only those cited in what is shown, numbered by first appearance. */
  readonly sources: readonly Source[];
  readonly certainty: Certainty;
  readonly related: readonly TopicLink[];
  /** The question asked for a verdict about this person, which only a clinician can give. */
  readonly notice?: 'personal';
  /** What was understood, where the question was read with the one before: "Exosomes — and for women?" */
  readonly followUp?: string;
  /** The text is English, though the person writes another language. */
  readonly untranslated?: true;
}

/** Two to four topics stand too near each other to choose for the person. */
export interface DidYouMean extends ReplyBase {
  readonly kind: 'did-you-mean';
  readonly choices: readonly TopicLink[];
  readonly notice?: 'personal';
}

/** Nothing in the knowledge base answers this. */
export interface Unknown extends ReplyBase {
  readonly kind: 'unknown';
  /** The nearest topics, for somebody who asked in other words; may be empty. */
  readonly nearest: readonly TopicLink[];
  /** What the question seems to be about instead ("Stem-cell treatment for joints"). */
  readonly outside?: string;
  readonly notice?: 'personal';
}

/** Something that must not wait for an article. */
export interface Urgent extends ReplyBase {
  readonly kind: 'urgent';
  readonly level: UrgentLevel;
  /** Id of the red flag in `knowledge/safety/`. */
  readonly flag: string;
  /** What to do, first things first. */
  readonly act: readonly string[];
  /** What not to do. */
  readonly avoid: readonly string[];
  /** Lines to call; those of `country`, or empty where the country is not known. */
  readonly lines: readonly HelpLine[];
  /** Where the lines are: ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** The danger was told before, and nobody has said that it is over. */
  readonly again?: true;
}

/** Talk, commands and the empty message. */
export interface Chat extends ReplyBase {
  readonly kind: 'chat';
  readonly intent: ChatIntent;
  readonly blocks: readonly Block[];
  /** For `intent: 'sources'`: those of the last answer. */
  readonly sources: readonly Source[];
  /** For `greeting`, `help` and `topics`: where one may begin. */
  readonly topics: readonly TopicLink[];
  /** For `draft`: the text that would be sent to the clinic. */
  readonly draft?: string;
}

/** What a clinic says about itself, apart from medicine. */
export interface Statement extends ReplyBase {
  readonly kind: 'statement';
  /** Name of the clinic. */
  readonly clinic: string;
  /** Id of the entry in its pack. */
  readonly fact: string;
  readonly title: string;
  readonly summary: readonly Block[];
  readonly sections: readonly Section[];
  readonly sources: readonly Source[];
  /** Day on which it was true, YYYY-MM-DD. */
  readonly asOf: string | null;
  /** Topics that say what is known of the matter. */
  readonly related: readonly TopicLink[];
}

/** Everything the assistant can say. */
export type Reply = Answer | DidYouMean | Unknown | Urgent | Chat | Statement;
