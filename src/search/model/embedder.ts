import path from 'node:path';
import { oneAtATime } from './one-at-a-time.ts';
import type { ModelSpec } from './spec.ts';

/** Texts to vectors. */
export interface Embedder {
  /** One normalised vector of `dimensions` floats per text, in order, in one flat array. */
  embed(texts: readonly string[]): Promise<Float32Array>;
  readonly dimensions: number;
  /** Whether the model's vocabulary has this lower-case word whole: real words, but for rare ones. */
  isWord(word: string): boolean;
}

/**
 * Loads the model from `folder`, which `ensureModel` has filled. Never opens a connection.
 * `threads`: default, one a core; where others want the cores too, one is quicker than two that wait.
 */
export async function loadEmbedder(spec: ModelSpec, folder: string, threads?: number): Promise<Embedder> {
  const { env, pipeline } = await import('@huggingface/transformers');
  env.allowRemoteModels = false;
  env.localModelPath = path.dirname(path.resolve(folder));
  env.useFSCache = false;
  const extract = await pipeline('feature-extraction', path.basename(folder), {
    dtype: spec.dtype,
    local_files_only: true,
    session_options: {
      enableCpuMemArena: false,
      enableMemPattern: false,
      ...(threads !== undefined && { intraOpNumThreads: threads }),
    },
  });
  // The model runs on this thread. Texts asked for at once would all run in one turn of the event loop, and
  // Node takes one new connection a turn: the last of fifty waited seconds. One a turn lets everybody in.
  const vectors = oneAtATime((texts: readonly string[]) =>
    extract([...texts], { pooling: 'mean', normalize: true }),
  );
  return {
    dimensions: spec.dimensions,
    isWord: (word) => extract.tokenizer.tokenize(word).length === 1,
    async embed(texts) {
      if (texts.length === 0) return new Float32Array(0);
      return (await vectors(texts)).data as Float32Array;
    },
  };
}
