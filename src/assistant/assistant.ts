import type { Question } from './question.ts';
import type { Reply, TopicId, TopicLink } from './reply.ts';

/** A command that every channel offers by its own means. */
export type Command =
  | 'start'
  | 'help'
  | 'topics'
  | 'sources'
  | 'language'
  | 'privacy'
  /** How to reach the clinic. */
  | 'contact'
  | 'forget'
  /** Forgets what was talked about, and nothing else. */
  | 'new';

/** Who is asking, without the words: for buttons and commands. */
export type Asker = Omit<Question, 'text' | 'context'>;

/** The one place where replies are made. Never throws for anything a person typed. */
export interface Assistant {
  /** The reply to a message. */
  ask(question: Question): Promise<Reply>;
  /** A topic's answer without a question; `unknown` if the topic is gone. */
  open(topic: TopicId, asker: Asker): Promise<Reply>;
  /** What a button does that carries this data; null if the data is not ours. */
  press(data: string, asker: Asker): Promise<Reply | null>;
  /** Sends a text to the clinic, after what it was shown or as the person changed it. */
  handOff(text: string, asker: Asker): Promise<Reply>;
  /** The reply to a command. */
  command(name: Command, asker: Asker): Promise<Reply>;
  /** Topics whose title or questions match what has been typed so far, best first; all, in order, for "". */
  suggest(typed: string, limit: number): readonly TopicLink[];
}
