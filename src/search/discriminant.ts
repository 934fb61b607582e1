import { dotRow } from './vectors.ts';

/**
 * Linear discriminant analysis: one weight vector and one bias per class, from class means and
 * one covariance shared by all. Trained in closed form, so the same examples give the same bits.
 * On embeddings of short questions it does as well as a softmax head, at a hundredth of the work.
 */
export interface Discriminant {
  readonly classes: readonly string[];
  readonly dimensions: number;
  /** `classes.length` rows of `dimensions`. */
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

/**
 * Trains on rows of `vectors`, each with its class in `labels`.
 * `shrinkage` between 0 and 1 draws the covariance towards a sphere, which keeps it invertible
 * and the classifier modest with few examples.
 */
export function trainDiscriminant(
  vectors: Float32Array,
  labels: readonly string[],
  dimensions: number,
  shrinkage: number,
): Discriminant {
  const classes = [...new Set(labels)].sort();
  const index = new Map(classes.map((name, at) => [name, at]));
  const classOf = Int32Array.from(labels, (label) => index.get(label) ?? 0);
  const means = classMeans(vectors, classOf, classes.length, dimensions);
  const covariance = sharedCovariance(vectors, classOf, means, dimensions);
  shrink(covariance, dimensions, shrinkage);
  const factor = cholesky(covariance, dimensions);

  const weights = new Float32Array(classes.length * dimensions);
  const biases = new Float32Array(classes.length);
  for (let at = 0; at < classes.length; at++) {
    const mean = means.subarray(at * dimensions, (at + 1) * dimensions);
    const weight = solve(factor, mean, dimensions);
    weights.set(weight, at * dimensions);
    let product = 0;
    for (let i = 0; i < dimensions; i++) product += (weight[i] as number) * (mean[i] as number);
    // Equal priors: how many examples somebody wrote says nothing about how often people ask.
    biases[at] = -product / 2;
  }
  return { classes, dimensions, weights, biases };
}

/** The log-likelihood of each class, up to a constant common to all. */
export function classScores(discriminant: Discriminant, vector: Float32Array): Float64Array {
  return Float64Array.from(
    discriminant.biases,
    (bias, row) => bias + dotRow(discriminant.weights, row, vector),
  );
}

function classMeans(
  vectors: Float32Array,
  classOf: Int32Array,
  count: number,
  dimensions: number,
): Float64Array {
  const means = new Float64Array(count * dimensions);
  const sizes = new Float64Array(count);
  classOf.forEach((at, row) => {
    sizes[at] = (sizes[at] as number) + 1;
    for (let i = 0; i < dimensions; i++) {
      means[at * dimensions + i] =
        (means[at * dimensions + i] as number) + (vectors[row * dimensions + i] as number);
    }
  });
  return means.map((sum, position) => sum / (sizes[Math.floor(position / dimensions)] as number));
}

/** Pooled within-class covariance; only the lower triangle is filled. */
function sharedCovariance(
  vectors: Float32Array,
  classOf: Int32Array,
  means: Float64Array,
  dimensions: number,
): Float64Array {
  const covariance = new Float64Array(dimensions * dimensions);
  const centred = new Float64Array(dimensions);
  classOf.forEach((at, row) => {
    for (let i = 0; i < dimensions; i++) {
      centred[i] = (vectors[row * dimensions + i] as number) - (means[at * dimensions + i] as number);
    }
    for (let i = 0; i < dimensions; i++) {
      const factor = centred[i] as number;
      const start = i * dimensions;
      for (let j = 0; j <= i; j++) {
        covariance[start + j] = (covariance[start + j] as number) + factor * (centred[j] as number);
      }
    }
  });
  return covariance.map((sum) => sum / classOf.length);
}

function shrink(covariance: Float64Array, dimensions: number, shrinkage: number): void {
  let trace = 0;
  for (let i = 0; i < dimensions; i++) trace += covariance[i * dimensions + i] as number;
  // The last term is for examples that do not differ at all: a matrix of zeros has no inverse.
  const sphere = (shrinkage * trace) / dimensions + 1e-9;
  for (let position = 0; position < covariance.length; position++) {
    covariance[position] = (covariance[position] as number) * (1 - shrinkage);
  }
  for (let i = 0; i < dimensions; i++) {
    covariance[i * dimensions + i] = (covariance[i * dimensions + i] as number) + sphere;
  }
}

/** Lower triangle L with L Lᵀ = the matrix, in place. */
function cholesky(matrix: Float64Array, size: number): Float64Array {
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j] as number;
      for (let k = 0; k < j; k++) {
        sum -= (matrix[i * size + k] as number) * (matrix[j * size + k] as number);
      }
      matrix[i * size + j] = i === j ? Math.sqrt(sum) : sum / (matrix[j * size + j] as number);
    }
  }
  return matrix;
}

/** x with L Lᵀ x = b. */
function solve(factor: Float64Array, b: Float64Array, size: number): Float64Array {
  const x = Float64Array.from(b);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i] = (x[i] as number) - (factor[i * size + k] as number) * (x[k] as number);
    x[i] = (x[i] as number) / (factor[i * size + i] as number);
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) {
      x[i] = (x[i] as number) - (factor[k * size + i] as number) * (x[k] as number);
    }
    x[i] = (x[i] as number) / (factor[i * size + i] as number);
  }
  return x;
}
