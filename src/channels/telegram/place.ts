import type { CallbackQuery, InlineQuery, Message as TelegramMessage, User } from 'grammy/types';
import type { Asker } from '../../assistant/assistant.ts';

/** Where an answer goes, and to whom. */
export interface Place {
  readonly chat: number;
  /** The forum topic, where the chat has such. */
  readonly thread?: number;
  /** The message that the answer quotes. */
  readonly replyTo?: number;
  readonly asker: Asker;
}

/**
 * The place of a message's answer. In a group the answer quotes the message, so that everybody sees
 * which one is meant; so it does for an edited one, which may stand far above.
 */
export function placeOf(message: TelegramMessage, edited: boolean): Place {
  const thread = threadOf(message);
  // An anonymous administrator writes in the name of a chat; the sender is then a stand-in shared by all of them.
  const person = message.sender_chat?.id ?? message.from?.id ?? 0;
  return {
    chat: message.chat.id,
    ...(thread ? { thread } : {}),
    ...(message.chat.type !== 'private' || edited ? { replyTo: message.message_id } : {}),
    asker: askerOf(message.chat.id, thread, person, message.from),
  };
}

/**
 * The place of a button's answer, or null for a button under a message sent by inline mode, whose chat
 * we do not know. Needs nothing but the press itself: the message may be years old, or gone.
 */
export function placeOfPress(press: CallbackQuery): Place | null {
  const { message, from } = press;
  if (!message) return null;
  const thread = message.date === 0 ? undefined : threadOf(message);
  return {
    chat: message.chat.id,
    ...(thread ? { thread } : {}),
    ...(message.chat.type === 'private' ? {} : { replyTo: message.message_id }),
    asker: askerOf(message.chat.id, thread, from.id, from),
  };
}

/** Who asks in inline mode: in no chat that we know. */
export function inlineAsker(query: InlineQuery): Asker {
  return { conversation: `telegram:inline:${query.from.id}`, channel: 'telegram', ...locale(query.from) };
}

/** `message_thread_id` also numbers the replies to one message; only a forum topic is a place to send to. */
function threadOf(message: { is_topic_message?: boolean; message_thread_id?: number }): number | undefined {
  return message.is_topic_message ? message.message_thread_id : undefined;
}

function askerOf(chat: number, thread: number | undefined, person: number, from: User | undefined): Asker {
  return {
    conversation: `telegram:${chat}:${thread ?? 0}:${person}`,
    channel: 'telegram',
    // A private chat is the person's own, and no clinic's.
    ...(chat < 0 && { room: String(chat) }),
    ...locale(from),
  };
}

function locale(from: User | undefined): { locale: string } | undefined {
  return from?.language_code ? { locale: from.language_code } : undefined;
}
