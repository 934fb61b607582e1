import type { TopicId } from '../../src/assistant/reply.ts';
import { plain } from '../../src/assistant/understand.ts';
import { exemplars } from '../../src/search/corpus.ts';
import { nearest } from '../../src/search/vectors.ts';
import type { Labelled } from '../labelled.ts';
import type { Ranked } from './file-evaluation.ts';
import { inScope } from './judge.ts';
import { createWordsOnly } from './words-only.ts';
import type { Workshop } from './workshop.ts';

const PREFIX = 'topic:';
/** The customary constant of reciprocal-rank fusion. */
const K = 60;

/** Ranks topics by something simpler than what is shipped. */
type Rank = (text: string) => Promise<TopicId[]>;

/** What a search in an afternoon would do with the same lines, questions, spelling and vectors. */
export async function askBaselines(
  { library, index, embedder }: Workshop,
  rows: readonly Labelled[],
): Promise<{ name: string; asked: Ranked[] }[]> {
  const lines = exemplars(library)
    .filter(({ label }) => label.startsWith(PREFIX))
    .map(({ label, text }) => ({ topic: label.slice(PREFIX.length), text: index.spelling(text) }));
  const byWords = createWordsOnly(lines);
  const byVectors: Rank = async (text) => {
    const vector = await embedder.embed([text]);
    return [...library.topics.keys()]
      .map((topic) => {
        const [from, to] = index.rows.get(`${PREFIX}${topic}`) ?? [0, 0];
        return { topic, cosine: nearest(index.matrix, from, to, vector) };
      })
      .sort((a, b) => b.cosine - a.cosine)
      .map(({ topic }) => topic);
  };

  const asked: Record<'words' | 'vectors' | 'both', Ranked[]> = { words: [], vectors: [], both: [] };
  for (const row of rows.filter(inScope)) {
    const text = index.spelling(plain(row.text));
    const rankings = [byWords(text), await byVectors(text)];
    const [words = [], vectors = []] = rankings;
    asked.words.push({ row, ranked: words });
    asked.vectors.push({ row, ranked: vectors });
    asked.both.push({ row, ranked: fuse(rankings) });
  }
  return [
    { name: 'words only (BM25, best line)', asked: asked.words },
    { name: 'vectors only (nearest line)', asked: asked.vectors },
    { name: 'both, by reciprocal rank', asked: asked.both },
  ];
}

/** Reciprocal-rank fusion: what stands high in any ranking stands high; what stands in none is left out. */
export function fuse(rankings: readonly (readonly TopicId[])[]): TopicId[] {
  const scores = new Map<TopicId, number>();
  for (const ranking of rankings) {
    ranking.forEach((topic, at) => {
      scores.set(topic, (scores.get(topic) ?? 0) + 1 / (K + at + 1));
    });
  }
  return [...scores].sort(([, a], [, b]) => b - a).map(([topic]) => topic);
}
