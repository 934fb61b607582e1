/** What the classifier knows about words: which it counts, and how rare each is. */
export interface Words {
  /** Words and pairs of neighbours → feature. */
  readonly vocabulary: ReadonlyMap<string, number>;
  /** Inverse document frequency of each feature. */
  readonly rarity: Float32Array;
}

/** A text's features with their weights; the weights' squares add up to 1, if there are any. */
export interface WordVector {
  readonly features: readonly number[];
  readonly weights: readonly number[];
}

/** Words and pairs that stand in one text only tell nothing of others: they are left out. */
const LEAST_TEXTS = 2;

/** Learns words and pairs of words from texts; the same texts give the same features in the same order. */
export function learnWords(texts: readonly string[], terms: Terms = wordsAndPairs): Words {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const term of new Set(terms(text))) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const kept = [...counts].filter(([, count]) => count >= LEAST_TEXTS);
  return {
    vocabulary: new Map(kept.map(([term], feature) => [term, feature])),
    rarity: Float32Array.from(kept, ([, count]) => Math.log((1 + texts.length) / (1 + count)) + 1),
  };
}

/** The features of a text, weighted by how often they stand in it and how rare they are. */
export function wordVector(words: Words, text: string, terms: Terms = wordsAndPairs): WordVector {
  const counts = new Map<number, number>();
  for (const term of terms(text)) {
    const feature = words.vocabulary.get(term);
    if (feature !== undefined) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const raw = [...counts].map(
    ([feature, count]) => (1 + Math.log(count)) * (words.rarity[feature] as number),
  );
  const length = Math.hypot(...raw);
  return { features: [...counts.keys()], weights: raw.map((weight) => weight / length) };
}

/** What a text is compared by. */
export type Terms = (text: string) => string[];

function wordsAndPairs(text: string): string[] {
  const single = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...single, ...single.slice(1).map((word, at) => `${single[at]} ${word}`)];
}
