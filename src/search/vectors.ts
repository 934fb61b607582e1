/**
 * Dot product of row `row` of a flat matrix with a vector; with normalised vectors, their cosine.
 * Four sums at once: V8 keeps them in registers, which is about twice as fast as one.
 */
export function dotRow(matrix: Float32Array, row: number, vector: Float32Array): number {
  const size = vector.length;
  const offset = row * size;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let index = 0; index < size; index += 4) {
    a += (matrix[offset + index] as number) * (vector[index] as number);
    b += (matrix[offset + index + 1] as number) * (vector[index + 1] as number);
    c += (matrix[offset + index + 2] as number) * (vector[index + 2] as number);
    d += (matrix[offset + index + 3] as number) * (vector[index + 3] as number);
  }
  return a + b + c + d;
}

/** Largest cosine between a vector and the rows from `from` (inclusive) to `to` (exclusive); -1 if there are none. */
export function nearest(matrix: Float32Array, from: number, to: number, vector: Float32Array): number {
  let best = -1;
  for (let row = from; row < to; row++) best = Math.max(best, dotRow(matrix, row, vector));
  return best;
}

/** Several arrays as one, in order. */
export function joined(parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Numbers that add up to 1, larger for larger scores. */
export function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
