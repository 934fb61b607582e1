import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Library } from '../assistant/library.ts';
import { readFloats, writeFloats } from './cache.ts';
import { type Classifier, fromFloats, toFloats, trainClassifier } from './classifier/classifier.ts';
import { exemplars, sectionTexts } from './corpus.ts';
import { embedCached } from './embed-cached.ts';
import type { Embedder } from './model/embedder.ts';
import { createSpelling, type Spelling } from './spelling.ts';

/** Raised when the training changes: what an older one learnt is then of no use. */
const TRAINING = 2;

/** Everything a question is compared with. */
export interface SearchIndex {
  /** One flat array of vectors: exemplars grouped by label, then sections. */
  readonly matrix: Float32Array;
  /** Rows of a label: from (inclusive), to (exclusive). */
  readonly rows: ReadonlyMap<string, readonly [from: number, to: number]>;
  /** Rows of a topic's sections, with the section each belongs to. */
  readonly sections: ReadonlyMap<string, readonly { readonly row: number; readonly index: number }[]>;
  readonly classifier: Classifier;
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
    const classifier = trainClassifier(
      examples.map(({ text }) => spelling(text)),
      examined,
      labels,
    );
    await keep(cache, key, { matrix, classifier });
    return { matrix, classifier };
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

type Learnt = Pick<SearchIndex, 'matrix' | 'classifier'>;

const VECTORS = 'vectors.f32';
const CLASSIFIER = 'classifier.f32';

/** Changes with anything that vectors and classifier are made from. */
function fingerprint(
  model: string,
  labels: readonly string[],
  texts: readonly string[],
  synonyms: Library['synonyms'],
): string {
  const hash = createHash('sha256').update(JSON.stringify([model, TRAINING, labels, [...synonyms]]));
  for (const text of texts) hash.update(`\0${text}`);
  return hash.digest('base64url');
}

/**
 * What an earlier start learnt from the same texts. The classifier's file tells the hash of the vectors
 * it belongs to, because another knowledge base may have written its own beside it since.
 */
async function kept(cache: IndexCache, key: string): Promise<Learnt | null> {
  const trained = await readFloats(path.join(cache.folder, CLASSIFIER), key);
  const vectors = trained && (await readFloats(path.join(cache.folder, VECTORS), cache.model));
  if (!vectors) return null;
  const [digest, ...rows] = trained.rows;
  if (digest !== digestOf(vectors.data)) return null;
  return { matrix: vectors.data, classifier: fromFloats({ rows, data: trained.data }) };
}

async function keep(cache: IndexCache, key: string, { matrix, classifier }: Learnt): Promise<void> {
  const { rows, data } = toFloats(classifier);
  const floats = { key, rows: [digestOf(matrix), ...rows], data };
  await writeFloats(path.join(cache.folder, CLASSIFIER), floats);
}

function digestOf({ buffer, byteOffset, byteLength }: Float32Array): string {
  return createHash('sha1')
    .update(new Uint8Array(buffer, byteOffset, byteLength))
    .digest('base64url');
}
