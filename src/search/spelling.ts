import { blockText } from '../assistant/block-text.ts';
import type { Library } from '../assistant/library.ts';

/** Reads what was typed as what was meant: shortcuts, brand names, wrong letters. */
export type Spelling = (text: string) => string;

/** Shorter words have too many neighbours to be corrected. */
const SHORTEST = 5;
/** From this length on, two wrong letters are forgiven. */
const LONG = 8;
/** What people typed this often is no slip of the finger. */
const OFTEN = 4;
const WORD = /[\p{L}\p{N}'-]+/gu;

/**
 * Corrects words that are neither English nor ours to the nearest word that is.
 * `isWord` knows English: a real word is never changed, so that "hare" does not become "hair".
 */
export function createSpelling(library: Library, isWord: (word: string) => boolean): Spelling {
  // Made at the first word that needs it: most starts answer before they meet one.
  let made: Dictionary | null = null;
  const dictionary = () => {
    made ??= createDictionary(library, isWord);
    return made;
  };
  const seen = new Map<string, string>();

  const correct = (word: string): string => {
    if (word.length < SHORTEST || /[^a-z]/.test(word) || isWord(word)) return word;
    const { counts, byInitial } = dictionary();
    if (counts.has(word)) return word;
    const limit = word.length >= LONG ? 2 : 1;
    let best = word;
    let bestScore = Number.POSITIVE_INFINITY;
    for (const candidate of byInitial.get(word[0] ?? '') ?? []) {
      if (Math.abs(candidate.length - word.length) > limit) continue;
      const distance = editDistance(word, candidate, limit);
      // Of words equally near, the one our texts use more.
      const score = distance - Math.min(0.9, Math.log10(1 + (counts.get(candidate) ?? 0)) / 4);
      if (distance <= limit && score < bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  };

  return (text) =>
    text.replace(WORD, (typed) => {
      const word = typed.toLowerCase();
      const known = seen.get(word);
      if (known !== undefined) return known || typed;
      const corrected = correct(word);
      const meant = library.synonyms.get(corrected) ?? corrected;
      if (seen.size < 20_000) seen.set(word, meant === word ? '' : meant);
      return meant === word ? typed : meant;
    });
}

interface Dictionary {
  readonly counts: ReadonlyMap<string, number>;
  readonly byInitial: ReadonlyMap<string, readonly string[]>;
}

function createDictionary(library: Library, isWord: (word: string) => boolean): Dictionary {
  const counts = wordCounts(library, isWord);
  const byInitial = new Map<string, string[]>();
  for (const word of counts.keys()) {
    const initial = word[0] ?? '';
    const list = byInitial.get(initial) ?? [];
    list.push(word);
    byInitial.set(initial, list);
  }
  return { counts, byInitial };
}

/**
 * Words to correct to, with how often they occur: those of the topics' own texts, which are spelt well;
 * of what people typed, those that are English and occur several times; and the keys of the synonyms.
 */
function wordCounts(library: Library, isWord: (word: string) => boolean): Map<string, number> {
  const topics = [...library.topics.values()];
  const written = count(
    topics.flatMap((topic) => [
      topic.title,
      ...topic.questions,
      blockText(topic.summary),
      ...topic.sections.flatMap((section) => [section.heading, blockText(section.blocks)]),
    ]),
  );
  const typed = count([
    ...topics.flatMap((topic) => topic.phrasings),
    ...library.outside.flatMap((group) => group.questions),
    ...library.redFlags.flatMap((flag) => [...flag.examples, ...flag.counterexamples]),
  ]);
  const words = new Map([...library.synonyms.keys()].map((word) => [word, 1]));
  for (const [word, times] of written) words.set(word, times);
  for (const [word, times] of typed) {
    if (words.has(word)) words.set(word, (words.get(word) ?? 0) + times);
    else if (times >= OFTEN && isWord(word)) words.set(word, times);
  }
  return words;
}

function count(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of text.toLowerCase().match(/[a-z]+/g) ?? []) {
      if (word.length >= SHORTEST - 1) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

/** Letters to insert, remove, change or swap with their neighbour; anything above `limit` once that is certain. */
function editDistance(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return least;
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
