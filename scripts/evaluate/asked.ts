import type { Assistant } from '../../src/assistant/assistant.ts';
import type { Reply, TopicId } from '../../src/assistant/reply.ts';
import type { Labelled } from '../labelled.ts';

/** What stood behind a reply. */
export interface Reading {
  /** How sure the gate was that the message is about a topic, 0 to 1; null for a message without words. */
  readonly confidence: number | null;
  /** Topics, likeliest first, whether or not the reply names one. */
  readonly ranked: readonly TopicId[];
}

/** A labelled question with the reply it got and what stood behind it. */
export interface Asked extends Reading {
  readonly row: Labelled;
  readonly reply: Reply;
}

/** Asks one question. */
export type Ask = (row: Labelled) => Promise<Asked>;

/** Finds what stands behind the reply to a question. */
export type Read = (row: Labelled) => Promise<Reading>;

/** Asks each question in a conversation of its own, so that none is the other's context. */
export function createAsk(assistant: Pick<Assistant, 'ask'>, read: Read): Ask {
  let conversations = 0;
  return async (row) => {
    conversations += 1;
    const conversation = `evaluate-${conversations}`;
    const question = { conversation, channel: 'terminal', text: row.text, context: row.context } as const;
    return { row, reply: await assistant.ask(question), ...(await read(row)) };
  };
}

/** One after the other: what an assistant remembers must not depend on chance. */
export async function askAll(ask: Ask, rows: readonly Labelled[]): Promise<Asked[]> {
  const found: Asked[] = [];
  for (const row of rows) found.push(await ask(row));
  return found;
}
