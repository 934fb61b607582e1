import { softmax } from '../vectors.ts';
import { type Classifier, type ClassKind, classScores, kindOf, type Task } from './classifier.ts';

/** One class with its probability among those of its task. */
export interface Ranked {
  readonly kind: ClassKind;
  readonly id: string;
  readonly probability: number;
}

/** Scores of one passage for every task; see `classScores`. */
export type Scores = Readonly<Record<Task, Float64Array>>;

/** Turns a passage into probabilities of classes. */
export interface Ranking {
  scores(vector: Float32Array, text: string): Scores;
  /** Probabilities of a task's classes, most probable first; they add up to 1. */
  rank(task: Task, scores: Float64Array): Ranked[];
  /** Probability of a red flag against its own counterexamples alone. */
  againstCalm(scores: Float64Array, flag: string): number;
}

/** Ranks by a classifier whose scores are divided by `temperature` before they become probabilities. */
export function createRanking(classifier: Classifier, temperature: number): Ranking {
  const named = (task: Task) =>
    classifier.tasks[task].classes.map((label) => {
      const kind = kindOf(label);
      return { kind, id: label.slice(kind.length + 1) };
    });
  const classes = { about: named('about'), danger: named('danger'), personal: named('personal') };
  const positions = new Map(classifier.tasks.danger.classes.map((label, at) => [label, at]));
  return {
    scores: (vector, text) => ({
      about: classScores(classifier, 'about', vector, text),
      danger: classScores(classifier, 'danger', vector, text),
      personal: classScores(classifier, 'personal', vector, text),
    }),
    rank(task, scores) {
      const probabilities = softmax(Array.from(scores, (score) => score / temperature));
      return classes[task]
        .map((name, at) => ({ ...name, probability: probabilities[at] as number }))
        .sort((a, b) => b.probability - a.probability);
    },
    againstCalm(scores, flag) {
      const [danger, calm] = [positions.get(`flag:${flag}`), positions.get(`calm:${flag}`)];
      if (danger === undefined || calm === undefined) return 0.5;
      return 1 / (1 + Math.exp(((scores[calm] as number) - (scores[danger] as number)) / temperature));
    },
  };
}

/** Probability of all classes of a kind together. */
export function share(ranked: readonly Ranked[], kind: ClassKind): number {
  return ranked.reduce((sum, item) => sum + (item.kind === kind ? item.probability : 0), 0);
}
