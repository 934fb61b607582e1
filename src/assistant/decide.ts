import type { TopicId } from './reply.ts';
import type { Evidence, TopicEvidence } from './search.ts';

/** Bounds between the verdicts, measured by `npm run calibrate`. Probabilities and cosines, 0 to 1. */
export interface Bounds {
  /** At or above this probability of red flags together, by meaning alone, a message is urgent. */
  readonly urgent: number;
  /** Least cosine to an example of the flag: below it the message is like none of them. */
  readonly urgentCosine: number;
  /** Where the words of a flag's signs are there: least probability against its counterexamples. */
  readonly signed: number;
  /** Least share of the topics, against all that is outside, for an answer. */
  readonly inside: number;
  /** Least cosine to a question we know, for an answer: below it a message is like nothing we have seen. */
  readonly cosine: number;
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
  | { readonly verdict: 'answer'; readonly topic: TopicEvidence }
  | { readonly verdict: 'did-you-mean'; readonly choices: readonly TopicId[] }
  | { readonly verdict: 'unknown' };

/** Topics offered in a did-you-mean, at most. */
const CHOICES = 4;

/** Decides from raw evidence: how likely, how near, how clear. */
export function decide(evidence: Evidence, bounds: Bounds): Decision {
  const [best] = evidence.topics;
  if (evidence.talk.probability >= bounds.talk) return { verdict: 'talk' };
  if (!best) return { verdict: 'unknown' };
  const inside = insideShare(evidence);
  if (inside < bounds.inside || best.cosine < bounds.cosine) return { verdict: 'unknown' };
  if (best.probability >= bounds.clear * inside) return { verdict: 'answer', topic: best };
  return { verdict: 'did-you-mean', choices: evidence.topics.slice(0, CHOICES).map(({ topic }) => topic) };
}

/** Probability that the message is about any topic at all. */
export function insideShare(evidence: Evidence): number {
  return 1 - evidence.outside.probability - evidence.talk.probability;
}
