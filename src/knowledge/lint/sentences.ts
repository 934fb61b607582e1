import type { CitedInline } from '../../assistant/library.ts';

/** A sentence and the keys that it cites. */
export interface Sentence {
  readonly text: string;
  readonly keys: readonly string[];
}

// Citations stand in the text as private characters while it is cut.
const OPEN = '\uE000';
const CLOSE = '\uE001';
const MARK = /\uE000([^\uE001]*)\uE001/g;

/** After a mark of the end, its quotes and its citations, before what can begin a sentence. */
const BORDER = /(?<=[.!?…]["”’')]*(?:\uE000[^\uE001]*\uE001)*)\s+(?=["“‘'(]?[\p{Lu}\d])/u;
const ABBREVIATION = /(?:^|[\s("“])(?:e\.g|i\.e|vs?|Dr|Mr|Mrs|Prof|St|cf|approx)\.$/;

/** Cuts a paragraph into sentences. A citation after the full stop belongs to the sentence before it. */
export function sentencesOf(content: readonly CitedInline[]): Sentence[] {
  const marked = content
    .map((inline) => (inline.type === 'citation' ? `${OPEN}${inline.keys.join(';')}${CLOSE}` : inline.text))
    .join('');
  const pieces: string[] = [];
  for (const piece of marked.split(BORDER)) {
    const before = pieces.at(-1);
    if (before !== undefined && ABBREVIATION.test(before)) pieces.splice(-1, 1, `${before} ${piece}`);
    else pieces.push(piece);
  }
  return pieces
    .map((piece) => ({
      text: piece.replace(MARK, '').trim(),
      keys: [...piece.matchAll(MARK)].flatMap(([, keys]) => keys?.split(';') ?? []),
    }))
    .filter(({ text }) => text !== '');
}
