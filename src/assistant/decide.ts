import type { TopicId } from './reply.ts';
import type { Evidence } from './search.ts';

/** Bounds between the verdicts, measured by `npm run calibrate`. Probabilities and cosines, 0 to 1. */
export interface Bounds {
  /** A message likest an emergency or a crisis is urgent from this probability of danger. */
  readonly urgent: number;
  /** The same for a message likest something that can wait until tomorrow. */
  readonly promptCare: number;
  /** Least cosine to an example of the flag: below it the message is like none of them. */
  readonly urgentCosine: number;
  /** A flag of this probability among all classes is raised on its own; and the least cosine to an example of it. */
  readonly flag: number;
  readonly flagCosine: number;
  /** Where the words of a flag's signs are there: least probability of danger. */
  readonly signed: number;
  /** Weights of a logistic regression that tells whether a message is about any topic; see `confidence`. */
  readonly gate: {
    readonly bias: number;
    readonly inside: number;
    readonly cosine: number;
    readonly outsideCosine: number;
    readonly probability: number;
  };
  /** Least confidence that a message is about a topic at all, for an answer. */
  readonly speak: number;
  /** Least probability of the best topic among the topics, for an answer without asking back. */
  readonly clear: number;
  /** Least probability that a message is talk. */
  readonly talk: number;
  /** Least probability that a message asks for a verdict about one person. */
  readonly personal: number;
}

/** What to do with a message that is not urgent. */
export type Decision =
  | { readonly verdict: 'talk' }
  | { readonly verdict: 'answer'; readonly topic: TopicId }
  | { readonly verdict: 'did-you-mean'; readonly choices: readonly TopicId[] }
  | { readonly verdict: 'unknown' };

/** From this cosine on, a message is a topic's own question word for word, whatever else it resembles. */
const WORD_FOR_WORD = 0.97;
/** Topics offered in a did-you-mean, at most. */
const CHOICES = 4;

/** Decides from raw evidence: how likely, how near, how clear. */
export function decide(evidence: Evidence, bounds: Bounds): Decision {
  const [best] = evidence.topics;
  const inside = insideShare(evidence);
  const known = evidence.cosine >= WORD_FOR_WORD;
  if (!known && evidence.talk.probability >= Math.max(bounds.talk, inside)) return { verdict: 'talk' };
  if (!best) return { verdict: 'unknown' };
  if (confidence(evidence, bounds.gate) < bounds.speak) return { verdict: 'unknown' };
  if (best.probability >= bounds.clear * insideShare(evidence))
    return { verdict: 'answer', topic: best.topic };
  return { verdict: 'did-you-mean', choices: evidence.topics.slice(0, CHOICES).map(({ topic }) => topic) };
}

/**
 * How near a message must be to a clinic's entry: by meaning in English, by words in other languages.
 * On test/evaluation/clinic.jsonl the right entry is shown for 40 of 70 English questions and offered as a
 * button for 16 more, shown for 16 of 20 German ones and offered for 2 more; another entry is shown for 3.
 * Of 90 questions of medicine none gets a statement, of 20 that the clinic does not answer one does.
 */
const FACT = { en: 0.48, other: 0.25 } as const;
/** From this cosine on, it is the entry that is meant, and not the clinic's telephone. */
const FACT_SURE = 0.62;

/** From this cosine on, an entry that is not what is shown is offered beside it. */
const FACT_OFFERED = { en: 0.42, other: 0.22 } as const;

/** Whether a clinic's entry is worth a button under another reply. */
export function offersFact({ fact }: Evidence, lang: string): boolean {
  return fact !== undefined && fact.cosine >= (lang === 'en' ? FACT_OFFERED.en : FACT_OFFERED.other);
}

/** Whether a message asks for what the clinic says about itself. Where a topic is nearer, medicine goes first. */
export function statesFact(evidence: Evidence, lang: string, bounds: Bounds): boolean {
  const { fact, talk } = evidence;
  if (!fact || evidence.cosine >= WORD_FOR_WORD) return false;
  const asksContact = talk.intent === 'handoff' && talk.probability >= bounds.talk;
  const least = asksContact ? FACT_SURE : lang === 'en' ? FACT.en : FACT.other;
  return fact.cosine >= least && fact.cosine >= evidence.cosine;
}

/** What the gate weighs. Log odds, because probabilities near 0 and 1 differ more than they look. */
export function gateFeatures(evidence: Evidence): Record<keyof Omit<Bounds['gate'], 'bias'>, number> {
  const best = evidence.topics[0];
  return {
    inside: logOdds(insideShare(evidence)),
    cosine: evidence.cosine,
    outsideCosine: evidence.outside.cosine,
    probability: logOdds(best?.probability ?? 0),
  };
}

/** How sure we are that a message is about one of the topics, 0 to 1. */
export function confidence(evidence: Evidence, gate: Bounds['gate']): number {
  const features = gateFeatures(evidence);
  const score =
    gate.bias +
    gate.inside * features.inside +
    gate.cosine * features.cosine +
    gate.outsideCosine * features.outsideCosine +
    gate.probability * features.probability;
  return 1 / (1 + Math.exp(-score));
}

function logOdds(probability: number): number {
  const kept = Math.min(1 - 1e-6, Math.max(1e-6, probability));
  return Math.log(kept / (1 - kept));
}

/** The share of the topics, against all that is outside and all that is talk. */
export function insideShare(evidence: Evidence): number {
  return 1 - evidence.outside.probability - evidence.talk.probability;
}
