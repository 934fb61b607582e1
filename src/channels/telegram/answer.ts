import type { Api } from 'grammy';
import type { Logger } from 'pino';
import type { Reply } from '../../assistant/reply.ts';
import { stringsFor } from '../../locales/strings.ts';
import { layOut, type Part } from '../message.ts';
import { describe, isHarmless } from './failures.ts';
import type { Place } from './place.ts';
import { type Payload, render } from './render.ts';
import type { Timing } from './timing.ts';
import { showTyping } from './typing.ts';

/**
 * Makes a reply and sends it to a place, with a paragraph `before` it if given.
 * Never rejects: a reply that cannot be made becomes an apology, one that cannot be sent a line in the log.
 */
export type Answer = (place: Place, make: () => Reply | Promise<Reply>, before?: string) => Promise<void>;

/** What answering takes. */
export interface AnswerDeps {
  readonly api: Api;
  readonly log: Logger;
  readonly timing: Timing;
}

/** Answers through `api`. */
export function createAnswer({ api, log, timing }: AnswerDeps): Answer {
  return async (place, make, before) => {
    const stopTyping = showTyping(() => api.sendChatAction(place.chat, 'typing', threadOf(place)), timing);
    let payloads: readonly Payload[];
    try {
      const message = layOut(await make());
      payloads = render(before ? { ...message, parts: [paragraph(before), ...message.parts] } : message);
    } catch (error) {
      log.error(describe(error), 'No reply could be made; the person was told so');
      payloads = render({
        parts: [paragraph(stringsFor(place.asker.locale).apology)],
        choices: { heading: '', topics: [] },
      });
    } finally {
      stopTyping();
    }
    try {
      await send(api, place, payloads);
    } catch (error) {
      if (isHarmless(error)) log.debug(describe(error), 'The person or the chat does not take the answer');
      else log.warn(describe(error), 'An answer could not be sent');
    }
  };
}

async function send(api: Api, place: Place, payloads: readonly Payload[]): Promise<void> {
  for (const [index, { text, ...options }] of payloads.entries()) {
    await api.sendMessage(place.chat, text, {
      ...options,
      ...threadOf(place),
      ...(place.replyTo !== undefined && index === 0
        ? { reply_parameters: { message_id: place.replyTo, allow_sending_without_reply: true } }
        : {}),
    });
  }
}

function threadOf(place: Place): { message_thread_id?: number } {
  return place.thread ? { message_thread_id: place.thread } : {};
}

function paragraph(text: string): Part {
  return { type: 'paragraph', content: [{ type: 'text', text }] };
}
