import type { Reason } from './action.ts';
import type { ConversationId } from './question.ts';
import type { TopicId } from './reply.ts';

/** What somebody thought of an answer. A later vote of the same conversation on the topic replaces it. */
export interface Vote {
  readonly conversation: ConversationId;
  readonly topic: TopicId;
  readonly helpful: boolean;
  readonly reason?: Reason;
  readonly lang: string;
  readonly clinic?: string;
}

/** A question that got no answer. Whoever keeps it must first take out what could name a person. */
export interface Unanswered {
  readonly text: string;
  readonly lang: string;
  /** The nearest topic, if any, and why it was not shown. */
  readonly nearest?: TopicId;
  readonly why: 'outside' | 'unsure';
  readonly clinic?: string;
}

/** What is kept for the operator, if they asked for it; the default keeps nothing. */
export interface Journal {
  /** Days until what is kept is deleted; null if nothing is kept. */
  readonly days: number | null;
  /** Resolves when the vote would survive a crash. */
  vote(vote: Vote): Promise<void>;
  unanswered(question: Unanswered): Promise<void>;
  /** An answer was given: counted by topic, language and clinic. */
  answered(answer: {
    readonly topic: TopicId;
    readonly lang: string;
    readonly clinic?: string;
  }): Promise<void>;
  forget(conversation: ConversationId): Promise<void>;
}

/** Keeps nothing. */
export const noJournal: Journal = {
  days: null,
  async vote() {},
  async unanswered() {},
  async answered() {},
  async forget() {},
};
