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
    .map((part) => new RegExp(` (?:${part.split('|').map(word).join('|')}) `));
  return (sentences) => sentences.some((sentence) => parts.every((part) => part.test(sentence)));
}

function word(alternative: string): string {
  const plain = bare(alternative.toLowerCase());
  const escaped = plain
    .replace(/^\*|\*$/g, '')
    .replace(/[.*+?^${}()[\]\\]/g, '\\$&')
    .replaceAll('_', ' ');
  // A sentence holds nothing but words and spaces. Naming the letters (`\p{L}`) made the
  // thousands of patterns forty times as slow to match, and eighty times as slow to compile.
  const letters = '[^ ]*';
  return `${plain.startsWith('*') ? letters : ''}${escaped}${plain.endsWith('*') ? letters : ''}`;
}

/** As `plain` leaves a text: without apostrophes and without marks over letters. */
function bare(text: string): string {
  return text
    .replace(/['’]/g, '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC');
}
