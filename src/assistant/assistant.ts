import type { Question } from './question.ts';
import type { Reply, TopicId, TopicLink } from './reply.ts';

/** A command that every channel offers by its own means. */
export type Command = 'start' | 'help' | 'privacy' | 'sources' | 'topics';

/** Who is asking, without the words: for buttons and commands. */
export type Asker = Omit<Question, 'text' | 'context'>;

/** The one place where replies are made. Never throws for anything a person typed. */
export interface Assistant {
  /** The reply to a message. */
  ask(question: Question): Promise<Reply>;
  /** A topic's answer without a question, for buttons; `unknown` if the topic is gone. */
  open(topic: TopicId, asker: Asker): Reply;
  /** The reply to a command. */
  command(name: Command, asker: Asker): Reply;
  /** Topics whose title or questions match what has been typed so far, best first; all, in order, for "". */
  suggest(typed: string, limit: number): readonly TopicLink[];
}
