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
  const examples = exemplars(library);
  const passages = sectionTexts(library);
  const texts = [...examples, ...passages].map(({ text }) => text);
  const labels = examples.map(({ label }) => label);
  const key = fingerprint(cache.model, labels, texts, library.synonyms);
  const learnt = (await kept(cache, key)) ?? (await learn());

  async function learn(): Promise<Learnt> {
    const file = path.join(cache.folder, VECTORS);
    const matrix = await embedCached(embedder, file, cache.model, texts.map(spelling), onProgress);
    const examined = matrix.subarray(0, labels.length * embedder.dimensions);
    const discriminant = trainDiscriminant(examined, labels, embedder.dimensions, SHRINKAGE);
    await keep(cache, key, { matrix, discriminant });
    return { matrix, discriminant };
  }

  const rows = new Map<string, [number, number]>();
  labels.forEach((label, row) => {
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
  return { ...learnt, rows, sections, spelling };
}

type Learnt = Pick<SearchIndex, 'matrix' | 'discriminant'>;

const VECTORS = 'vectors.f32';
const DISCRIMINANT = 'discriminant.f32';

/** Changes with anything that vectors and classifier are made from. */
function fingerprint(
  model: string,
  labels: readonly string[],
  texts: readonly string[],
  synonyms: Library['synonyms'],
): string {
  const hash = createHash('sha256').update(JSON.stringify([model, SHRINKAGE, labels, [...synonyms]]));
  for (const text of texts) hash.update(`\0${text}`);
  return hash.digest('base64url');
}

/**
 * What an earlier start learnt from the same texts. The classifier's file tells the hash of the vectors
 * it belongs to, because another knowledge base may have written its own beside it since.
 */
async function kept(cache: IndexCache, key: string): Promise<Learnt | null> {
  const trained = await readFloats(path.join(cache.folder, DISCRIMINANT), key);
  const vectors = trained && (await readFloats(path.join(cache.folder, VECTORS), cache.model));
  if (!vectors) return null;
  const [digest, ...classes] = trained.rows;
  if (digest !== digestOf(vectors.data)) return null;
  const dimensions = trained.data.length / classes.length - 1;
  const weights = trained.data.subarray(0, classes.length * dimensions);
  const biases = trained.data.subarray(classes.length * dimensions);
  return { matrix: vectors.data, discriminant: { classes, dimensions, weights, biases } };
}

async function keep(cache: IndexCache, key: string, { matrix, discriminant }: Learnt): Promise<void> {
  const { classes, weights, biases } = discriminant;
  const data = new Float32Array(weights.length + biases.length);
  data.set(weights);
  data.set(biases, weights.length);
  await writeFloats(path.join(cache.folder, DISCRIMINANT), {
    key,
    rows: [digestOf(matrix), ...classes],
    data,
  });
}

function digestOf({ buffer, byteOffset, byteLength }: Float32Array): string {
  return createHash('sha1')
    .update(new Uint8Array(buffer, byteOffset, byteLength))
    .digest('base64url');
}
