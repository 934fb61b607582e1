/** Mean vector of each class, one after the other. */
export function classMeans(
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
export function sharedCovariance(
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

/**
 * Draws a covariance towards a sphere, in place, by `shrinkage` between 0 and 1: it stays invertible,
 * and a classifier made with it stays modest.
 */
export function shrink(covariance: Float64Array, dimensions: number, shrinkage: number): void {
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
export function cholesky(matrix: Float64Array, size: number): Float64Array {
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

/** y with L y = b, in place of b. */
export function solveForward(factor: Float64Array, b: Float64Array): Float64Array {
  const size = b.length;
  for (let i = 0; i < size; i++) {
    let sum = b[i] as number;
    for (let k = 0; k < i; k++) sum -= (factor[i * size + k] as number) * (b[k] as number);
    b[i] = sum / (factor[i * size + i] as number);
  }
  return b;
}

/** x with Lᵀ x = b, in place of b. */
export function solveBackward(factor: Float64Array, b: Float64Array): Float64Array {
  const size = b.length;
  for (let i = size - 1; i >= 0; i--) {
    const x = (b[i] as number) / (factor[i * size + i] as number);
    b[i] = x;
    // Along a row of L, not down a column: the memory is read in order.
    for (let k = 0; k < i; k++) b[k] = (b[k] as number) - (factor[i * size + k] as number) * x;
  }
  return b;
}
