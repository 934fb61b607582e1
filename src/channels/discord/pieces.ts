import { DESCRIPTION_MAX } from './limits.ts';
import type { Line } from './lines.ts';
import { drawWords, type Word } from './words.ts';

interface Drawn {
  readonly text: string;
  readonly breaks: number;
  readonly keep: boolean;
}

/**
 * Lines as descriptions of at most `max` characters each. It cuts between lines where it can,
 * then after a sentence, then between words, then inside one. What is to be kept together goes on
 * together, a heading with what it stands above.
 */
export function piecesOf(lines: readonly Line[], max = DESCRIPTION_MAX): string[] {
  const pieces: string[] = [];
  let piece: Drawn[] = [];
  const add = (drawn: Drawn): void => {
    if (join([...piece, drawn]).length > max) {
      const kept = keptAtEnd(piece);
      const full = piece.slice(0, piece.length - kept.length);
      if (full.length > 0) pieces.push(join(full));
      piece = kept;
      if (join([...kept, drawn]).length > max) {
        // So long that nothing fits under it.
        if (kept.length > 0) pieces.push(join(kept));
        piece = [];
      }
    }
    piece.push(drawn);
  };
  for (const line of lines) {
    const above = join(keptAtEnd(piece)).length;
    cutLine(line, max - above - (above > 0 ? line.breaks : 0), max).forEach((text, index) => {
      add({ text, breaks: index === 0 ? line.breaks : 1, keep: line.keep });
    });
  }
  if (piece.length > 0) pieces.push(join(piece));
  return pieces;
}

/** A line as one text that fits, or as several: the first within `first`, the others within `max` characters. */
function cutLine(line: Line, first: number, max: number): string[] {
  const whole = line.mark + drawWords(line.words);
  if (whole.length <= first) return [whole];
  const texts: string[] = [];
  let rest = line.words;
  while (rest.length > 0) {
    const mark = texts.length === 0 ? line.mark : line.markAgain;
    const room = texts.length === 0 ? Math.max(first, Math.floor(max / 2)) : max;
    const [head, tail] = cutWords(rest, room - mark.length);
    texts.push(mark + drawWords(head));
    rest = tail;
  }
  return texts;
}

/** Words in two parts, the first as long as `room` allows and never empty. */
function cutWords(words: readonly Word[], room: number): [Word[], Word[]] {
  const fits = (count: number): boolean => drawWords(words.slice(0, count)).length <= room;
  const count = largest(words.length, fits);
  if (count === words.length) return [[...words], []];
  if (count > 0) {
    const at = borderWithin(words, count);
    return [words.slice(0, at), words.slice(at)];
  }
  const [word, ...rest] = words;
  if (!word) return [[], []];
  const letters = Array.from(word.text);
  const part = (from: number, to?: number): Word => ({ ...word, text: letters.slice(from, to).join('') });
  const at = Math.max(
    1,
    largest(letters.length - 1, (length) => drawWords([part(0, length)]).length <= room),
  );
  return [[part(0, at)], [{ ...part(at), space: false }, ...rest]];
}

/**
 * Where to cut so that at most `count` words stand before: after the last sentence if one ends
 * in their second half, else before a space, else anywhere.
 */
function borderWithin(words: readonly Word[], count: number): number {
  const borders = words.map((_, at) => at).filter((at) => at > 0 && at <= count && words[at]?.space);
  const ended = borders.findLast((at) => at > count / 2 && endsSentence(words[at - 1]));
  return ended ?? borders.at(-1) ?? count;
}

function endsSentence(word: Word | undefined): boolean {
  return /[.!?…]["”’)]*$/.test(word?.text ?? '');
}

/** The largest number up to `max` that fits, where a larger one never fits if a smaller one does not. */
function largest(max: number, fits: (value: number) => boolean): number {
  let low = 0;
  let high = max;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function keptAtEnd(piece: readonly Drawn[]): Drawn[] {
  return piece.slice(piece.findLastIndex(({ keep }) => !keep) + 1);
}

function join(piece: readonly Drawn[]): string {
  return piece.map(({ text, breaks }, index) => (index === 0 ? text : '\n'.repeat(breaks) + text)).join('');
}
