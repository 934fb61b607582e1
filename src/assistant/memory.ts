import type { ConversationId } from './question.ts';
import type { Source, TopicId } from './reply.ts';

/** What is remembered of a conversation. */
export interface Conversation {
  /** The person's last messages, oldest first. */
  readonly turns: readonly string[];
  /** Sources of the last answer. */
  readonly sources: readonly Source[];
  /** Topic of the last answer. */
  readonly topic?: TopicId;
  /** ISO 3166-1 alpha-2, once the person has said it. */
  readonly country?: string;
  /** The language the person chose, or wrote last; BCP 47. */
  readonly lang?: string;
  /** True if they chose it: then no message changes it. */
  readonly langChosen?: boolean;
  /** A red flag that was raised and not yet said to be over. */
  readonly redFlag?: string;
}

/** What the assistant needs of a memory. It may forget at any time. */
export interface Memory {
  recall(id: ConversationId): Promise<Conversation | undefined>;
  /** Resolves when a crash would not lose it, if it is kept on disk at all. */
  remember(id: ConversationId, conversation: Conversation): Promise<void>;
  forget(id: ConversationId): Promise<void>;
}
