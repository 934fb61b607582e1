import { cholesky, classMeans, sharedCovariance, shrink, solveBackward, solveForward } from './covariance.ts';

/** Best of 0.05 to 0.7 in cross-validation over the knowledge base's questions; flat around it. */
export const SHRINKAGE = 0.3;

/** A space in which examples of one class differ alike in every direction. */
export interface WhiteSpace {
  /** The vectors, in that space. */
  readonly vectors: Float32Array;
  /** Turns weights of that space into weights for vectors as the model makes them. */
  back(weights: Float32Array): Float32Array;
}

/** Whitens vectors by the covariance that all classes share. */
export function whiten(vectors: Float32Array, classOf: Int32Array, dimensions: number): WhiteSpace {
  const classes = Math.max(...classOf) + 1;
  const means = classMeans(vectors, classOf, classes, dimensions);
  const covariance = sharedCovariance(vectors, classOf, means, dimensions);
  shrink(covariance, dimensions, SHRINKAGE);
  const factor = cholesky(covariance, dimensions);
  const each = (rows: Float32Array, solve: typeof solveForward) => {
    const solved = new Float32Array(rows.length);
    for (let from = 0; from < rows.length; from += dimensions) {
      solved.set(solve(factor, Float64Array.from(rows.subarray(from, from + dimensions))), from);
    }
    return solved;
  };
  return {
    vectors: each(vectors, solveForward),
    back: (weights) => each(weights, solveBackward),
  };
}
