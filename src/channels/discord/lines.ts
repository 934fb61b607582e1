import type { Inline, Source } from '../../assistant/reply.ts';
import { type Message, type Part, sourceLine } from '../message.ts';
import { type Word, wordsOf } from './words.ts';

/** A line of a description, not yet drawn: it may still be cut. */
export interface Line {
  readonly words: readonly Word[];
  /** What stands before it: a bullet, a number, a quote mark. */
  readonly mark: string;
  /** What stands before the rest of it, where it is cut. */
  readonly markAgain: string;
  /** Line breaks before it: 1 joins it to the line above, 2 leaves an empty line. */
  readonly breaks: 1 | 2;
  /** What follows stands right under it. */
  readonly heading: boolean;
  /** Stays in one embed with the next line, if that can be. */
  readonly keep: boolean;
}

/** A message as lines; topics to choose from are not among them, but what is said above them is. */
export function linesOf({ parts, choices }: Message): Line[] {
  const sources = parts.flatMap((part) => (part.type === 'sources' ? part.items : []));
  const from = parts.findIndex((part) => part.type === 'sources');
  // Sources and small print go on together where there is not room for all of them.
  const body = from < 0 ? parts.slice(0, -1) : parts.slice(0, from);
  const end = parts.slice(body.length).flatMap((part) => drawPart(part, sources));
  const offer = choices.topics.length > 0 ? [line(strong(choices.heading))] : [];
  const lines = [
    ...body.flatMap((part) => drawPart(part, sources)),
    ...[...end, ...offer].map((line) => ({ ...line, keep: true })),
  ];
  return lines.filter(({ words }) => words.length > 0).map(close);
}

/** What belongs together stands together: text under its heading, a list under what introduces it. */
function close(line: Line, index: number, lines: readonly Line[]): Line {
  const above = lines[index - 1];
  const introduced = line.mark === '- ' && above?.mark === '';
  return above?.heading || introduced ? { ...line, breaks: 1 } : line;
}

function drawPart(part: Part, sources: readonly Source[]): Line[] {
  switch (part.type) {
    case 'title':
    case 'heading':
      return [heading(part.text)];
    case 'paragraph':
      return [line(wordsOf(part.content, sources))];
    case 'list':
      return part.items.map((item, index) =>
        line(wordsOf(item, sources), { mark: '- ', markAgain: '', breaks: index === 0 ? 2 : 1 }),
      );
    case 'sources':
      return [heading(part.heading), ...part.items.map((source) => sourceItem(source, sources))];
    case 'note': {
      // A labelled note is quoted, to stand apart; small print is small.
      const mark = part.label ? '> ' : '-# ';
      const label: Inline[] = part.label
        ? [
            { type: 'strong', text: `${part.label}.` },
            { type: 'text', text: ' ' },
          ]
        : [];
      return [line(wordsOf([...label, ...part.content], sources), { mark, markAgain: mark })];
    }
  }
}

function sourceItem(source: Source, sources: readonly Source[]): Line {
  const rest = sourceLine(source).slice(source.title.length);
  const title: Inline = source.url
    ? { type: 'link', text: source.title, url: source.url }
    : { type: 'text', text: source.title };
  return line(wordsOf([title, { type: 'text', text: rest }], sources), {
    mark: `${source.number}. `,
    markAgain: '',
    breaks: 1,
  });
}

const strong = (text: string): Word[] => wordsOf([{ type: 'strong', text }], []);

const line = (words: readonly Word[], how: Partial<Line> = {}): Line => ({
  words,
  mark: '',
  markAgain: '',
  breaks: 2,
  heading: false,
  keep: false,
  ...how,
});

const heading = (text: string): Line => line(strong(text), { heading: true, keep: true });
