import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import type { Inline } from '../../assistant/reply.ts';
import { buttonsOf, citationMark, type Message, type Part, sourceLine } from '../message.ts';

/** How a terminal shows text. */
export interface Screen {
  /** Columns. */
  readonly width: number;
  readonly colour: boolean;
}

/** Lines longer than this are hard to read, however wide the window is. */
const READABLE = 80;

// From Node 22 on, styleText asks standard output whether it wants colour; here `screen` has decided.
const paint = styleText as (format: Format, text: string, options: object) => string;
const ALWAYS = { validateStream: false };

/** Draws a message. Choices are numbered: the number can be typed. */
export function renderTerminal(message: Message, screen: Screen): string {
  const style: Style = (format, text) => (screen.colour ? paint(format, text, ALWAYS) : text);
  const width = Math.max(20, Math.min(screen.width, READABLE));
  const parts = message.parts.map((part) => draw(part, style, width));
  const buttons = buttonsOf(message).map(({ label }, at) =>
    hang(`${style('cyan', `${at + 1}`)}  `, label, width),
  );
  const topics = message.choices.topics.length;
  if (topics > 0)
    parts.push([style('bold', message.choices.heading), ...buttons.slice(0, topics)].join('\n'));
  if (buttons.length > topics) parts.push(buttons.slice(topics).join('\n'));
  return parts.join('\n\n');
}

type Format = Parameters<typeof styleText>[0];
type Style = (format: Format, text: string) => string;

function draw(part: Part, style: Style, width: number): string {
  switch (part.type) {
    case 'title':
      return wrap(style(['bold', 'underline'], part.text), width);
    case 'heading':
      return wrap(style('bold', part.text), width);
    case 'paragraph':
      return wrap(inlines(part.content, style), width);
    case 'list':
      return part.items.map((item) => hang('•  ', inlines(item, style), width)).join('\n');
    case 'note': {
      const label = part.label ? `${style('bold', `${part.label}.`)} ` : '';
      return wrap(style('dim', `${label}${inlines(part.content, style)}`), width);
    }
    case 'sources': {
      const lines = part.items.map((source) => {
        const mark = `${source.number}.`.padEnd(4);
        // An address is not wrapped: a broken one cannot be clicked.
        const address = source.url ? `\n    ${style('cyan', source.url)}` : '';
        return hang(mark, sourceLine(source), width) + address;
      });
      return [style('bold', part.heading), ...lines].join('\n');
    }
  }
}

function inlines(content: readonly Inline[], style: Style): string {
  return content.map((inline) => run(inline, style)).join('');
}

function run(inline: Inline, style: Style): string {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'strong':
      return style('bold', inline.text);
    case 'emphasis':
      return style('italic', inline.text);
    case 'link':
      return `${inline.text} (${style('cyan', inline.url)})`;
    case 'citation':
      return ` ${style('dim', citationMark(inline.numbers))}`;
  }
}

function wrap(text: string, width: number): string {
  return wrapAnsi(text, width, { hard: false, trim: true });
}

/** `mark` before the first line, and as much room before the others. */
function hang(mark: string, text: string, width: number): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character begins a colour
  const room = mark.replace(/\u001B\[\d+m/g, '').length;
  return mark + wrap(text, width - room).replaceAll('\n', `\n${' '.repeat(room)}`);
}
