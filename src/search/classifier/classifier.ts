import type { Floats } from '../cache.ts';
import { dotRow, joined } from '../vectors.ts';
import { addWordScores, trainRidge } from './ridge.ts';
import { trainHead } from './softmax-head.ts';
import { whiten } from './whiten.ts';
import { learnWords, type Words, type WordVector, wordVector } from './words.ts';

/** The kinds of class; see `corpus.ts`. */
export type ClassKind = 'topic' | 'outside' | 'talk' | 'flag' | 'calm' | 'personal' | 'general';

/** What is asked of a message, each by a classifier of its own, and the kinds of class that compete. */
export const TASKS = {
  about: ['topic', 'outside', 'talk'],
  danger: ['flag', 'calm', 'topic', 'outside', 'talk', 'personal', 'general'],
  personal: ['personal', 'general'],
  /** Danger against everything else: two classes, whichever danger it is. */
  alarm: ['flag', 'calm', 'topic', 'outside', 'talk', 'personal', 'general'],
} as const satisfies Record<string, readonly ClassKind[]>;

/** One of the questions asked of a message. */
export type Task = keyof typeof TASKS;

/** What is learnt for one task. */
interface Learnt {
  /** As the labels of `corpus.ts`: "topic:exosomes". */
  readonly classes: readonly string[];
  /** By meaning: one row of weights over the embedding per class. */
  readonly weights: Float32Array;
  readonly biases: Float32Array;
  /** By words: one row of `classes` weights per feature. */
  readonly wordWeights: Float32Array;
}

/**
 * Tells what a message is about by its meaning and by its words: a softmax head over embeddings and
 * a ridge regression over words and pairs of words. On a whole hand of questions left out, the right
 * topic of eighty comes first for 68 % by meaning alone, 63 % by words alone, 74 % by both.
 */
export interface Classifier {
  readonly words: Words;
  readonly tasks: Readonly<Record<Task, Learnt>>;
}

/** What a full word score weighs against a unit of the softmax head. Flat from 12 to 24. */
const WORD_WEIGHT = 16;

/** Trains all tasks on texts with their vectors (one flat array) and labels. Deterministic; some seconds. */
export function trainClassifier(
  texts: readonly string[],
  vectors: Float32Array,
  labels: readonly string[],
): Classifier {
  const dimensions = vectors.length / texts.length;
  const words = learnWords(texts);
  const rows = texts.map((text) => wordVector(words, text));
  const all = numbered(labels);
  const white = whiten(vectors, all.classOf, dimensions);
  const learn = (task: Task): Learnt => {
    const kinds: readonly string[] = TASKS[task];
    const mine = [...labels.keys()].filter((at) => kinds.includes(kindOf(labels[at] ?? '')));
    const { classes, classOf } = numbered(mine.map((at) => named(task, labels[at] ?? '')));
    const some = new Float32Array(mine.length * dimensions);
    mine.forEach((from, to) => {
      some.set(white.vectors.subarray(from * dimensions, (from + 1) * dimensions), to * dimensions);
    });
    const head = trainHead(some, classOf, classes.length);
    const mineRows = mine.map((at) => rows[at] ?? { features: [], weights: [] });
    return {
      classes,
      weights: white.back(head.weights),
      biases: head.biases,
      wordWeights: trainRidge(mineRows, classOf, words.vocabulary.size, classes.length),
    };
  };
  return {
    words,
    tasks: {
      about: learn('about'),
      danger: learn('danger'),
      personal: learn('personal'),
      alarm: learn('alarm'),
    },
  };
}

/** Scores of a task's classes for a passage, by its vector and its words: log odds, up to a constant common to all. */
export function classScores(
  { tasks }: Classifier,
  task: Task,
  vector: Float32Array,
  row: WordVector,
): Float64Array {
  const { weights, biases, wordWeights } = tasks[task];
  const scores = new Float64Array(biases.length);
  for (let at = 0; at < scores.length; at++)
    scores[at] = (biases[at] as number) + dotRow(weights, at, vector);
  addWordScores(scores, wordWeights, row, WORD_WEIGHT);
  return scores;
}

/** The class that a label is for a task. */
function named(task: Task, label: string): string {
  if (task !== 'alarm') return label;
  return kindOf(label) === 'flag' ? 'flag:any' : 'calm:any';
}

/** "topic" of "topic:exosomes". */
export function kindOf(label: string): ClassKind {
  return label.slice(0, label.indexOf(':')) as ClassKind;
}

function numbered(labels: readonly string[]): { classes: string[]; classOf: Int32Array } {
  const classes = [...new Set(labels)].sort();
  const index = new Map(classes.map((name, at) => [name, at]));
  return { classes, classOf: Int32Array.from(labels, (label) => index.get(label) ?? 0) };
}

/** A classifier as floats to be kept on disk. */
export function toFloats({ words, tasks }: Classifier): Omit<Floats, 'key'> {
  const learnt = Object.values(tasks);
  const data = joined([
    words.rarity,
    ...learnt.flatMap(({ weights, biases, wordWeights }) => [weights, biases, wordWeights]),
  ]);
  const rows = [JSON.stringify(learnt.map(({ classes }) => classes)), ...words.vocabulary.keys()];
  return { rows, data };
}

/** What `toFloats` wrote. */
export function fromFloats({ rows: [classLists = '[]', ...terms], data }: Omit<Floats, 'key'>): Classifier {
  const lists: readonly string[][] = JSON.parse(classLists);
  const count = lists.reduce((sum, { length }) => sum + length, 0);
  const dimensions = (data.length - terms.length) / count - 1 - terms.length;
  let at = 0;
  const take = (length: number) => {
    at += length;
    return data.subarray(at - length, at);
  };
  const words = {
    vocabulary: new Map(terms.map((term, feature) => [term, feature])),
    rarity: take(terms.length),
  };
  const [about, danger, personal, alarm] = lists.map((classes) => ({
    classes,
    weights: take(classes.length * dimensions),
    biases: take(classes.length),
    wordWeights: take(terms.length * classes.length),
  }));
  if (!about || !danger || !personal || !alarm) throw new Error('A classifier on disk is incomplete.');
  return { words, tasks: { about, danger, personal, alarm } };
}
