import type { InlineQueryResultArticle } from 'grammy/types';
import type { Logger } from 'pino';
import { actionData } from '../../assistant/action.ts';
import type { Asker, Assistant } from '../../assistant/assistant.ts';
import type { Reply } from '../../assistant/reply.ts';
import { layOut, type Message } from '../message.ts';
import { inlines } from '../plain.ts';
import { describe } from './failures.ts';
import { CALLBACK_BYTES, RESULT_DESCRIPTION, RESULT_TITLE } from './limits.ts';
import { renderOne } from './render.ts';

/** What inline mode answers. */
export interface InlineDeps {
  readonly assistant: Assistant;
  readonly log: Logger;
}

/** Topics offered under the answer, or in its place. */
const SUGGESTIONS = 8;

/** A shorter query is the beginning of a word and no question yet. */
const QUESTION_LENGTH = 3;

/**
 * Results for what somebody types after the bot's name: the answer, then matching topics. Each is sent as
 * one message, without buttons. Never rejects; what fails is left out.
 */
export async function inlineResults(
  query: string,
  asker: Asker,
  { assistant, log }: InlineDeps,
): Promise<InlineQueryResultArticle[]> {
  const typed = query.trim();
  const results: (InlineQueryResultArticle | null)[] = [];
  const add = async (make: () => Promise<void> | void) => {
    try {
      await make();
    } catch (error) {
      log.error(describe(error), 'No inline result could be made');
    }
  };
  let answered: string | undefined;
  if (typed.length >= QUESTION_LENGTH) {
    await add(async () => {
      // Each keystroke is a query: none of them is the context of the next.
      const reply = await assistant.ask({ ...asker, text: typed, context: [] });
      if (reply.kind === 'answer') answered = reply.topic;
      results.push(article('answer', reply));
    });
  }
  await add(async () => {
    for (const { id } of assistant.suggest(typed, SUGGESTIONS)) {
      if (id === answered) continue;
      results.push(article(actionData({ type: 'open', topic: id }), await assistant.open(id, asker)));
    }
  });
  const ids = new Set<string>();
  return results.filter((result): result is InlineQueryResultArticle => {
    if (!result || ids.has(result.id) || Buffer.byteLength(result.id) > CALLBACK_BYTES) return false;
    ids.add(result.id);
    return true;
  });
}

function article(id: string, reply: Reply): InlineQueryResultArticle | null {
  const message = layOut(reply);
  const payload = renderOne(message);
  if (!payload) return null;
  const { text, entities, link_preview_options } = payload;
  const [title = text, description] = summary(message);
  return {
    type: 'article',
    id,
    title: clip(title, RESULT_TITLE),
    ...(description ? { description: clip(description, RESULT_DESCRIPTION) } : {}),
    input_message_content: { message_text: text, entities, link_preview_options },
  };
}

/** A message's first lines, as its preview in the list of results. */
function summary(message: Message): string[] {
  return message.parts
    .flatMap((part) => {
      if (part.type === 'title') return [part.text];
      if (part.type === 'paragraph') return [inlines(part.content)];
      if (part.type === 'list') return part.items.map(inlines);
      return [];
    })
    .map((line) => line.trim())
    .filter(Boolean);
}

/** At most `length` characters; cut between words where there are any. */
function clip(text: string, length: number): string {
  const characters = Array.from(text);
  if (characters.length <= length) return text;
  const beginning = characters.slice(0, length - 1).join('');
  return `${beginning.replace(/\s+\S*$/, '')}…`;
}
