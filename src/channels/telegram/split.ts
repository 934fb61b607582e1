import type { Segment } from './draw.ts';
import { ENTITIES, ENTITY_BYTES, TEXT_UNITS } from './limits.ts';
import { blankStart, entityBytes, isBlank, join, plain, type Rich, slice, trim } from './rich.ts';

/** What one message may hold. */
export interface Room {
  /** UTF-16 units of text. Default: 4,096. */
  readonly units: number;
  /** Default: 100. */
  readonly entities: number;
  /** Bytes of all entities. Default: 8,000. */
  readonly entityBytes: number;
}

/** A message's room unless somebody needs a part of it. */
export const fullRoom: Room = { units: TEXT_UNITS, entities: ENTITIES, entityBytes: ENTITY_BYTES };

/** A heading's first unit, the end of its text, and the first unit that one sees of what belongs to it. */
interface Heading {
  readonly from: number;
  readonly end: number;
  readonly next: number;
}

interface Flow {
  readonly rich: Rich;
  /** Offsets at which a part ends. */
  readonly ends: ReadonlySet<number>;
  readonly headings: readonly Heading[];
}

/**
 * Cuts segments into messages: between parts if that fills them at least by half, otherwise
 * between lines, sentences, words, and only at last inside a word, but never inside a character.
 * No piece but the last ends with a heading. Pure.
 */
export function split(segments: readonly Segment[], room: Room = fullRoom): readonly Rich[] {
  const flow = flowOf(segments);
  const { text } = flow.rich;
  const pieces: Rich[] = [];
  let from = 0;
  while (from < text.length) {
    const most = reach(flow.rich, from, room);
    const to = most === text.length ? most : cut(flow, from, most);
    const piece = trim(slice(flow.rich, from, to));
    if (!isBlank(piece.text)) pieces.push(piece);
    from = to + (/^\s+/.exec(text.slice(to))?.[0].length ?? 0);
  }
  return pieces;
}

function flowOf(segments: readonly Segment[]): Flow {
  const runs: Rich[] = [];
  const ends = new Set<number>();
  const headings: Heading[] = [];
  let offset = 0;
  for (const [index, segment] of segments.entries()) {
    if (index > 0) {
      if (segment.part) ends.add(offset);
      runs.push(plain('\n'.repeat(segment.gap)));
      offset += segment.gap;
    }
    runs.push(segment.rich);
    const from = offset;
    offset += segment.rich.text.length;
    const next = segments[index + 1];
    if (segment.heading && next) {
      headings.push({ from, end: offset, next: offset + next.gap + blankStart(next.rich.text) });
    }
  }
  return { rich: join(runs), ends, headings };
}

/** How far a message that begins at `from` can reach. */
function reach(rich: Rich, from: number, room: Room): number {
  const most = Math.min(from + room.units, rich.text.length);
  let count = 0;
  let bytes = 0;
  for (const entity of rich.entities) {
    if (entity.offset >= most) break;
    if (entity.offset + entity.length <= from) continue;
    count += 1;
    bytes += entityBytes(entity);
    if (count > room.entities || bytes > room.entityBytes) return Math.max(entity.offset, from + 1);
  }
  return most;
}

/** Where to end a message that begins at `from` and cannot reach beyond `most`. */
function cut(flow: Flow, from: number, most: number): number {
  const { text } = flow.rich;
  const places: ((at: number) => boolean)[] = [
    (at) => flow.ends.has(at),
    (at) => text[at] === '\n',
    (at) => /\s/.test(text[at] ?? '') && /[.!?…]["'”’)\]]*$/.test(text.slice(Math.max(from, at - 8), at)),
    (at) => /\s/.test(text[at] ?? ''),
  ];
  const half = from + (most - from) / 2;
  let best: number | undefined;
  for (const isPlace of places) {
    const at = last(
      from,
      most,
      (at) => isPlace(at) && !/\s/.test(text[at - 1] ?? '') && !inHeading(flow, at),
    );
    if (at !== undefined && at >= half) return at;
    best ??= at;
  }
  return best ?? insideWord(flow, from, most);
}

function last(from: number, most: number, fits: (at: number) => boolean): number | undefined {
  for (let at = most; at > from; at -= 1) if (fits(at)) return at;
  return undefined;
}

function inHeading(flow: Flow, at: number): boolean {
  return flow.headings.some((heading) => at > heading.from && at <= heading.next);
}

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** For a word longer than a message: between two characters as people see them, or at least between code points. */
function insideWord(flow: Flow, from: number, most: number): number {
  const { text } = flow.rich;
  const seen = characters.segment(text.slice(from, most + 64));
  const afterHeading = (at: number) =>
    flow.headings.some((heading) => at >= heading.end && at <= heading.next);
  return (
    last(from, most, (at) => seen.containing(at - from)?.index === at - from && !afterHeading(at)) ??
    last(from, most, (at) => !/[\uDC00-\uDFFF]/.test(text[at] ?? '') && !afterHeading(at)) ??
    most
  );
}
