import fc from 'fast-check';
import { expect, test } from 'vitest';
import { averageLink } from '../../src/report/average-link.ts';

/** Joins the likest two, again and again, and works out every mean anew. */
function byTryingAll(likeness: readonly (readonly number[])[], weights: readonly number[], least: number) {
  const groups = weights.map((_, at) => [at]);
  const mean = (a: readonly number[], b: readonly number[]) => {
    let sum = 0;
    let all = 0;
    for (const x of a) {
      for (const y of b) {
        const weight = (weights[x] ?? 0) * (weights[y] ?? 0);
        sum += weight * (likeness[x]?.[y] ?? 0);
        all += weight;
      }
    }
    return sum / all;
  };
  for (;;) {
    let best = { value: Number.NEGATIVE_INFINITY, a: -1, b: -1 };
    groups.forEach((one, a) => {
      groups.forEach((other, b) => {
        if (a < b && mean(one, other) > best.value) best = { value: mean(one, other), a, b };
      });
    });
    if (best.value < least)
      return groups.map((group) => group.sort((x, y) => x - y)).sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
    groups[best.a]?.push(...(groups[best.b] ?? []));
    groups.splice(best.b, 1);
  }
}

test('finds the same groups as trying all pairs', () => {
  const cases = fc.integer({ min: 1, max: 9 }).chain((size) =>
    fc.record({
      size: fc.constant(size),
      weights: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: size, maxLength: size }),
      values: fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 45, maxLength: 45 }),
    }),
  );
  fc.assert(
    fc.property(cases, ({ size, weights, values }) => {
      // Values that are equal have no right order; a little is added to each, larger than rounding.
      const value = (a: number, b: number) => {
        const at = (Math.max(a, b) * (Math.max(a, b) + 1)) / 2 + Math.min(a, b);
        return Math.fround((values[at % 45] ?? 0) * 0.9 + at * 0.00137);
      };
      const rows = weights.map((_, a) => weights.map((_, b) => value(a, b)));
      const flat = Float32Array.from(rows.flat());
      expect(averageLink(flat, weights, 0.25)).toEqual(byTryingAll(rows, weights, 0.25));
      expect(size).toBe(weights.length);
    }),
    { numRuns: 300 },
  );
});

test('nothing, one, and all alike', () => {
  expect(averageLink(new Float32Array(0), [], 0.5)).toEqual([]);
  expect(averageLink(Float32Array.of(1), [1], 0.5)).toEqual([[0]]);
  expect(averageLink(new Float32Array(25).fill(1), [1, 1, 1, 1, 1], 0.5)).toEqual([[0, 1, 2, 3, 4]]);
});
