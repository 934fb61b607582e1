import { type WordVector, wordVector } from '../search/classifier/words.ts';
import { type Postings, postingsOf, similarities } from '../search/foreign/kernel-ridge.ts';
import { termsOf } from '../search/foreign/terms.ts';

/** Letters of a text that are compared: a story's words would be like every other story's. */
const READ = 400;

/** Texts by their words and pieces of words; rare ones weigh more. */
export interface SharedWords {
  readonly size: number;
  /** Cosine of one text with all. */
  likeness(at: number): Float32Array;
}

/**
 * Reads texts for comparison. Unlike the classifiers it keeps terms that stand in one text only: they are
 * what keeps "may I swim" apart from "may I fly". `common`: terms in more than this share of the texts are left
 * out; a tenth is half of the work or more, and tells little. Default: none are.
 */
export function readSharedWords(texts: readonly string[], common = 1): SharedWords {
  const terms = texts.map((text) => termsOf(text.slice(0, READ)));
  const documents = new Map<string, number>();
  for (const list of terms) {
    for (const term of new Set(list)) documents.set(term, (documents.get(term) ?? 0) + 1);
  }
  const used = [...documents].filter(([, times]) => times <= common * texts.length);
  const words = {
    vocabulary: new Map(used.map(([term], feature) => [term, feature])),
    rarity: Float32Array.from(used, ([, times]) => Math.log((1 + texts.length) / (1 + times)) + 1),
  };
  const vectors: WordVector[] = terms.map((list) => wordVector(words, '', () => list));
  const postings: Postings = postingsOf(vectors, words.rarity.length);
  return {
    size: texts.length,
    likeness: (at) => similarities(postings, vectors[at] as WordVector),
  };
}
