import type { Inline, Source } from '../../assistant/reply.ts';
import { escapeLabel, escapeText, guardStart, linkTarget } from './escape.ts';

/** A word of a line, with what is needed to draw it alone: a line may be cut between any two. */
export interface Word {
  readonly text: string;
  /** Whether a space stands before it. */
  readonly space: boolean;
  /** How its run of text is drawn. */
  readonly style: 'plain' | 'strong' | 'emphasis' | 'link' | 'address';
  /** Where a link leads. */
  readonly target?: string;
  /** Words of one run are drawn as one. */
  readonly run: number;
}

type Run = Pick<Word, 'style' | 'target'> & { readonly text: string };

// Line breaks and no-break spaces too: at the start of a line and beside a star these change what is drawn.
const SPACES = /\s+/;

/** The words of a line. Citations become links to the source of their number, where it has a page. */
export function wordsOf(content: readonly Inline[], sources: readonly Source[]): Word[] {
  const words: Word[] = [];
  let space = false;
  content
    .flatMap((inline) => runsOf(inline, sources))
    .forEach(({ text, ...how }, run) => {
      text.split(SPACES).forEach((word, index) => {
        space ||= index > 0;
        if (word === '') return;
        words.push({ ...how, run, text: word, space: space && words.length > 0 });
        space = false;
      });
    });
  return words;
}

function runsOf(inline: Inline, sources: readonly Source[]): Run[] {
  switch (inline.type) {
    case 'text':
      return [{ style: 'plain', text: inline.text }];
    case 'citation':
      return inline.numbers.flatMap((number) => [
        { style: 'plain', text: ' ' },
        link(`[${number}]`, sources.find((source) => source.number === number)?.url ?? ''),
      ]);
    case 'link':
      return [link(inline.text, inline.url)];
    default:
      return [{ style: inline.type, text: inline.text }];
  }
}

function link(text: string, url: string): Run {
  const target = linkTarget(url);
  if (target === null) return { style: 'plain', text };
  if (text === url) return { style: 'address', text, target };
  // Discord draws no link whose text looks like an address: it could lead elsewhere.
  return text.includes('://') ? { style: 'plain', text } : { style: 'link', text, target };
}

/** Words as one line of Discord Markdown. */
export function drawWords(words: readonly Word[]): string {
  let line = '';
  for (let from = 0; from < words.length; ) {
    let to = from + 1;
    while (words[to] && words[to]?.run === words[from]?.run) to++;
    const run = words.slice(from, to);
    const text = run.map((word, index) => (word.space && index > 0 ? ` ${word.text}` : word.text)).join('');
    if (run[0]?.space && from > 0) line += ' ';
    line += drawRun(text, run[0], line);
    from = to;
  }
  return guardStart(line);
}

function drawRun(text: string, how: Word | undefined, before: string): string {
  switch (how?.style) {
    case 'strong':
    case 'emphasis':
      // Two runs of stars in a row are read as one: the second does without.
      if (/(^|[^\\])(\\\\)*\*$/.test(before)) return escapeText(text);
      return how.style === 'strong' ? `**${escapeText(text)}**` : `*${escapeText(text)}*`;
    case 'link':
      return `[${escapeLabel(text)}](${how.target})`;
    case 'address':
      return `<${how.target}>`;
    default:
      return escapeText(text);
  }
}
