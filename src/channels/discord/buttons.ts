import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { actionData } from '../../assistant/action.ts';
import type { Button, TopicLink } from '../../assistant/reply.ts';
import type { Message } from '../message.ts';
import {
  BUTTON_LABEL_MAX,
  BUTTONS_MAX,
  BUTTONS_PER_ROW,
  MENU_OPTIONS_MAX,
  OPTION_LABEL_MAX,
  PLACEHOLDER_MAX,
} from './limits.ts';

/** A row under a message. */
export type Row = APIActionRowComponent<APIButtonComponent | APIStringSelectComponent>;

/** Topics to choose from: as buttons, or as menus where there are many. All they carry is the topic's id. */
export function rowsOf({ choices, tools = [] }: Message): Row[] {
  return [...choiceRows(choices), ...chunks(tools, BUTTONS_PER_ROW).map((row) => rowOf(row.map(button)))];
}

function choiceRows({ heading, topics }: Message['choices']): Row[] {
  const distinct = [...new Map(topics.map((topic) => [topic.id, topic])).values()];
  if (distinct.length <= BUTTONS_MAX)
    return chunks(distinct, BUTTONS_PER_ROW).map((row) => rowOf(row.map((topic) => button(open(topic)))));
  const pages = chunks(distinct, MENU_OPTIONS_MAX);
  return pages.map((page, index) => rowOf([menu(page, index, pages.length > 1 ? span(page) : heading)]));
}

function open({ id, title }: TopicLink): Button {
  return { label: title, data: actionData({ type: 'open', topic: id }) };
}

function button({ label, data }: Button): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: shorten(label, BUTTON_LABEL_MAX) || data.slice(2),
    custom_id: data,
  };
}

function menu(topics: readonly TopicLink[], page: number, placeholder: string): APIStringSelectComponent {
  return {
    type: ComponentType.StringSelect,
    custom_id: `topics:${page}`,
    placeholder: shorten(placeholder, PLACEHOLDER_MAX),
    options: topics.map((topic) => ({
      label: shorten(topic.title, OPTION_LABEL_MAX) || topic.id,
      value: open(topic).data,
    })),
  };
}

/** What a menu holds, where there are several: "First topic – last topic". */
function span(topics: readonly TopicLink[]): string {
  const half = Math.floor(PLACEHOLDER_MAX / 2) - 2;
  return [topics[0], topics.at(-1)].map((topic) => shorten(topic?.title ?? '', half)).join(' – ');
}

const rowOf = (components: Row['components']): Row => ({ type: ComponentType.ActionRow, components });

/** Text within `max` UTF-16 units; an ellipsis stands for what was cut, and no character is halved. */
export function shorten(text: string, max: number): string {
  const trimmed = text.trim();
  if (trimmed.length <= max) return trimmed;
  let cut = '';
  for (const letter of trimmed) {
    if (cut.length + letter.length > max - 1) break;
    cut += letter;
  }
  return `${cut.trimEnd()}…`;
}

/** Items in groups of at most `size`. */
export function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
