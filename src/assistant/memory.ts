import type { ConversationId } from './question.ts';
import type { Source } from './reply.ts';

/** What is remembered of a conversation. */
export interface Conversation {
  /** The person's last messages, oldest first. */
  readonly turns: readonly string[];
  /** Sources of the last answer. */
  readonly sources: readonly Source[];
  /** ISO 3166-1 alpha-2, once the person has said it. */
  readonly country?: string;
}

/** What the assistant needs of a memory. It may forget at any time. */
export interface Memory {
  recall(id: ConversationId): Conversation | undefined;
  remember(id: ConversationId, conversation: Conversation): void;
}
