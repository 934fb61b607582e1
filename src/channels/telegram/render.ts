import type { InlineKeyboardButton } from 'grammy/types';
import type { Message } from '../message.ts';
import { draw } from './draw.ts';
import { keyboard } from './keyboard.ts';
import { type Entity, entityBytes } from './rich.ts';
import { fullRoom, split } from './split.ts';

/** One Telegram message, as `sendMessage` takes it but for the chat. Never a parse mode: those lose messages. */
export interface Payload {
  readonly text: string;
  readonly entities: Entity[];
  readonly link_preview_options: { readonly is_disabled: true };
  readonly reply_markup?: { readonly inline_keyboard: InlineKeyboardButton[][] };
}

/** Draws a message as one or more Telegram messages, buttons under the last; none if there is nothing to see. Pure. */
export function render(message: Message): readonly Payload[] {
  const pieces = split(draw(message));
  const rows = keyboard(message);
  return pieces.map((piece, index) => ({
    ...payload(piece.text, piece.entities),
    ...(index === pieces.length - 1 && rows.length > 0 ? { reply_markup: { inline_keyboard: rows } } : {}),
  }));
}

/**
 * Draws a message as a single one without buttons, for places that take no more: as much of its
 * beginning as fits, and always its last part, which is the disclaimer. Null if there is nothing to see. Pure.
 */
export function renderOne(message: Message): Payload | null {
  const bare = { ...message, choices: { heading: '', topics: [] }, tools: [] };
  const whole = split(draw(bare));
  const [first] = whole;
  if (!first) return null;
  if (whole.length === 1) return payload(first.text, first.entities);
  const tail = split(draw({ ...bare, parts: message.parts.slice(-1) }))[0] ?? { text: '', entities: [] };
  const bytes = tail.entities.reduce((sum, entity) => sum + entityBytes(entity), 0);
  const room = {
    units: fullRoom.units - tail.text.length - CUT.length,
    entities: fullRoom.entities - tail.entities.length,
    entityBytes: fullRoom.entityBytes - bytes,
  };
  // A last part that long is no disclaimer: then the beginning alone has to do.
  const fits =
    room.units >= fullRoom.units / 2 &&
    room.entities >= fullRoom.entities / 2 &&
    room.entityBytes >= fullRoom.entityBytes / 2;
  const head = fits ? split(draw({ ...bare, parts: message.parts.slice(0, -1) }), room)[0] : undefined;
  if (!head) return payload(first.text, first.entities);
  const offset = head.text.length + CUT.length;
  const moved = tail.entities.map((entity) => ({ ...entity, offset: entity.offset + offset }));
  return payload(head.text + CUT + tail.text, [...head.entities, ...moved]);
}

/** Says that something is missing, and sets the last part apart. */
const CUT = ' …\n\n';

function payload(text: string, entities: readonly Entity[]): Payload {
  return { text, entities: [...entities], link_preview_options: { is_disabled: true } };
}
