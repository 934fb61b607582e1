import type { Library } from '../assistant/library.ts';
import type { ChatIntent } from '../assistant/reply.ts';
import type { Evidence, FlagEvidence, Passages, Search } from '../assistant/search.ts';
import { createRanking, type Ranked, type Scores, share } from './classifier/ranking.ts';
import type { Embedder } from './model/embedder.ts';
import type { SearchIndex } from './search-index.ts';
import { createSuggestions } from './suggestions.ts';
import { dotRow, nearest } from './vectors.ts';

const TOPICS_EXAMINED = 8;
/** Red flags whose nearest example is looked up: the others are too improbable to matter by meaning. */
const FLAGS_COMPARED = 3;
/**
 * A story is embedded as a whole; its passages cost as much again. They are read where the whole gives
 * the least reason to look closer: a hint of danger, or no clear topic.
 */
const HINT_OF_DANGER = 0.01;
const CLEAR_TOPIC = 0.25;

/** One passage of a message, as the model sees it. */
interface Reading {
  readonly vector: Float32Array;
  readonly scores: Scores;
}

/** The search over an index: one embedding of a message serves every kind of evidence. */
export function createSearch(
  library: Library,
  index: SearchIndex,
  embedder: Embedder,
  temperature: number,
): Search {
  const { suggest } = createSuggestions(library);
  const ranking = createRanking(index.classifier, temperature);
  const size = embedder.dimensions;

  const read = async (texts: readonly string[]): Promise<Reading[]> => {
    const meant = texts.map(index.spelling);
    const flat = await embedder.embed(meant);
    return meant.map((text, at) => {
      const vector = flat.subarray(at * size, (at + 1) * size);
      return { vector, scores: ranking.scores(vector, text) };
    });
  };

  const nearestOf = (label: string, { vector }: Reading) => {
    const [from, to] = index.rows.get(label) ?? [0, 0];
    return nearest(index.matrix, from, to, vector);
  };

  /** Red flags of one passage. */
  const dangers = (reading: Reading) => {
    const ranked = ranking.rank('danger', reading.scores.danger);
    const flags = ranked
      .filter(({ kind }) => kind === 'flag')
      .map(({ id, probability }, rank): FlagEvidence => {
        const cosine = rank < FLAGS_COMPARED ? nearestOf(`flag:${id}`, reading) : 0;
        return { id, probability, againstCalm: ranking.againstCalm(reading.scores.danger, id), cosine };
      });
    return { probability: share(ranked, 'flag'), flags };
  };

  const about = (scores: Float64Array): Ranked[] => ranking.rank('about', scores);

  const worthACloserLook = (whole: Reading) => {
    const best = about(whole.scores.about)[0];
    return dangers(whole).probability >= HINT_OF_DANGER || (best?.probability ?? 0) < CLEAR_TOPIC;
  };

  const sectionsOf = (topic: string, readings: readonly Reading[]) => {
    const best = new Map<number, number>();
    for (const { row, index: section } of index.sections.get(topic) ?? []) {
      const cosine = Math.max(...readings.map(({ vector }) => dotRow(index.matrix, row, vector)));
      best.set(section, Math.max(best.get(section) ?? -1, cosine));
    }
    return [...best]
      .map(([section, cosine]) => ({ index: section, cosine }))
      .sort((a, b) => b.cosine - a.cosine);
  };

  return {
    suggest,
    async examine([text, ...parts]: Passages): Promise<Evidence> {
      // The whole apart from its parts: in one batch, every part would be padded to the whole's length.
      const readings = await read([text]);
      const [whole] = readings;
      if (whole && parts.length > 0 && worthACloserLook(whole)) readings.push(...(await read(parts)));

      const ranked = about(meanOf(readings.map(({ scores }) => scores.about)));
      const of = (kind: Ranked['kind']) => ranked.filter((item) => item.kind === kind);
      const [topic, outside, talk] = [of('topic'), of('outside')[0], of('talk')[0]];
      const cosineTo = (label: string) => meanCosine(readings.map((reading) => nearestOf(label, reading)));
      return {
        topics: topic.slice(0, TOPICS_EXAMINED).map(({ id, probability }) => ({ topic: id, probability })),
        cosine: topic[0] ? cosineTo(`topic:${topic[0].id}`) : 0,
        sections: topic[0] ? sectionsOf(topic[0].id, readings) : [],
        outside: {
          probability: share(ranked, 'outside'),
          group: outside?.id ?? '',
          groupProbability: outside?.probability ?? 0,
          cosine: outside ? cosineTo(`outside:${outside.id}`) : 0,
        },
        talk: { probability: share(ranked, 'talk'), intent: (talk?.id ?? 'help') as ChatIntent },
        alarm: worst(readings.map(dangers)),
        personal: Math.max(
          ...readings.map(({ scores }) => share(ranking.rank('personal', scores.personal), 'personal')),
        ),
      };
    },
  };
}

/** An emergency told in one passage of many is an emergency: for each flag, the worst passage counts. */
function worst(passages: readonly Evidence['alarm'][]): Evidence['alarm'] {
  const flags = new Map<string, FlagEvidence>();
  for (const flag of passages.flatMap((passage) => passage.flags)) {
    if (flag.probability > (flags.get(flag.id)?.probability ?? -1)) flags.set(flag.id, flag);
  }
  return {
    probability: Math.max(...passages.map(({ probability }) => probability)),
    flags: [...flags.values()].sort((a, b) => b.probability - a.probability),
  };
}

/**
 * What a message is about: where a story's passages were read, the whole and their mean count alike.
 * In cross-validation over 479 stories, the right class came first for 64 % of them so, for 60 % by
 * the whole alone and for 59 % by the passages alone.
 */
function meanOf(rows: readonly Float64Array[]): Float64Array {
  const [whole = new Float64Array(0), ...parts] = rows;
  if (parts.length === 0) return whole;
  return whole.map((score, at) => {
    const mean = parts.reduce((total, part) => total + (part[at] as number), 0) / parts.length;
    return (score + mean) / 2;
  });
}

/** How near a message is to known questions: for a story, between the whole and its nearest passage. */
function meanCosine([whole = 0, ...parts]: readonly number[]): number {
  return parts.length === 0 ? whole : (whole + Math.max(...parts)) / 2;
}
