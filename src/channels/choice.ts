import type { TopicId } from '../assistant/reply.ts';

/**
 * What a topic's button carries. It holds nothing but the topic's public slug, so that
 * a button still works on a message from last year and after a restart.
 * Fits Telegram's 64 bytes and Discord's 100 characters for every slug up to 60 characters.
 */
export function choiceData(topic: TopicId): string {
  return `t:${topic}`;
}

/** The topic that a button carries, or null if the data is not a topic's. */
export function chosenTopic(data: string): TopicId | null {
  return /^t:([a-z0-9-]{1,60})$/.exec(data)?.[1] ?? null;
}
