/**
 * Word patterns of the safety tables. In a pattern, every part separated by a space must occur
 * in one sentence, in any order; `a|b` is either; a trailing `*` is any ending; `_` joins words
 * that must follow each other: `throat|tongue swell*|tight*`, `cant_breathe`.
 */
export type Sign = (sentences: readonly Sentence[]) => boolean;

/** A sentence's words in lower case, without apostrophes, with a space before, between and after. */
export type Sentence = string & { readonly sentence: unique symbol };

/** Cuts plain text into sentences for `Sign`s. */
export function sentencesOf(text: string): Sentence[] {
  return text
    .toLowerCase()
    .replaceAll("'", '')
    .split(/[.!?…\n]+/)
    .map((part) => ` ${part.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} ` as Sentence)
    .filter((part) => part.trim() !== '');
}

/** Compiles a pattern. */
export function sign(pattern: string): Sign {
  const parts = pattern
    .trim()
    .split(/\s+/)
    .map((part) => new RegExp(` (?:${part.split('|').map(word).join('|')}) `, 'u'));
  return (sentences) => sentences.some((sentence) => parts.every((part) => part.test(sentence)));
}

function word(alternative: string): string {
  const plain = alternative.toLowerCase().replaceAll("'", '');
  const escaped = plain
    .replace(/\*$/, '')
    .replace(/[.*+?^${}()[\]\\]/g, '\\$&')
    .replaceAll('_', ' ');
  return plain.endsWith('*') ? `${escaped}[\\p{L}\\p{N}]*` : escaped;
}
