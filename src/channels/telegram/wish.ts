import type { MessageEntity, Message as TelegramMessage } from 'grammy/types';
import type { Command } from '../../assistant/assistant.ts';
import { isCommand } from './commands.ts';

/** What a message wants from us. */
export type Wish =
  | { readonly type: 'ask'; readonly text: string }
  | { readonly type: 'command'; readonly name: Command }
  /** A private message without words. Several of one `album` are one message to the person. */
  | { readonly type: 'unreadable'; readonly album?: string };

/** The bot's own account, by which it is addressed. */
export interface Self {
  readonly id: number;
  readonly username: string;
}

/** What a message wants from us, or null if it is not ours to answer. Pure. */
export function wishOf(message: TelegramMessage, self: Self): Wish | null {
  if (!fromPerson(message)) return null;
  const isPrivate = message.chat.type === 'private';
  const text = message.text ?? message.caption ?? '';
  const entities = message.entities ?? message.caption_entities ?? [];

  const command = commandOf(text, entities);
  if (command) {
    if (command.to !== undefined && command.to !== self.username.toLowerCase()) return null;
    if (isCommand(command.name)) return { type: 'command', name: command.name };
    if (command.name === 'ask') {
      const words = withoutMention(text, entities, self, command.length);
      return words ? { type: 'ask', text: words } : { type: 'command', name: 'help' };
    }
    return isPrivate || command.to !== undefined ? { type: 'command', name: 'help' } : null;
  }

  if (!isPrivate && !mentions(text, entities, self).length && !repliesTo(message, self)) return null;
  if (text) return { type: 'ask', text: withoutMention(text, entities, self) };
  if (!isPrivate || !unreadable.some((kind) => message[kind] !== undefined)) return null;
  return { type: 'unreadable', ...(message.media_group_id ? { album: message.media_group_id } : {}) };
}

/** What people send instead of text. Everything else without text is a note of Telegram's own ("pinned a message"). */
const unreadable = [
  'photo',
  'voice',
  'sticker',
  'video',
  'video_note',
  'audio',
  'document',
  'animation',
  'live_photo',
  'location',
  'venue',
  'contact',
  'poll',
  'dice',
  'story',
  'game',
  'checklist',
  'paid_media',
  'rich_message',
] as const satisfies readonly (keyof TelegramMessage)[];

/**
 * Not from a bot, nor made by one: what a person sends through inline mode, ours included, is an answer
 * and no question. A chat's own voice (an anonymous administrator) is a person, though Telegram gives it
 * a bot's account; a post forwarded from the channel is not.
 */
function fromPerson(message: TelegramMessage): boolean {
  if (message.via_bot || message.is_automatic_forward || message.chat.type === 'channel') return false;
  return message.sender_chat !== undefined || message.from?.is_bot === false;
}

function commandOf(text: string, entities: readonly MessageEntity[]) {
  const entity = entities.find((entity) => entity.type === 'bot_command' && entity.offset === 0);
  if (!entity) return null;
  const [name = '', to] = text.slice(1, entity.length).toLowerCase().split('@');
  return { name, to, length: entity.length };
}

function mentions(text: string, entities: readonly MessageEntity[], self: Self): MessageEntity[] {
  const handle = `@${self.username}`.toLowerCase();
  return entities.filter((entity) => {
    if (entity.type === 'text_mention') return entity.user.id === self.id;
    const { offset, length } = entity;
    return entity.type === 'mention' && text.slice(offset, offset + length).toLowerCase() === handle;
  });
}

function repliesTo(message: TelegramMessage, self: Self): boolean {
  const original = message.reply_to_message;
  // In a forum topic that the bot opened, every message formally replies to its opening.
  return original?.from?.id === self.id && original.forum_topic_created === undefined;
}

/** The text from `start` on without the bot's name, and without the comma or colon that the name leaves behind. */
function withoutMention(text: string, entities: readonly MessageEntity[], self: Self, start = 0): string {
  const found = mentions(text, entities, self).filter((entity) => entity.offset >= start);
  if (found.length === 0) return text.slice(start).trim();
  const pieces: string[] = [];
  let from = start;
  for (const { offset, length } of found) {
    pieces.push(text.slice(from, offset).trim());
    from = offset + length;
  }
  pieces.push(text.slice(from).trim());
  const [before = '', ...after] = pieces;
  const rest = after.map((piece) => (before ? piece : piece.replace(/^[,:;–—-]\s*/, '')));
  return [before, ...rest].filter(Boolean).join(' ');
}
