import type { Reply } from '../../assistant/reply.ts';
import { layOut } from '../message.ts';
import { renderPlain } from '../plain.ts';

/**
 * A reply as one line of JSON. Public and stable: evaluation and other programs run on it,
 * so a field is never renamed or removed.
 */
export interface ReplyRecord {
  readonly id: string;
  readonly kind: Reply['kind'];
  /** Slug of the answer's topic; null for every other kind. */
  readonly topic: string | null;
  /** Slugs that the reply offers to go on with, best first, at most four. */
  readonly choices: readonly string[];
  readonly level: 'emergency' | 'crisis' | 'prompt-care' | null;
  readonly notice: 'personal' | null;
  readonly intent: string | null;
  readonly lang: string;
  /** The whole reply as plain text. */
  readonly text: string;
  readonly sources: readonly {
    readonly id: string;
    readonly title: string;
    readonly year: number | null;
    readonly url: string | null;
  }[];
  readonly certainty: string | null;
  readonly disclaimer: string;
  /** Milliseconds from question to reply. */
  readonly ms: number;
}

/** Fills the record of a reply. */
export function recordOf(id: string, reply: Reply, ms: number): ReplyRecord {
  const message = layOut(reply);
  const sources = 'sources' in reply ? reply.sources : [];
  return {
    id,
    kind: reply.kind,
    topic: reply.kind === 'answer' ? reply.topic : null,
    choices: message.choices.topics.slice(0, 4).map((topic) => topic.id),
    level: reply.kind === 'urgent' ? reply.level : null,
    notice: ('notice' in reply && reply.notice) || null,
    intent: reply.kind === 'chat' ? reply.intent : null,
    lang: reply.lang,
    text: renderPlain(message),
    sources: sources.map(({ id: key, title, year, url }) => ({ id: key, title, year, url })),
    certainty: reply.kind === 'answer' ? reply.certainty.level : null,
    disclaimer: reply.disclaimer,
    ms: Math.round(ms * 100) / 100,
  };
}
