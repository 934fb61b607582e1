const SEGMENTED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Lengths of the pieces of words that are compared. */
const SHORTEST = 3;
const LONGEST = 5;

/**
 * Words and pieces of words, so that endings, compounds and slips of the finger still share most of them.
 * Chinese and Japanese, which leave no spaces, are cut into words by `Intl.Segmenter`, and into pairs of
 * characters.
 */
export function termsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.flatMap((word) => (SEGMENTED.test(word) ? characters(word) : pieces(word)));
}

function pieces(word: string): string[] {
  const letters = [...`‹${bare(word)}›`];
  const found = [`=${bare(word)}`];
  for (let size = SHORTEST; size <= LONGEST; size++) {
    for (let at = 0; at + size <= letters.length; at++) found.push(letters.slice(at, at + size).join(''));
  }
  return found;
}

/** Without the marks on Latin letters, which people leave out on a phone. */
function bare(word: string): string {
  return word
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .replaceAll('ı', 'i');
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function characters(run: string): string[] {
  const letters = [...run];
  const pairs = letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
  return [...letters, ...pairs, ...[...segmenter.segment(run)].map(({ segment }) => `=${segment}`)];
}
