import type { ChatIntent, TopicId, TopicLink } from './reply.ts';

/** What speaks for one topic. */
export interface TopicEvidence {
  readonly topic: TopicId;
  /** Among all topics and all that is outside, these add up to 1. */
  readonly probability: number;
  /** Largest cosine between the question and one of the topic's own; -1 to 1. */
  readonly cosine: number;
  /** The topic's sections, nearest first: index into `sections`, and cosine. */
  readonly sections: readonly { readonly index: number; readonly cosine: number }[];
}

/** What speaks for one red flag. */
export interface FlagEvidence {
  readonly id: string;
  /** Against everything else a message can be about. */
  readonly probability: number;
  /** Against its counterexamples alone: the same words, and no emergency. */
  readonly againstCalm: number;
  /** Largest cosine to one of its examples. */
  readonly cosine: number;
}

/** What the search can tell about a message. Raw evidence: nothing is scaled to the best hit. */
export interface Evidence {
  /** Most probable first; at most eight. */
  readonly topics: readonly TopicEvidence[];
  /** That it is about something else: probability, and the likeliest group with its own. */
  readonly outside: {
    readonly probability: number;
    readonly group: string;
    readonly groupProbability: number;
    readonly cosine: number;
  };
  /** That it asks nothing medical. */
  readonly talk: { readonly probability: number; readonly intent: ChatIntent };
  /** That it is an emergency happening now: probability, and the red flags, most probable first. */
  readonly alarm: { readonly probability: number; readonly flags: readonly FlagEvidence[] };
  /** Probability that it asks for a verdict about one person. */
  readonly personal: number;
}

/** A message as a whole and, if it is long, its passages of a sentence or two, in order. */
export type Passages = readonly [whole: string, ...parts: string[]];

/** What the assistant needs of a search. */
export interface Search {
  examine(passages: Passages): Promise<Evidence>;
  /** Topics for what has been typed so far; all, in order, for "". */
  suggest(typed: string, limit: number): readonly TopicLink[];
}
