import type { Asked } from './asked.ts';
import { answers, inScope, offers, silent, speaks, summary, wanted } from './judge.ts';
import type { Evaluation } from './record.ts';

const OUTSIDE = '(outside)';
/** Worst misses shown. */
const WORST = 20;

/** Topics with misses, those with most misses first. A question counts for its best topic. */
export function byTopic(all: readonly Asked[]): Evaluation['topics'] {
  const topics = new Map<string, { topic: string; of: number; right: number }>();
  for (const asked of all.filter(({ row }) => inScope(row))) {
    const [topic = ''] = asked.row.topics;
    const entry = topics.get(topic) ?? { topic, of: 0, right: 0 };
    entry.of += 1;
    entry.right += answers(asked) ? 1 : 0;
    topics.set(topic, entry);
  }
  return [...topics.values()]
    .filter(({ of, right }) => right < of)
    .sort((a, b) => b.of - b.right - (a.of - a.right) || a.topic.localeCompare(b.topic));
}

/** Which topic was answered for which, in scope and out of it; most frequent first. */
export function confusions(all: readonly Asked[]): Evaluation['confusions'] {
  const pairs = new Map<string, { asked: string; answered: string; count: number }>();
  for (const item of all) {
    const { row, reply } = item;
    const about = inScope(row) || row.kind === 'out-of-scope';
    if (!about || reply.kind !== 'answer' || answers(item)) continue;
    const asked = inScope(row) ? (row.topics[0] ?? '') : OUTSIDE;
    const key = `${asked} ${reply.topic}`;
    const pair = pairs.get(key) ?? { asked, answered: reply.topic, count: 0 };
    pair.count += 1;
    pairs.set(key, pair);
  }
  return [...pairs.values()].sort((a, b) => b.count - a.count || a.asked.localeCompare(b.asked));
}

/**
 * Wrong and most sure: wrong topics and answers out of scope by the gate's confidence, silence in scope
 * by what is missing to 1. Alarms and talk are not the gate's doing.
 */
export function worstMisses(all: readonly Asked[]): Asked[] {
  return all
    .filter(isWrong)
    .sort((a, b) => (sureness(b) ?? 0) - (sureness(a) ?? 0))
    .slice(0, WORST);
}

/** How sure the gate was of what it let the assistant do; null where it did not decide. */
function sureness(asked: Asked): number | null {
  const { confidence } = asked;
  if (confidence === null || !(silent(asked) || speaks(asked))) return null;
  return silent(asked) ? 1 - confidence : confidence;
}

function isWrong(asked: Asked): boolean {
  const { kind } = asked.row;
  if (kind === 'out-of-scope') return speaks(asked);
  if (kind !== 'in-scope' && kind !== 'follow-up') return false;
  return (
    silent(asked) || (speaks(asked) && !answers(asked) && !(asked.reply.kind !== 'answer' && offers(asked)))
  );
}

/** A question as a line of a list: what it got, and what it should have got. */
export function missOf(asked: Asked, withText: boolean): Evaluation['worst'][number] {
  const { row, reply } = asked;
  return {
    id: row.id,
    got: summary(reply),
    wanted: wanted(row),
    sure: sureness(asked),
    ...(withText && { text: shortened(row.text) }),
  };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 140 ? `${line.slice(0, 139)}…` : line;
}
