import type { Inline } from '../../assistant/reply.ts';
import { type Message, type Part, sourceLine } from '../message.ts';
import { bold, isBlank, join, linked, plain, type Rich, styled, trim } from './rich.ts';

/** A stretch of text that begins on a line of its own. */
export interface Segment {
  readonly rich: Rich;
  /** Line breaks before it, unless it is the first. */
  readonly gap: 1 | 2;
  /** Belongs to what follows: no message may end right after it. */
  readonly heading: boolean;
  /** Begins a part of the message: the best place to begin a new message, too. */
  readonly part: boolean;
}

/** Addresses of sources by their number. */
type Links = ReadonlyMap<number, string | null>;

/** Draws a message's parts and the line above its buttons as formatted text. Pure. */
export function draw(message: Message): readonly Segment[] {
  const links: Links = new Map(
    message.parts.flatMap((part) =>
      part.type === 'sources' ? part.items.map((source) => [source.number, source.url] as const) : [],
    ),
  );
  const segments = message.parts.flatMap((part) => drawPart(part, links));
  if (message.choices.topics.length > 0) {
    segments.push({ rich: plain(message.choices.heading), gap: 2, heading: false, part: true });
  }
  return tidy(segments);
}

function drawPart(part: Part, links: Links): Segment[] {
  switch (part.type) {
    case 'title':
    case 'heading':
      return [{ rich: bold(part.text), gap: 2, heading: true, part: true }];
    case 'paragraph':
      return lines([inlines(part.content, links)]);
    case 'list':
      return lines(part.items.map((item) => join([plain('• '), inlines(item, links)])));
    case 'note': {
      const words = styled(inlines(part.content, links), { type: 'italic' });
      return lines([part.label ? join([bold(part.label), words], '. ') : words]);
    }
    case 'sources':
      return [
        { rich: bold(part.heading), gap: 2, heading: true, part: true },
        ...lines(
          part.items.map((source) => {
            const rest = sourceLine(source).slice(source.title.length);
            return join([plain(`${source.number}. `), linked(source.title, source.url), plain(rest)]);
          }),
        ),
      ];
  }
}

function lines(items: readonly Rich[]): Segment[] {
  return items.map((rich, index) => ({ rich, gap: index === 0 ? 2 : 1, heading: false, part: index === 0 }));
}

/** Runs of text; citations are set apart by one space, and each number leads to its source. */
function inlines(content: readonly Inline[], links: Links): Rich {
  const runs: Rich[] = [];
  for (const inline of content) {
    switch (inline.type) {
      case 'text':
        runs.push(plain(inline.text));
        break;
      case 'strong':
        runs.push(bold(inline.text));
        break;
      case 'emphasis':
        runs.push(styled(plain(inline.text), { type: 'italic' }));
        break;
      case 'link':
        runs.push(linked(inline.text, inline.url));
        break;
      case 'citation': {
        const before = runs.findLast((run) => run.text !== '');
        if (before && !/\s$/.test(before.text)) runs.push(plain(' '));
        for (const number of inline.numbers) runs.push(linked(`[${number}]`, links.get(number)));
        break;
      }
    }
  }
  return join(runs);
}

/** Without empty segments and outer white space. A text right under its heading follows without a blank line. */
function tidy(segments: readonly Segment[]): Segment[] {
  const full = segments
    .map((segment) => ({ ...segment, rich: trim(segment.rich) }))
    .filter((segment) => !isBlank(segment.rich.text));
  return full.map((segment, index) => {
    const before = full[index - 1];
    return before?.heading && index > 1 && !segment.heading ? { ...segment, gap: 1 } : segment;
  });
}
