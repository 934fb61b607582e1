import { expect, test } from 'vitest';
import {
  type Classifier,
  classScores,
  fromFloats,
  toFloats,
  trainClassifier,
} from '../../src/search/classifier/classifier.ts';
import { wordVector } from '../../src/search/classifier/words.ts';

/** A small generator of repeatable noise. */
function noise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32 - 0.5;
  };
}

const LABELS = ['topic:a', 'topic:b', 'topic:c', 'flag:x', 'calm:x', 'personal:p', 'general:p', 'talk:t'];

/** Points around a centre for each label, spread far along a direction that tells nothing; one word tells a from b. */
function examples(count: number, seed: number) {
  const next = noise(seed);
  const labels: string[] = [];
  const texts: string[] = [];
  const vectors = new Float32Array(count * 8);
  for (let row = 0; row < count; row++) {
    const at = row % LABELS.length;
    labels.push(LABELS[at] ?? '');
    texts.push(['cost of it', 'pain of it'][at] ?? 'something about it');
    const common = 6 * next();
    // Topics a and b have one centre: only their words tell them apart.
    for (let i = 0; i < 8; i++) {
      vectors[row * 8 + i] = (i === Math.max(at, 1) ? 1 : 0) + 0.4 * next() + common;
    }
  }
  return { labels, texts, vectors };
}

const train = ({ texts, vectors, labels }: ReturnType<typeof examples>) =>
  trainClassifier(texts, vectors, labels);

function right(trained: Classifier, fresh: ReturnType<typeof examples>, among: readonly string[]): number {
  const rows = [...fresh.labels.keys()].filter((row) => among.includes(fresh.labels[row] ?? ''));
  const good = rows.filter((row) => {
    const vector = fresh.vectors.subarray(row * 8, row * 8 + 8);
    const scores = classScores(trained, 'about', vector, wordVector(trained.words, fresh.texts[row] ?? ''));
    return trained.tasks.about.classes[scores.indexOf(Math.max(...scores))] === fresh.labels[row];
  });
  return good.length / rows.length;
}

test('tells classes apart by meaning where plain distance would confuse, and by words where meaning cannot', () => {
  const trained = train(examples(800, 1));
  const fresh = examples(800, 2);
  expect(right(trained, fresh, ['topic:c', 'talk:t'])).toBeGreaterThan(0.95);
  expect(right(trained, fresh, ['topic:a', 'topic:b'])).toBeGreaterThan(0.95);
});

test('each task has the classes of its kinds and no others', () => {
  const { tasks } = train(examples(80, 1));
  expect(tasks.about.classes).toEqual(['talk:t', 'topic:a', 'topic:b', 'topic:c']);
  expect(tasks.personal.classes).toEqual(['general:p', 'personal:p']);
  expect(tasks.danger.classes).toHaveLength(LABELS.length);
});

test('the same examples give the same bits, and come back from disk as they went', () => {
  const one = toFloats(train(examples(80, 3)));
  const two = toFloats(train(examples(80, 3)));
  expect(two).toEqual(one);
  expect(toFloats(fromFloats(one))).toEqual(one);
});

test('a text without a known word, and one example of a class, are no failure', () => {
  const trained = trainClassifier(
    ['one', 'two', 'three', 'four'],
    Float32Array.from([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]),
    ['topic:a', 'flag:x', 'personal:p', 'general:p'],
  );
  const scores = classScores(
    trained,
    'danger',
    Float32Array.from([1, 0, 0, 0]),
    wordVector(trained.words, '???'),
  );
  expect([...scores].every(Number.isFinite)).toBe(true);
});
