import type { Inline } from '../assistant/reply.ts';
import { citationMark, type Message, type Part, sourceLine } from './message.ts';

/** A message as plain text: what `--json` prints, and what every other drawing must say too. */
export function renderPlain(message: Message): string {
  const parts = message.parts.map(part);
  if (message.choices.topics.length > 0) {
    const lines = message.choices.topics.map((topic) => `- ${topic.title}`);
    parts.push([message.choices.heading, ...lines].join('\n'));
  }
  return parts.join('\n\n');
}

function part(value: Part): string {
  switch (value.type) {
    case 'title':
    case 'heading':
      return value.text;
    case 'paragraph':
      return inlines(value.content);
    case 'list':
      return value.items.map((item) => `- ${inlines(item)}`).join('\n');
    case 'note':
      return [value.label, inlines(value.content)].filter(Boolean).join('. ');
    case 'sources':
      return [
        value.heading,
        ...value.items.map(
          (source) => `${source.number}. ${sourceLine(source)}${source.url ? ` ${source.url}` : ''}`,
        ),
      ].join('\n');
  }
}

/** Runs of text as plain text; a link shows its address. */
export function inlines(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      switch (inline.type) {
        case 'citation':
          return ` ${citationMark(inline.numbers)}`;
        case 'link':
          return inline.text === inline.url ? inline.url : `${inline.text} (${inline.url})`;
        default:
          return inline.text;
      }
    })
    .join('');
}
