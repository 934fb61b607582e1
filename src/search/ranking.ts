import { classScores, type Discriminant } from './discriminant.ts';
import { softmax } from './vectors.ts';

/** The kinds of class; see `corpus.ts`. */
export type ClassKind = 'topic' | 'outside' | 'talk' | 'flag' | 'calm' | 'personal' | 'general';

/** One class with its probability among those asked for. */
export interface Ranked {
  readonly kind: ClassKind;
  readonly id: string;
  readonly probability: number;
}

/** Scores of all classes for one passage; see `classScores`. */
export type Scores = Float64Array;

/** Turns a vector into probabilities of classes. */
export interface Ranking {
  scores(vector: Float32Array): Scores;
  /** Probabilities among the classes of these kinds, most probable first; they add up to 1. */
  among(scores: Scores, kinds: readonly ClassKind[]): Ranked[];
  /** Probability of a red flag against its own counterexamples alone. */
  againstCalm(scores: Scores, flag: string): number;
}

/** Ranks by a discriminant whose scores are divided by `temperature` before they become probabilities. */
export function createRanking(discriminant: Discriminant, temperature: number): Ranking {
  const named = discriminant.classes.map((name, at) => {
    const colon = name.indexOf(':');
    return { kind: name.slice(0, colon) as ClassKind, id: name.slice(colon + 1), at };
  });
  const position = new Map(discriminant.classes.map((name, at) => [name, at]));
  return {
    scores: (vector) => classScores(discriminant, vector),
    among(scores, kinds) {
      const asked = named.filter(({ kind }) => kinds.includes(kind));
      const probabilities = softmax(asked.map(({ at }) => (scores[at] as number) / temperature));
      return asked
        .map(({ kind, id }, rank) => ({ kind, id, probability: probabilities[rank] as number }))
        .sort((a, b) => b.probability - a.probability);
    },
    againstCalm(scores, flag) {
      const [danger, calm] = [position.get(`flag:${flag}`), position.get(`calm:${flag}`)];
      if (danger === undefined || calm === undefined) return 0.5;
      return 1 / (1 + Math.exp(((scores[calm] as number) - (scores[danger] as number)) / temperature));
    },
  };
}

/** Probability of all classes of a kind together. */
export function share(ranked: readonly Ranked[], kind: ClassKind): number {
  return ranked.reduce((sum, item) => sum + (item.kind === kind ? item.probability : 0), 0);
}
