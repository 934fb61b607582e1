/**
 * Word patterns of the safety tables. In a pattern, every part separated by a space must occur
 * in one sentence, in any order; `a|b` is either; a `*` at the start or the end is any letters; `_` joins words
 * that must follow each other: `throat|tongue swell*|tight*`, `cant_breathe`.
 */
export type Sign = (sentences: readonly Sentence[]) => boolean;

/** A sentence's words in lower case, without apostrophes, with a space before, between and after. */
export type Sentence = string & { readonly sentence: unique symbol };

/** Cuts plain text into sentences for `Sign`s. */
export function sentencesOf(text: string): Sentence[] {
  return bare(text.toLowerCase())
    .split(/[.!?…。！？؟।\n]+/)
    .map((part) => ` ${part.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()} ` as Sentence)
    .filter((part) => part.trim() !== '');
}

/** Compiles a pattern. */
export function sign(pattern: string): Sign {
  const parts = pattern
    .trim()
    .split(/\s+/)
    .map((part) => part.split('|').map(piece));
  return (sentences) =>
    sentences.some((sentence) => parts.every((pieces) => pieces.some((each) => sentence.includes(each))));
}

/**
 * What must stand in the sentence: with a space where a word begins or ends, and none where a star leaves it
 * open. Plain search, because an expression over letters of all scripts takes seconds on a page of Chinese.
 */
function piece(alternative: string): string {
  const plain = bare(alternative.toLowerCase());
  const core = plain.replace(/^\*|\*$/g, '').replaceAll('_', ' ');
  return `${plain.startsWith('*') ? '' : ' '}${core}${plain.endsWith('*') ? '' : ' '}`;
}

/** As `plain` leaves a text: without apostrophes and without marks over letters. */
function bare(text: string): string {
  return text
    .replace(/['’]/g, '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC');
}
