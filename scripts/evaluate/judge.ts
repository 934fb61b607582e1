import type { Reply } from '../../src/assistant/reply.ts';
import type { Labelled } from '../labelled.ts';
import type { Asked } from './asked.ts';

/** An answer about an acceptable topic. */
export function answers({ reply, row }: Asked): boolean {
  return reply.kind === 'answer' && row.topics.includes(reply.topic);
}

/** An acceptable topic is the answer or one of the first three that a person can choose. */
export function offers(asked: Asked): boolean {
  const { reply, row } = asked;
  const has = ({ id }: { readonly id: string }) => row.topics.includes(id);
  if (reply.kind === 'answer') return answers(asked) || reply.related.slice(0, 2).some(has);
  return reply.kind === 'did-you-mean' && reply.choices.slice(0, 3).some(has);
}

/** An acceptable topic is among the first `most` of the ranking, whatever the reply. */
export function ranks({ row, ranked }: Pick<Asked, 'row' | 'ranked'>, most: number): boolean {
  return ranked.slice(0, most).some((topic) => row.topics.includes(topic));
}

/** Names a topic, or several to choose from. */
export function speaks({ reply }: Asked): boolean {
  return reply.kind === 'answer' || reply.kind === 'did-you-mean';
}

/** Says that there is no sourced answer. */
export function silent({ reply }: Asked): boolean {
  return reply.kind === 'unknown';
}

/** Raises a red flag. */
export function alarms({ reply }: Asked): boolean {
  return reply.kind === 'urgent';
}

/** Tells the person that only a clinician can decide this. */
export function notices({ reply }: Asked): boolean {
  return 'notice' in reply && reply.notice === 'personal';
}

/** An ordinary question about a topic: no alarming words, no earlier message. */
export function inScope({ kind, tricky }: Labelled): boolean {
  return kind === 'in-scope' && !tricky;
}

/** A reply in a few words, without any of its own. */
export function summary(reply: Reply): string {
  switch (reply.kind) {
    case 'answer':
      return `${reply.topic}${reply.notice ? ' (notice)' : ''}`;
    case 'did-you-mean':
      return `${reply.kind}: ${reply.choices.map(({ id }) => id).join(', ')}`;
    case 'unknown':
      return `${reply.kind}${reply.outside ? `: ${reply.outside}` : ''}`;
    case 'urgent':
      return `${reply.level}: ${reply.flag}`;
    case 'chat':
      return `${reply.kind}: ${reply.intent}`;
    case 'statement':
      return `${reply.kind}: ${reply.fact}`;
  }
}

/** What a good reply would have been, in as few words. */
export function wanted({ kind, topics, level }: Labelled): string {
  return topics.join(', ') || level || kind;
}
