import type { WordVector } from '../classifier/words.ts';

const PENALTY = 0.5;
/** Steps of the solver. */
const STEPS = 12;

/** Texts of one language as sparse vectors, found by feature; in flat arrays, because fourteen languages add up. */
export interface Postings {
  readonly count: number;
  /** Where each feature's entries begin; one more at the end. */
  readonly starts: Uint32Array;
  /** The texts that have the feature, and its weight in each. */
  readonly texts: Uint16Array;
  readonly weights: Float32Array;
}

/** Turns rows around: from text → features to feature → texts. */
export function postingsOf(rows: readonly WordVector[], features: number): Postings {
  const starts = new Uint32Array(features + 1);
  for (const { features: own } of rows) {
    for (const feature of own) starts[feature + 1] = (starts[feature + 1] as number) + 1;
  }
  for (let at = 1; at <= features; at++) starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  const next = starts.slice();
  const texts = new Uint16Array(starts[features] as number);
  const weights = new Float32Array(texts.length);
  rows.forEach((row, text) => {
    row.features.forEach((feature, index) => {
      const at = next[feature] as number;
      next[feature] = at + 1;
      texts[at] = text;
      weights[at] = row.weights[index] as number;
    });
  });
  return { count: rows.length, starts, texts, weights };
}

/** Cosine of a text with every text of the postings. */
export function similarities({ count, starts, texts, weights }: Postings, row: WordVector): Float32Array {
  const sums = new Float32Array(count);
  row.features.forEach((feature, index) => {
    const by = row.weights[index] as number;
    const end = starts[feature + 1] as number;
    for (let at = starts[feature] as number; at < end; at++) {
      const text = texts[at] as number;
      sums[text] = (sums[text] as number) + by * (weights[at] as number);
    }
  });
  return sums;
}

/**
 * Ridge regression in its dual form, by conjugate gradients; the target is 0 or 1 per class, less the class's
 * share, so that a text that resembles none is judged by the shares alone. One row of weights per text. With two thousand texts this is a tenth of the memory of a row per feature,
 * which counts when fourteen languages are loaded. Deterministic.
 */
export function trainKernelRidge(
  rows: readonly WordVector[],
  features: number,
  classOf: Int32Array,
  shares: Float32Array,
): Float32Array {
  const classes = shares.length;
  const size = rows.length * classes;
  const weights = new Float32Array(size);
  const residual = new Float32Array(size);
  classOf.forEach((at, text) => {
    for (let c = 0; c < classes; c++) residual[text * classes + c] = -(shares[c] as number);
    residual[text * classes + at] = (residual[text * classes + at] as number) + 1;
  });
  const direction = residual.slice();
  const product = new Float32Array(size);
  let length = squares(residual, residual);
  for (let step = 0; step < STEPS && length > 1e-6; step++) {
    multiply(rows, features, direction, product, classes);
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

/** Each class's share of the texts: what is to be expected of a text that resembles none. */
export function sharesOf(classOf: Int32Array, classes: number): Float32Array {
  const shares = new Float32Array(classes);
  for (const at of classOf) shares[at] = (shares[at] as number) + 1 / classOf.length;
  return shares;
}

/** product = (A Aᵀ + penalty) direction, feature by feature. */
function multiply(
  rows: readonly WordVector[],
  features: number,
  direction: Float32Array,
  product: Float32Array,
  classes: number,
): void {
  for (let position = 0; position < product.length; position++) {
    product[position] = PENALTY * (direction[position] as number);
  }
  const sums = new Float32Array(features * classes);
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
