import type { WordVector } from './words.ts';

/** Draws the weights of rare words towards 0. Flat between 0.3 and 1 on hands of questions left out. */
const PENALTY = 0.5;
/** Steps of the solver: more of them change nothing but the time. */
const STEPS = 10;

/**
 * Ridge regression from words to classes, one target of 0 or 1 per class, by conjugate gradients.
 * Returns one row of `classes` weights per feature. Deterministic.
 */
export function trainRidge(
  rows: readonly WordVector[],
  classOf: Int32Array,
  features: number,
  classes: number,
): Float32Array {
  const size = features * classes;
  const weights = new Float32Array(size);
  const residual = new Float32Array(size);
  rows.forEach((row, at) => {
    row.features.forEach((feature, index) => {
      const position = feature * classes + (classOf[at] as number);
      residual[position] = (residual[position] as number) + (row.weights[index] as number);
    });
  });
  const direction = residual.slice();
  const product = new Float32Array(size);
  let length = squares(residual, classes);
  for (let step = 0; step < STEPS; step++) {
    applyNormal(rows, direction, product, classes);
    const along = dots(direction, product, classes);
    const stride = length.map((value, at) => value / Math.max(along[at] as number, 1e-12));
    for (let position = 0; position < size; position++) {
      const by = stride[position % classes] as number;
      weights[position] = (weights[position] as number) + by * (direction[position] as number);
      residual[position] = (residual[position] as number) - by * (product[position] as number);
    }
    const next = squares(residual, classes);
    for (let position = 0; position < size; position++) {
      const at = position % classes;
      const keep = (next[at] as number) / Math.max(length[at] as number, 1e-12);
      direction[position] = (residual[position] as number) + keep * (direction[position] as number);
    }
    length = next;
  }
  return weights;
}

/** Scores of all classes for a text's words, added to `scores` with the factor `by`. */
export function addWordScores(
  scores: Float64Array,
  weights: Float32Array,
  row: WordVector,
  by: number,
): void {
  const classes = scores.length;
  row.features.forEach((feature, index) => {
    const factor = by * (row.weights[index] as number);
    const start = feature * classes;
    for (let at = 0; at < classes; at++) {
      scores[at] = (scores[at] as number) + factor * (weights[start + at] as number);
    }
  });
}

/** product = (AᵀA + penalty) direction, for the matrix A of the rows. */
function applyNormal(
  rows: readonly WordVector[],
  direction: Float32Array,
  product: Float32Array,
  classes: number,
): void {
  for (let position = 0; position < direction.length; position++) {
    product[position] = PENALTY * (direction[position] as number);
  }
  const sums = new Float64Array(classes);
  for (const row of rows) {
    sums.fill(0);
    addWordScores(sums, direction, row, 1);
    for (let index = 0; index < row.features.length; index++) {
      const start = (row.features[index] as number) * classes;
      const weight = row.weights[index] as number;
      for (let at = 0; at < classes; at++) {
        product[start + at] = (product[start + at] as number) + weight * (sums[at] as number);
      }
    }
  }
}

function dots(one: Float32Array, two: Float32Array, classes: number): Float64Array {
  const sums = new Float64Array(classes);
  for (let position = 0; position < one.length; position++) {
    const at = position % classes;
    sums[at] = (sums[at] as number) + (one[position] as number) * (two[position] as number);
  }
  return sums;
}

function squares(values: Float32Array, classes: number): Float64Array {
  return dots(values, values, classes);
}
