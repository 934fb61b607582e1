import { createHash } from 'node:crypto';
import { readFloats, writeFloats } from './cache.ts';
import type { Embedder } from './model/embedder.ts';

/** Texts of like length share a batch, so that little is spent on padding. */
const BATCH = 32;

/**
 * One vector per text, in order, in one flat array; equal texts are embedded once.
 * Vectors are kept in `file` by the hash of their text, so a start embeds only what changed.
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
  const known = await knownVectors(file, key, size);
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
  if (queue.length > 0) await keep(file, key, size, new Set(hashes), known);
  return flat;
}

async function knownVectors(file: string, key: string, size: number): Promise<Map<string, Float32Array>> {
  const floats = await readFloats(file, key);
  return new Map(floats?.rows.map((hash, at) => [hash, floats.data.subarray(at * size, (at + 1) * size)]));
}

/** Only what is in use is kept: a text that was rewritten takes its old vector along. */
async function keep(
  file: string,
  key: string,
  size: number,
  used: ReadonlySet<string>,
  known: ReadonlyMap<string, Float32Array>,
): Promise<void> {
  const rows = [...used];
  const data = new Float32Array(rows.length * size);
  rows.forEach((hash, at) => {
    const vector = known.get(hash);
    if (vector) data.set(vector, at * size);
  });
  await writeFloats(file, { key, rows, data });
}
