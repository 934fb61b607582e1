import { createHash } from 'node:crypto';
import { readFloats, writeFloats } from './cache.ts';
import type { Embedder } from './model/embedder.ts';

/** Texts of like length share a batch, so that little is spent on padding. */
const BATCH = 32;

/**
 * One vector per text, in order, in one flat array; equal texts are embedded once.
 * Vectors are kept in `file` beside the hash of their text, so a start embeds only what changed.
 * `onProgress` is called only if something must be embedded.
 */
export async function embedCached(
  embedder: Embedder,
  file: string,
  key: string,
  texts: readonly string[],
  onProgress: (done: number, total: number) => void,
): Promise<Float32Array> {
  const size = embedder.dimensions;
  const hashes = texts.map((text) => createHash('sha1').update(text).digest('base64url'));
  const kept = await readFloats(file, key);
  // The usual start: nothing has changed, and the file is the answer.
  if (kept && kept.rows.length === hashes.length && kept.rows.every((row, at) => row === hashes[at])) {
    return kept.data;
  }
  const known = new Map(kept?.rows.map((hash, at) => [hash, kept.data.subarray(at * size, (at + 1) * size)]));
  const missing = new Map<string, string>();
  hashes.forEach((hash, at) => {
    if (!known.has(hash)) missing.set(hash, texts[at] ?? '');
  });

  const queue = [...missing].sort(([, a], [, b]) => a.length - b.length);
  for (let from = 0; from < queue.length; from += BATCH) {
    const batch = queue.slice(from, from + BATCH);
    const vectors = await embedder.embed(batch.map(([, text]) => text));
    batch.forEach(([hash], at) => {
      known.set(hash, vectors.slice(at * size, (at + 1) * size));
    });
    onProgress(Math.min(from + BATCH, queue.length), queue.length);
  }

  const flat = new Float32Array(texts.length * size);
  hashes.forEach((hash, at) => {
    const vector = known.get(hash);
    if (vector) flat.set(vector, at * size);
  });
  await writeFloats(file, { key, rows: hashes, data: flat });
  return flat;
}
