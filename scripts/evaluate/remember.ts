import type { Search } from '../../src/assistant/search.ts';
import type { Embedder } from '../../src/search/model/embedder.ts';

/**
 * Embeds the same batch once. By batch and not by text: in another batch a text is padded otherwise,
 * and its vector need not have the same bits as the one that is shipped.
 */
export function rememberBatches(embedder: Embedder): Embedder {
  const known = new Map<string, Promise<Float32Array>>();
  return {
    dimensions: embedder.dimensions,
    isWord: embedder.isWord,
    embed: (texts) => once(known, JSON.stringify(texts), () => embedder.embed(texts)),
  };
}

/** Examines the same passages once: for the reply, and again for what stands behind it. */
export function rememberEvidence(search: Search): Search {
  const known = new Map<string, ReturnType<Search['examine']>>();
  return {
    suggest: search.suggest,
    languagesOf: search.languagesOf,
    learn: search.learn,
    examine: (passages, lang, clinic) =>
      once(known, JSON.stringify([lang, clinic?.id, passages]), () => search.examine(passages, lang, clinic)),
  };
}

/** What was made for a key before, or what is made now. */
export function once<T>(known: Map<string, T>, key: string, make: () => T): T {
  const made = known.get(key) ?? make();
  known.set(key, made);
  return made;
}
