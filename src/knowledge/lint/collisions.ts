import type { LintFiles } from './files.ts';
import type { Finding } from './finding.ts';

/** Above this the search hardly tells two questions apart. */
const NEAR = 0.92;

/** The questions that `checkCollisions` compares, in its order. */
export function collidable({ topics }: LintFiles): string[] {
  return topics.flatMap(({ questions }) => questions.map(({ text }) => text));
}

/**
 * Questions of different topics that mean almost the same. `vectors` holds a normalised vector of
 * `size` floats for each of the `collidable` questions.
 */
export function checkCollisions({ topics }: LintFiles, vectors: Float32Array, size: number): Finding[] {
  const asked = topics.flatMap(({ id, file, questions }) =>
    questions.map((question) => ({ id, file, ...question })),
  );
  return asked.flatMap((one, at) =>
    asked.slice(0, at).flatMap((other, before) => {
      if (other.id === one.id) return [];
      const cosine = dot(vectors, at * size, before * size, size);
      if (cosine <= NEAR) return [];
      const message = `"${one.text}" means nearly the same as "${other.text}" in knowledge/${other.file}:${other.line} (${cosine.toFixed(2)}). Ask one of them more precisely.`;
      return [{ file: one.file, line: one.line, about: one.text, message }];
    }),
  );
}

function dot(vectors: Float32Array, one: number, other: number, size: number): number {
  let sum = 0;
  for (let at = 0; at < size; at++) sum += (vectors[one + at] ?? 0) * (vectors[other + at] ?? 0);
  return sum;
}
