import type { TopicId } from '../../assistant/reply.ts';
import type { Reason } from './schemas.ts';

/** What somebody thought of an answer. No words of theirs, and nothing that says who. */
export interface Opinion {
  readonly clinic: string;
  readonly topic: TopicId;
  readonly helpful: boolean;
  readonly reason?: Reason;
}

/** Where opinions go. Default: they are counted, and nothing is stored. */
export interface Feedback {
  give(opinion: Opinion): void | Promise<void>;
}

/** Keeps nothing; the counting is done before. */
export const forgetOpinions: Feedback = { give() {} };
