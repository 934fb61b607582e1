import type { WordVector } from '../classifier/words.ts';

const PENALTY = 0.5;
/** Steps of the solver. */
const STEPS = 12;

/** Texts of one language as sparse vectors, found by feature. */
export interface Postings {
  readonly count: number;
  /** Feature → texts that have it, with its weight in each. */
  readonly byFeature: readonly { readonly texts: Uint16Array; readonly weights: Float32Array }[];
}

/** Turns rows around: from text → features to feature → texts. */
export function postingsOf(rows: readonly WordVector[], features: number): Postings {
  const lists: { texts: number[]; weights: number[] }[] = Array.from({ length: features }, () => ({
    texts: [],
    weights: [],
  }));
  rows.forEach((row, text) => {
    row.features.forEach((feature, index) => {
      lists[feature]?.texts.push(text);
      lists[feature]?.weights.push(row.weights[index] as number);
    });
  });
  return {
    count: rows.length,
    byFeature: lists.map(({ texts, weights }) => ({
      texts: Uint16Array.from(texts),
      weights: Float32Array.from(weights),
    })),
  };
}

/** Cosine of a text with every text of the postings. */
export function similarities(postings: Postings, row: WordVector): Float32Array {
  const sums = new Float32Array(postings.count);
  row.features.forEach((feature, index) => {
    const entry = postings.byFeature[feature];
    const by = row.weights[index] as number;
    entry?.texts.forEach((text, at) => {
      sums[text] = (sums[text] as number) + by * (entry.weights[at] as number);
    });
  });
  return sums;
}

/**
 * Ridge regression in its dual form, one target of 0 or 1 per class, by conjugate gradients: one row of
 * `classes` weights per text. With two thousand texts this is a tenth of the memory of a row per feature,
 * which counts when fourteen languages are loaded. Deterministic.
 */
export function trainKernelRidge(
  postings: Postings,
  rows: readonly WordVector[],
  classOf: Int32Array,
  classes: number,
): Float32Array {
  const size = rows.length * classes;
  const weights = new Float32Array(size);
  const residual = new Float32Array(size);
  classOf.forEach((at, text) => {
    residual[text * classes + at] = 1;
  });
  const direction = residual.slice();
  const product = new Float32Array(size);
  let length = squares(residual, residual);
  for (let step = 0; step < STEPS && length > 1e-6; step++) {
    multiply(postings, rows, direction, product, classes);
    const stride = length / squares(direction, product);
    for (let position = 0; position < size; position++) {
      weights[position] = (weights[position] as number) + stride * (direction[position] as number);
      residual[position] = (residual[position] as number) - stride * (product[position] as number);
    }
    const next = squares(residual, residual);
    const keep = next / length;
    for (let position = 0; position < size; position++) {
      direction[position] = (residual[position] as number) + keep * (direction[position] as number);
    }
    length = next;
  }
  return weights;
}

/** product = (A Aᵀ + penalty) direction, feature by feature. */
function multiply(
  postings: Postings,
  rows: readonly WordVector[],
  direction: Float32Array,
  product: Float32Array,
  classes: number,
): void {
  for (let position = 0; position < product.length; position++) {
    product[position] = PENALTY * (direction[position] as number);
  }
  const sums = new Float32Array(postings.byFeature.length * classes);
  rows.forEach((row, text) => {
    const from = text * classes;
    row.features.forEach((feature, index) => {
      add(sums, feature * classes, direction, from, row.weights[index] as number, classes);
    });
  });
  rows.forEach((row, text) => {
    const to = text * classes;
    row.features.forEach((feature, index) => {
      add(product, to, sums, feature * classes, row.weights[index] as number, classes);
    });
  });
}

function add(
  to: Float32Array,
  at: number,
  from: Float32Array,
  start: number,
  by: number,
  count: number,
): void {
  for (let i = 0; i < count; i++) {
    to[at + i] = (to[at + i] as number) + by * (from[start + i] as number);
  }
}

function squares(one: Float32Array, two: Float32Array): number {
  let sum = 0;
  for (let position = 0; position < one.length; position++) {
    sum += (one[position] as number) * (two[position] as number);
  }
  return sum;
}
