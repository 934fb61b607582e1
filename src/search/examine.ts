import type { TalkIntent } from '../assistant/reply.ts';
import type { Evidence, FlagEvidence, Passages } from '../assistant/search.ts';
import { type Ranked, share } from './classifier/ranking.ts';
import type { FactIndex } from './facts.ts';
import type { Reader, Reading } from './reader.ts';

const TOPICS_EXAMINED = 8;
/** Red flags whose nearest example is looked up: the others are too improbable to matter by meaning. */
const FLAGS_COMPARED = 3;
/**
 * A story is read as a whole; its passages cost as much again, and in a passage everything looks graver. They
 * are read where the whole hints at danger.
 */
const HINT_OF_DANGER = 0.01;

/** What one language's reader can tell about a message. */
export async function examine(
  reader: Reader,
  [text, ...parts]: Passages,
  facts?: FactIndex,
): Promise<Evidence> {
  const about = (scores: Float64Array): Ranked[] => reader.rank('about', scores);
  const dangers = (reading: Reading) => dangersOf(reader, reading);

  // The whole apart from its parts: in one batch, every part would be padded to the whole's length.
  const readings = await reader.read([text]);
  const [whole] = readings;
  if (whole && parts.length > 0) {
    if (dangers(whole).probability >= HINT_OF_DANGER) readings.push(...(await reader.read(parts)));
  }

  const ranked = about(meanOf(readings.map(({ scores }) => scores.about)));
  const of = (kind: Ranked['kind']) => ranked.filter((item) => item.kind === kind);
  const [topic, outside, talk] = [of('topic'), of('outside')[0], of('talk')[0]];
  const fact = facts && whole?.nearestFact(facts);
  const cosineTo = (label: string) => meanCosine(readings.map((reading) => reading.nearest(label)));
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
    talk: { probability: share(ranked, 'talk'), intent: (talk?.id ?? 'help') as TalkIntent },
    alarm: worst(readings.map(dangers)),
    personal: Math.max(
      ...readings.map(({ scores }) => share(reader.rank('personal', scores.personal), 'personal')),
    ),
    ...(fact && { fact }),
  };
}

/** Whether one passage is alarming at all, and which red flags it is likest. */
function dangersOf(reader: Reader, reading: Reading): Evidence['alarm'] {
  const ranked = reader.rank('danger', reading.scores.danger);
  const flags = ranked
    .filter(({ kind }) => kind === 'flag')
    .map(({ id, probability }, place): FlagEvidence => {
      return { id, probability, cosine: place < FLAGS_COMPARED ? reading.nearest(`flag:${id}`) : 0 };
    });
  return { probability: share(reader.rank('alarm', reading.scores.alarm), 'flag'), flags };
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

/** A topic's sections by the passage nearest to each, nearest first. */
function sectionsOf(topic: string, readings: readonly Reading[]): Evidence['sections'] {
  const best = new Map<number, number>();
  for (const { index, cosine } of readings.flatMap((reading) => reading.sections(topic))) {
    best.set(index, Math.max(best.get(index) ?? -1, cosine));
  }
  return [...best].map(([index, cosine]) => ({ index, cosine })).sort((a, b) => b.cosine - a.cosine);
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
