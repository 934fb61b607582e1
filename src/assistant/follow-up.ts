import { type Bounds, confidence, decide, insideShare } from './decide.ts';
import type { Evidence, Search, TopicEvidence } from './search.ts';
import { understand } from './understand.ts';

/** From this share of the topics on, a message has one topic whatever was said before. */
const SUFFICES = 0.97;

/** "says who?" and "so I can't?" sound like talk, and go on with what was asked before. */
const SURELY_TALK = 0.93;
/** Weighs a topic that one of the readings does not see at all. */
const UNSEEN = 0.01;
/** A reading that is hardly about any topic does not become sure by being scaled up. */
const UNCLEAR = 0.05;

/** A message as it was read, and whether what was said before it took part. */
export interface ReadInContext {
  readonly evidence: Evidence;
  readonly followUp: boolean;
}

/**
 * Reads a message that does not suffice by itself together with the person's last messages: "and for
 * women?". Both readings count alike, so a new subject wins where the message names one.
 */
export async function readInContext({
  search,
  alone,
  text,
  turns,
  lang,
  bounds,
}: {
  readonly search: Search;
  /** What the message says by itself. */
  readonly alone: Evidence;
  readonly text: string;
  /** The person's messages before, oldest first. */
  readonly turns: readonly string[];
  readonly lang: string;
  readonly bounds: Bounds;
}): Promise<ReadInContext> {
  if (turns.length === 0 || suffices(alone, bounds)) return { evidence: alone, followUp: false };
  const joined = await search.examine(understand([...turns, text].join(' ')).passages, lang);
  const evidence = blend(alone, joined);
  const [best] = evidence.topics;
  const own = alone.topics.find(({ topic }) => topic === best?.topic)?.probability ?? 0;
  return { evidence, followUp: own < (best?.probability ?? 0) };
}

function suffices(alone: Evidence, bounds: Bounds): boolean {
  if (decide(alone, bounds).verdict === 'talk') return alone.talk.probability >= SURELY_TALK;
  if (alone.outside.probability >= 0.5) return true;
  const sure = (alone.topics[0]?.probability ?? 0) >= SUFFICES * insideShare(alone);
  return sure && confidence(alone, bounds.gate) >= bounds.speak;
}

/**
 * Topics by the geometric mean of both readings: it is about what neither speaks against. On 136 follow-ups it
 * ranks the right topic first for 123; the arithmetic mean for 118, the message alone for 85.
 */
function blend(alone: Evidence, joined: Evidence): Evidence {
  const known = [alone, joined].map(
    ({ topics }) => new Map(topics.map(({ topic, probability }) => [topic, probability])),
  );
  const share = (reading: Evidence, place: number, topic: string) =>
    (known[place]?.get(topic) ?? 0) / Math.max(insideShare(reading), UNCLEAR) + UNSEEN;
  const scored = [...new Set([...alone.topics, ...joined.topics].map(({ topic }) => topic))].map((topic) => ({
    topic,
    score: Math.sqrt(share(alone, 0, topic) * share(joined, 1, topic)),
  }));
  const outside = (alone.outside.probability + joined.outside.probability) / 2;
  const talk = Math.min(alone.talk.probability, joined.talk.probability);
  const total = scored.reduce((sum, { score }) => sum + score, 0);
  const ranked: TopicEvidence[] = scored
    .map(({ topic, score }) => ({ topic, probability: ((1 - outside - talk) * score) / total }))
    .sort((a, b) => b.probability - a.probability);
  const best = ranked[0]?.topic;
  return {
    ...alone,
    topics: ranked.slice(0, Math.max(alone.topics.length, joined.topics.length)),
    cosine: Math.max(alone.cosine, joined.cosine),
    sections: [alone, joined].find(({ topics: [first] }) => first?.topic === best)?.sections ?? [],
    outside: {
      ...alone.outside,
      probability: outside,
      cosine: Math.min(alone.outside.cosine, joined.outside.cosine),
    },
    talk: { ...alone.talk, probability: talk },
  };
}
