import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Library } from '../../assistant/library.ts';
import { readFloats, writeFloats } from '../cache.ts';
import { learnWords, wordVector } from '../classifier/words.ts';
import { joined } from '../vectors.ts';
import { postingsOf } from './kernel-ridge.ts';
import { type ForeignModel, foreignExemplars, trainForeign } from './model.ts';
import { termsOf } from './terms.ts';

/** Raised when the training changes: what an older one learnt is then of no use. */
const TRAINING = 3;

/** Trains the languages that are not in the cache folder, and loads one when it is asked for. */
export function createForeignModels(library: Library, folder: string) {
  const fileOf = (lang: string) => path.join(folder, `language-${lang}.f32`);
  const prepared = (lang: string) => {
    const translation = library.translations.get(lang);
    if (!translation) throw new Error(`No translation is called "${lang}".`);
    const exemplars = foreignExemplars(translation);
    const key = createHash('sha256')
      .update(JSON.stringify([TRAINING, exemplars]))
      .digest('base64url');
    return { exemplars, key };
  };
  const load = async (lang: string): Promise<ForeignModel> => {
    const { exemplars, key } = prepared(lang);
    const kept = await readFloats(fileOf(lang), key);
    if (kept) return revive(exemplars, kept.rows, kept.data);
    const model = trainForeign(exemplars);
    const parts = Object.values(model.tasks);
    const data = joined(parts.flatMap(({ weights, shares }) => [weights, shares]));
    const rows = parts.map(({ classes }) => JSON.stringify(classes));
    await writeFloats(fileOf(lang), { key, rows, data });
    return model;
  };
  /** Trains what has never been trained, so that no patient waits for it. */
  const prepare = async (): Promise<void> => {
    for (const lang of library.translations.keys()) if (!existsSync(fileOf(lang))) await load(lang);
  };
  return { load, prepare };
}

/** The words and vectors of the lines are quicker made again than read. */
function revive(
  exemplars: readonly { text: string; label: string }[],
  rows: readonly string[],
  data: Float32Array,
): ForeignModel {
  const words = learnWords(
    exemplars.map(({ text }) => text),
    termsOf,
  );
  const vectors = exemplars.map(({ text }) => wordVector(words, text, termsOf));
  let at = 0;
  const [about, danger, personal, alarm] = rows.map((row) => {
    const classes: readonly string[] = JSON.parse(row);
    const shares = at + classes.length * exemplars.length;
    const end = shares + classes.length;
    const task = { classes, weights: data.subarray(at, shares), shares: data.subarray(shares, end) };
    at = end;
    return task;
  });
  if (!about || !danger || !personal || !alarm) throw new Error('A language on disk is incomplete.');
  return {
    labels: exemplars.map(({ label }) => label),
    words,
    postings: postingsOf(vectors, words.vocabulary.size),
    tasks: { about, danger, personal, alarm },
  };
}
