import type { ClinicId } from './clinic.ts';
import type { ConversationId } from './question.ts';
import type { Source, TopicId } from './reply.ts';

/** What is remembered of a conversation. */
export interface Conversation {
  /** The person's last messages, oldest first. */
  readonly turns: readonly string[];
  /** Sources of the last answer. */
  readonly sources: readonly Source[];
  /** Topic of the last answer. */
  readonly topic?: TopicId | undefined;
  /** ISO 3166-1 alpha-2, once the person has said it. */
  readonly country?: string | undefined;
  /** The language the person chose, or wrote last; BCP 47. */
  readonly lang?: string | undefined;
  /** True if they chose it: then no message changes it. */
  readonly langChosen?: boolean | undefined;
  /** A red flag that was raised and not yet said to be over. */
  readonly redFlag?: string | undefined;
  /** Topics answered, the last one last; for the summary a person may send to a clinic. */
  readonly asked?: readonly TopicId[] | undefined;
  readonly draft?: Draft | undefined;
}

/** A summary that was shown. */
export interface Draft {
  readonly id: string;
  /** For no other clinic. */
  readonly clinic: ClinicId;
  readonly text: string;
  /** The next message replaces its text. */
  readonly editing?: boolean | undefined;
  /** It was taken: to send it again changes nothing. */
  readonly sent?: boolean | undefined;
}

/** What the assistant needs of a memory. It may forget at any time. */
export interface Memory {
  recall(id: ConversationId): Promise<Conversation | undefined>;
  /** Resolves when a crash would not lose it, if it is kept on disk at all. */
  remember(id: ConversationId, conversation: Conversation): Promise<void>;
  forget(id: ConversationId): Promise<void>;
}
