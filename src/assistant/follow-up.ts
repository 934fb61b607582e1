import { type Bounds, confidence, decide, insideShare } from './decide.ts';
import type { Evidence, Search, TopicEvidence } from './search.ts';
import { understand } from './understand.ts';

/** From this share of the topics on, a message has one topic whatever was said before. */
const SUFFICES = 0.97;

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
  if (decide(alone, bounds).verdict === 'talk' || alone.outside.probability >= 0.5) return true;
  const sure = (alone.topics[0]?.probability ?? 0) >= SUFFICES * insideShare(alone);
  return sure && confidence(alone, bounds.gate) >= bounds.speak;
}

/** Topics by the mean of both readings; what the message itself is about otherwise stays its own. */
function blend(alone: Evidence, joined: Evidence): Evidence {
  const topics = new Map<string, number>();
  for (const { topic, probability } of [...alone.topics, ...joined.topics]) {
    topics.set(topic, (topics.get(topic) ?? 0) + probability / 2);
  }
  const ranked: TopicEvidence[] = [...topics]
    .map(([topic, probability]) => ({ topic, probability }))
    .sort((a, b) => b.probability - a.probability);
  const best = ranked[0]?.topic;
  return {
    ...alone,
    topics: ranked.slice(0, Math.max(alone.topics.length, joined.topics.length)),
    cosine: Math.max(alone.cosine, joined.cosine),
    sections: [alone, joined].find(({ topics: [first] }) => first?.topic === best)?.sections ?? [],
    outside: {
      ...alone.outside,
      probability: (alone.outside.probability + joined.outside.probability) / 2,
      cosine: Math.min(alone.outside.cosine, joined.outside.cosine),
    },
    talk: {
      ...alone.talk,
      probability: (alone.talk.probability + joined.talk.probability) / 2,
    },
  };
}
