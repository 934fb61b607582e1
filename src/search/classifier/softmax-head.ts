import { dotRow } from '../vectors.ts';
import { classMeans } from './covariance.ts';

/** Passes over the examples; a third one changed nothing on questions left out. */
const PASSES = 2;
/** Size of the first step; the steps shrink to nothing. */
const STEP = 0.006;
/** The discriminant that the training starts from is too sure of itself by about this factor. */
const MODESTY = 4;
/** Classes less probable than this learn nothing from an example: most of the work is saved. */
const NEGLIGIBLE = 0.002;

/** One weight vector and one bias per class. */
export interface Head {
  /** `classes` rows of `dimensions`. */
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

/**
 * Softmax regression over whitened vectors. Starts from linear discriminant analysis, in closed form,
 * and improves it by gradient descent in a fixed order: the same examples give the same bits.
 */
export function trainHead(vectors: Float32Array, classOf: Int32Array, classes: number): Head {
  const dimensions = vectors.length / classOf.length;
  const weights = Float32Array.from(
    classMeans(vectors, classOf, classes, dimensions),
    (mean) => mean / MODESTY,
  );
  const biases = new Float32Array(classes);
  for (let at = 0; at < classes; at++) {
    const row = weights.subarray(at * dimensions, (at + 1) * dimensions);
    biases[at] = (-MODESTY * dotRow(row, 0, row)) / 2;
  }

  const scores = new Float64Array(classes);
  const order = shuffled(classOf.length);
  const steps = PASSES * order.length;
  for (let step = 0; step < steps; step++) {
    const example = order[step % order.length] as number;
    const vector = vectors.subarray(example * dimensions, (example + 1) * dimensions);
    let top = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < classes; at++) {
      const score = (biases[at] as number) + dotRow(weights, at, vector);
      scores[at] = score;
      if (score > top) top = score;
    }
    let sum = 0;
    for (let at = 0; at < classes; at++) sum += Math.exp((scores[at] as number) - top);
    const size = STEP * (1 - step / steps);
    for (let at = 0; at < classes; at++) {
      const probability = Math.exp((scores[at] as number) - top) / sum;
      const error = (at === classOf[example] ? 1 : 0) - probability;
      if (Math.abs(error) < NEGLIGIBLE) continue;
      biases[at] = (biases[at] as number) + size * error;
      const start = at * dimensions;
      for (let i = 0; i < dimensions; i++) {
        weights[start + i] = (weights[start + i] as number) + size * error * (vector[i] as number);
      }
    }
  }
  return { weights, biases };
}

/** The numbers below `count` in an order that looks random and is always the same. */
function shuffled(count: number): number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  let state = 1;
  for (let at = count - 1; at > 0; at--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = state % (at + 1);
    [order[at], order[other]] = [order[other] as number, order[at] as number];
  }
  return order;
}
