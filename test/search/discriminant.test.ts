import { expect, test } from 'vitest';
import { classScores, trainDiscriminant } from '../../src/search/discriminant.ts';

/** A small generator of repeatable noise. */
function noise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32 - 0.5;
  };
}

/** Points around three centres in eight dimensions, spread far along a direction that tells nothing. */
function points(count: number, seed: number) {
  const next = noise(seed);
  const labels: string[] = [];
  const vectors = new Float32Array(count * 8);
  for (let row = 0; row < count; row++) {
    const at = row % 3;
    labels.push(['a', 'b', 'c'][at] ?? '');
    const common = 6 * next();
    for (let i = 0; i < 8; i++) vectors[row * 8 + i] = (i === at ? 1 : 0) + 0.4 * next() + common;
  }
  return { labels, vectors };
}

const best = (scores: Float64Array, classes: readonly string[]) =>
  classes[scores.indexOf(Math.max(...scores))];

test('tells classes apart that plain distance would confuse', () => {
  const { labels, vectors } = points(300, 1);
  const trained = trainDiscriminant(vectors, labels, 8, 0.1);
  const fresh = points(300, 2);
  const right = fresh.labels.filter(
    (label, row) =>
      best(classScores(trained, fresh.vectors.subarray(row * 8, row * 8 + 8)), trained.classes) === label,
  );
  expect(right.length).toBeGreaterThan(290);
});

test('the same examples give the same bits, in whatever order the classes come', () => {
  const { labels, vectors } = points(60, 3);
  const one = trainDiscriminant(vectors, labels, 8, 0.3);
  const two = trainDiscriminant(vectors, labels, 8, 0.3);
  expect(Buffer.from(one.weights.buffer).equals(Buffer.from(two.weights.buffer))).toBe(true);
  expect(one.classes).toEqual(['a', 'b', 'c']);
});

test('one example of a class is enough not to fail', () => {
  const trained = trainDiscriminant(Float32Array.from([1, 0, 0, 1]), ['x', 'y'], 2, 0.5);
  expect([...trained.weights].every(Number.isFinite)).toBe(true);
});
