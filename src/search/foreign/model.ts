import type { Translation } from '../../assistant/library.ts';
import { plain } from '../../assistant/understand.ts';
import { type ClassKind, kindOf, TASKS, type Task } from '../classifier/classifier.ts';
import { learnWords, type Words, type WordVector, wordVector } from '../classifier/words.ts';
import { type Postings, postingsOf, sharesOf, similarities, trainKernelRidge } from './kernel-ridge.ts';
import { termsOf } from './terms.ts';

/** What is learnt for one task. */
export interface ForeignTask {
  readonly classes: readonly string[];
  /** One row of `classes` weights per text. */
  readonly weights: Float32Array;
  /** Each class's share of the task's texts: what is expected of a text that resembles none. */
  readonly shares: Float32Array;
}

/** What is learnt from the lines of one language. */
export interface ForeignModel {
  readonly labels: readonly string[];
  readonly words: Words;
  readonly postings: Postings;
  readonly tasks: Readonly<Record<Task, ForeignTask>>;
}

/** Lines of a language with the class each speaks for, as in `corpus.ts`. */
export function foreignExemplars(translation: Translation): { text: string; label: string }[] {
  const group = (label: string, texts: readonly string[]) =>
    texts.map((text) => ({ label, text: plain(text) })).filter(({ text }) => text !== '');
  return [
    ...[...translation.topics].flatMap(([id, { title, questions }]) =>
      group(`topic:${id}`, [title, ...questions]),
    ),
    ...group('outside:anything', translation.outside),
    ...translation.talk.flatMap(({ id, examples }) => group(`talk:${id}`, examples)),
    ...translation.redFlags.flatMap(({ id, examples, counterexamples }) => [
      ...group(`flag:${id}`, examples),
      ...group(`calm:${id}`, counterexamples),
    ]),
    ...translation.personal.flatMap(({ id, examples, counterexamples }) => [
      ...group(`personal:${id}`, examples),
      ...group(`general:${id}`, counterexamples),
    ]),
  ];
}

/** Trains a language's classifiers; a second or two. Deterministic. */
export function trainForeign(exemplars: readonly { text: string; label: string }[]): ForeignModel {
  const labels = exemplars.map(({ label }) => label);
  const words = learnWords(
    exemplars.map(({ text }) => text),
    termsOf,
  );
  const rows = exemplars.map(({ text }) => wordVector(words, text, termsOf));
  const learn = (task: Task): ForeignTask => {
    // By words alone, a plain question resembles a personal one: the topics' lines show what is plain.
    const kinds: readonly string[] = task === 'personal' ? [...TASKS[task], 'topic'] : TASKS[task];
    // Which topic it is says nothing about danger: there, kinds other than red flags are one class each.
    const named = labels.map((label) => {
      const kind = kindOf(label);
      if (!kinds.includes(kind)) return null;
      if (task === 'alarm') return kind === 'flag' ? 'flag:any' : 'calm:any';
      return task === 'danger' && kind !== 'flag' && kind !== 'calm' ? `${kind}:` : label;
    });
    const classes = [...new Set(named.flatMap((name) => name ?? []))].sort();
    const index = new Map(classes.map((name, at) => [name, at]));
    const mine = named.flatMap((name, text) => (name === null ? [] : [{ text, at: index.get(name) ?? 0 }]));
    const some = mine.map(({ text }) => rows[text] as WordVector);
    const classOf = Int32Array.from(mine, ({ at }) => at);
    const shares = sharesOf(classOf, classes.length);
    const small = trainKernelRidge(some, words.vocabulary.size, classOf, shares);
    // Texts of other tasks weigh nothing: so that one pass over all texts serves every task.
    const weights = new Float32Array(rows.length * classes.length);
    mine.forEach(({ text }, from) => {
      weights.set(small.subarray(from * classes.length, (from + 1) * classes.length), text * classes.length);
    });
    return { classes, weights, shares };
  };
  return {
    labels,
    words,
    postings: postingsOf(rows, words.vocabulary.size),
    tasks: {
      about: learn('about'),
      danger: learn('danger'),
      personal: learn('personal'),
      alarm: learn('alarm'),
    },
  };
}

/** What the model says of a text: scores of every task's classes, and how near each known line is. */
export interface ForeignReading {
  readonly scores: Readonly<Record<Task, Float64Array>>;
  /** Largest cosine to a line with this label; -1 if there is none. */
  nearest(label: string): number;
}

/** What a full score weighs before it becomes a probability; see `calibration.ts` for the rest. */
const SCALE = 20;

/** Reads a text. */
export function readForeign(model: ForeignModel, text: string): ForeignReading {
  const near = similarities(model.postings, wordVector(model.words, text, termsOf));
  const score = (task: Task) => {
    const { classes, weights, shares } = model.tasks[task];
    const scores = Float64Array.from(shares, (share) => SCALE * share);
    near.forEach((similarity, row) => {
      if (similarity === 0) return;
      const start = row * classes.length;
      for (let at = 0; at < classes.length; at++) {
        scores[at] = (scores[at] as number) + SCALE * similarity * (weights[start + at] as number);
      }
    });
    return scores;
  };
  return {
    scores: {
      about: score('about'),
      danger: score('danger'),
      personal: score('personal'),
      alarm: score('alarm'),
    },
    nearest: (label) =>
      model.labels.reduce(
        (best, own, row) => (own === label ? Math.max(best, near[row] as number) : best),
        -1,
      ),
  };
}

/** The classes of a task, named as `Ranked` wants them. */
export function foreignClasses(model: ForeignModel, task: Task): { kind: ClassKind; id: string }[] {
  return model.tasks[task].classes.map((label) => {
    const kind = kindOf(label);
    return { kind, id: label.slice(kind.length + 1) };
  });
}
