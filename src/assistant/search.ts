import type { Clinic } from './clinic.ts';
import type { TalkIntent, TopicId, TopicLink } from './reply.ts';

/** A topic with its probability: among all topics, all that is outside and all talk they add up to 1. */
export interface TopicEvidence {
  readonly topic: TopicId;
  readonly probability: number;
}

/** What speaks for one red flag. */
export interface FlagEvidence {
  readonly id: string;
  /** Against everything else a message can be about. */
  readonly probability: number;
  /** Largest cosine to one of its examples; 0 for flags too improbable to be compared. */
  readonly cosine: number;
}

/** What the search can tell about a message. Raw evidence: nothing is scaled to the best hit. */
export interface Evidence {
  /** Most probable first; at most eight. */
  readonly topics: readonly TopicEvidence[];
  /** Largest cosine between the message and a question of the likeliest topic; -1 to 1. */
  readonly cosine: number;
  /** The likeliest topic's sections, nearest first: index into `sections`, and cosine. */
  readonly sections: readonly { readonly index: number; readonly cosine: number }[];
  /** That it is about something else: probability, and the likeliest group with its own. */
  readonly outside: {
    readonly probability: number;
    readonly group: string;
    readonly groupProbability: number;
    readonly cosine: number;
  };
  /** That it asks nothing medical. */
  readonly talk: { readonly probability: number; readonly intent: TalkIntent };
  /** That it is an emergency happening now: probability, and the red flags, most probable first. */
  readonly alarm: { readonly probability: number; readonly flags: readonly FlagEvidence[] };
  /** Probability that it asks for a verdict about one person. */
  readonly personal: number;
  /** The nearest of what the clinic says about itself: its id, and the cosine. */
  readonly fact?: { readonly fact: string; readonly cosine: number };
}

/** A message as a whole and, if it is long, its passages of a sentence or two, in order. */
export type Passages = readonly [whole: string, ...parts: string[]];

/** What the assistant needs of a search. */
export interface Search {
  /** `lang`: which language's questions to compare with; default English. `clinic`: whose entries. */
  examine(passages: Passages, lang?: string, clinic?: Clinic): Promise<Evidence>;
  /** Learns a clinic's entries ahead of its first question. */
  learn(clinic: Clinic): Promise<void>;
  /** Topics for what has been typed so far; all, in order, for "". */
  suggest(typed: string, limit: number): readonly TopicLink[];
  /** Languages a message may be written in, likeliest first; `prior` wins where the message does not tell. */
  languagesOf(text: string, prior: string): Promise<readonly string[]>;
}
