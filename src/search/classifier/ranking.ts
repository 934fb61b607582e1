import { softmax } from '../vectors.ts';
import type { ClassKind } from './classifier.ts';

/** One class with its probability among those of its task. */
export interface Ranked {
  readonly kind: ClassKind;
  readonly id: string;
  readonly probability: number;
}

/** Classes with their probabilities, most probable first; `temperature` divides the scores. */
export function rank(
  classes: readonly Omit<Ranked, 'probability'>[],
  scores: Float64Array,
  temperature: number,
): Ranked[] {
  const probabilities = softmax(Array.from(scores, (score) => score / temperature));
  return classes
    .map(({ kind, id }, at) => ({ kind, id, probability: probabilities[at] as number }))
    .sort((a, b) => b.probability - a.probability);
}

/** Probability of all classes of a kind together. */
export function share(ranked: readonly Ranked[], kind: ClassKind): number {
  return ranked.reduce((sum, item) => sum + (item.kind === kind ? item.probability : 0), 0);
}
