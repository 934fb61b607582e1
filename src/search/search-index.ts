import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Library } from '../assistant/library.ts';
import { readFloats, writeFloats } from './cache.ts';
import { exemplars, sectionTexts } from './corpus.ts';
import { type Discriminant, trainDiscriminant } from './discriminant.ts';
import { embedCached } from './embed-cached.ts';
import type { Embedder } from './model/embedder.ts';
import { createSpelling, type Spelling } from './spelling.ts';

/** Best of 0.05 to 0.7 in cross-validation over the knowledge base's questions; flat around it. */
const SHRINKAGE = 0.3;

/** Everything a question is compared with. */
export interface SearchIndex {
  /** One flat array of vectors: exemplars grouped by label, then sections. */
  readonly matrix: Float32Array;
  /** Rows of a label: from (inclusive), to (exclusive). */
  readonly rows: ReadonlyMap<string, readonly [from: number, to: number]>;
  /** Rows of a topic's sections, with the section each belongs to. */
  readonly sections: ReadonlyMap<string, readonly { readonly row: number; readonly index: number }[]>;
  readonly discriminant: Discriminant;
  /** How its texts were read; questions must be read the same way. */
  readonly spelling: Spelling;
}

/** Where an index may keep what it computed, and for which model. */
export interface IndexCache {
  readonly folder: string;
  /** The model's identity. */
  readonly model: string;
}

/** Embeds and trains what is not in the cache. Deterministic for the same model and library. */
export async function buildIndex(
  library: Library,
  embedder: Embedder,
  cache: IndexCache,
  onProgress: (done: number, total: number) => void,
): Promise<SearchIndex> {
  const spelling = createSpelling(library, embedder.isWord);
  const examples = exemplars(library, spelling);
  const passages = sectionTexts(library);
  const texts = [...examples, ...passages].map(({ text }) => text);
  const file = path.join(cache.folder, 'vectors.f32');
  const matrix = await embedCached(embedder, file, cache.model, texts, onProgress);

  const rows = new Map<string, [number, number]>();
  examples.forEach(({ label }, row) => {
    const range = rows.get(label);
    if (range) range[1] = row + 1;
    else rows.set(label, [row, row + 1]);
  });
  const sections = new Map<string, { row: number; index: number }[]>();
  passages.forEach(({ topic, index }, at) => {
    const list = sections.get(topic) ?? [];
    list.push({ row: examples.length + at, index });
    sections.set(topic, list);
  });
  const labels = examples.map(({ label }) => label);
  const discriminant = await trained(matrix, labels, texts, embedder.dimensions, cache);
  return { matrix, rows, sections, discriminant, spelling };
}

async function trained(
  matrix: Float32Array,
  labels: readonly string[],
  texts: readonly string[],
  dimensions: number,
  cache: IndexCache,
): Promise<Discriminant> {
  const hash = createHash('sha256').update(`${cache.model} ${SHRINKAGE}`);
  for (const [at, label] of labels.entries()) hash.update(`\0${label}\0${texts[at]}`);
  const key = hash.digest('base64url');
  const file = path.join(cache.folder, 'discriminant.f32');
  const kept = await readFloats(file, key);
  if (kept) {
    const size = kept.rows.length * dimensions;
    return {
      classes: kept.rows,
      dimensions,
      weights: kept.data.subarray(0, size),
      biases: kept.data.subarray(size),
    };
  }
  const found = trainDiscriminant(
    matrix.subarray(0, labels.length * dimensions),
    labels,
    dimensions,
    SHRINKAGE,
  );
  const data = new Float32Array(found.weights.length + found.biases.length);
  data.set(found.weights);
  data.set(found.biases, found.weights.length);
  await writeFloats(file, { key, rows: found.classes, data });
  return found;
}
