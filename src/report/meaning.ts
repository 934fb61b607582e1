import type { Library } from '../assistant/library.ts';
import { plain } from '../assistant/understand.ts';
import type { Embedder } from '../search/model/embedder.ts';
import { dotRow } from '../search/vectors.ts';

/** Letters of a text that are compared: time grows with length, and a question is told early. */
const READ = 300;
/** Of the examples of what is outside, the short ones, every fourth: about two hundred. */
const SHORT = 120;
const EVERY = 4;

/** What turns texts into vectors. */
export type Embed = Pick<Embedder, 'embed' | 'dimensions'>;

/** Questions such as people ask in vain, from the knowledge base's own examples of what is outside. */
export function usualQuestions(library: Pick<Library, 'outside'>): string[] {
  return library.outside
    .filter(({ near }) => near)
    .flatMap(({ questions }) => questions.filter((text) => text.length <= SHORT))
    .filter((_, at) => at % EVERY === 0);
}

/**
 * Cosine of every pair of texts, row by row, after the mean of the `usual` questions is taken away: what
 * all such questions have in common says nothing about two of them. Nothing is kept on disk: the file that
 * the texts come from forgets them, and a cache would not.
 */
export async function likenessByMeaning(
  embedder: Embed,
  texts: readonly string[],
  usual: readonly string[],
): Promise<Float32Array> {
  const size = embedder.dimensions;
  const mean = meanOf(await embedAll(embedder, usual), size);
  const vectors = await embedAll(embedder, texts);
  for (let from = 0; from < vectors.length; from += size) {
    const vector = vectors.subarray(from, from + size);
    for (let at = 0; at < size; at++) vector[at] = (vector[at] as number) - (mean[at] as number);
    const length = Math.hypot(...vector) || 1;
    for (let at = 0; at < size; at++) vector[at] = (vector[at] as number) / length;
  }
  const count = texts.length;
  const likeness = new Float32Array(count * count);
  for (let one = 0; one < count; one++) {
    const vector = vectors.subarray(one * size, (one + 1) * size);
    for (let other = one; other < count; other++) {
      const value = dotRow(vectors, other, vector);
      likeness[one * count + other] = value;
      likeness[other * count + one] = value;
    }
  }
  return likeness;
}

/** One by one: a text's vector then does not depend on its neighbours, and nothing is spent on padding. */
async function embedAll(embedder: Embed, texts: readonly string[]): Promise<Float32Array> {
  const all = new Float32Array(texts.length * embedder.dimensions);
  for (const [at, text] of texts.entries()) {
    const read = (plain(text) || text).slice(0, READ);
    all.set(await embedder.embed([read]), at * embedder.dimensions);
  }
  return all;
}

function meanOf(vectors: Float32Array, size: number): Float64Array {
  const mean = new Float64Array(size);
  const count = Math.max(1, vectors.length / size);
  vectors.forEach((value, at) => {
    mean[at % size] = (mean[at % size] as number) + value / count;
  });
  return mean;
}
