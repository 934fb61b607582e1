import type { APIEmbed } from 'discord.js';
import type { Reply } from '../../assistant/reply.ts';
import { layOut, type Message } from '../message.ts';
import { chunks, type Row, rowsOf } from './buttons.ts';
import { escapeText, guardStart } from './escape.ts';
import { EMBED_TEXT_MAX, EMBEDS_MAX, ROWS_MAX, TITLE_MAX } from './limits.ts';
import { linesOf } from './lines.ts';
import { piecesOf } from './pieces.ts';

/** One Discord message, for any of the library's ways to send it. */
export interface Payload {
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly Row[];
  readonly allowedMentions: typeof NO_MENTIONS;
}

/** Sends payloads to whoever asked, in order. */
export type Deliver = (payloads: readonly Payload[]) => Promise<void>;

/** Nobody is pinged, whatever a text holds; not even the person who is answered. */
export const NO_MENTIONS = { parse: [], repliedUser: false } as const;

/** The bar beside an embed, as 0xRRGGBB. Red is for what must not wait, and for nothing else. */
export const COLOURS: Readonly<Record<Reply['kind'], number>> = {
  answer: 0x2a7f78,
  'did-you-mean': 0x5b6b8c,
  unknown: 0x8a8f98,
  urgent: 0xc62828,
  chat: 0x5b6b8c,
  statement: 0x7a6a4f,
};

/** A reply as Discord messages, in order: nearly always one. Never none, since every reply has a disclaimer. */
export function renderReply(reply: Reply): Payload[] {
  return render(layOut(reply), COLOURS[reply.kind]);
}

/** Draws a message as embeds, within all of Discord's limits. Buttons stand under the last. */
export function render(message: Message, colour: number): Payload[] {
  const [first, ...others] = message.parts;
  const title = first?.type === 'title' ? guardStart(escapeText(first.text.trim().replace(/\s+/g, ' '))) : '';
  const titled = title !== '' && title.length <= TITLE_MAX;
  const pieces = piecesOf(linesOf(titled ? { ...message, parts: others } : message));

  const embeds = pieces.map((description): APIEmbed => ({ color: colour, description }));
  if (titled) embeds[0] = { title, ...(embeds[0] ?? { color: colour }) };

  const payloads = together(embeds).map((group): Payload => payload(group));
  const [under, ...more] = chunks(rowsOf(message), ROWS_MAX);
  const last = payloads.pop();
  if (last) payloads.push({ ...last, components: under ?? [] });
  // More menus than fit under one message: more than 125 topics.
  const again = { color: colour, description: escapeText(message.choices.heading) || '…' };
  return [...payloads, ...more.map((rows): Payload => payload([again], rows))];
}

/** One line of our own, where there is no reply to draw. */
export function renderLine(text: string): Payload {
  return payload([{ color: COLOURS.chat, description: escapeText(text) }]);
}

const payload = (embeds: readonly APIEmbed[], components: readonly Row[] = []): Payload => ({
  embeds,
  components,
  allowedMentions: NO_MENTIONS,
});

/** Embeds in as few messages as hold them. */
function together(embeds: readonly APIEmbed[]): APIEmbed[][] {
  const groups: APIEmbed[][] = [];
  let room = 0;
  for (const embed of embeds) {
    const length = (embed.title?.length ?? 0) + (embed.description?.length ?? 0);
    const group = groups.at(-1);
    if (group && length <= room && group.length < EMBEDS_MAX) {
      group.push(embed);
      room -= length;
    } else {
      groups.push([embed]);
      room = EMBED_TEXT_MAX - length;
    }
  }
  return groups;
}
