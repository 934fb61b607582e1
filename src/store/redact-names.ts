import { FIRST_NAMES } from './first-names.ts';
import {
  CALLED,
  CASELESS,
  JOINERS,
  NOT_NAMES,
  RELATIVES,
  SIGNED,
  STOP,
  TITLED,
  WEAK,
} from './name-phrases.ts';

const WORD = /^(\s+)(\p{L}[\p{L}\p{M}'’-]*\.?)/u;
/** First name, second name, surname, and one more. */
const MOST_WORDS = 4;

/** Replaces names that something announces: "my name is …", "I am …", "Dr …", "my wife …", a signature. */
export function hideNames(text: string): string {
  const called = after(text, CALLED, (words, rest) => lengthOfSaid(words, rest));
  const being = after(called, WEAK, (words) => lengthOfCapitals(words, (word) => isGivenName(word)));
  const known = after(being, RELATIVES, (words) => lengthOfCapitals(words, () => false));
  return CASELESS.reduce((hidden, pattern) => hidden.replace(pattern, '$1[name]'), known)
    .replace(TITLED, '$1[name]')
    .replace(SIGNED, '$1[name]');
}

/** Walks through all places where `phrase` ends and replaces as many of the next words as `length` says. */
function after(
  text: string,
  phrase: RegExp,
  length: (words: readonly string[], rest: string) => number,
): string {
  let done = '';
  let from = 0;
  for (const found of text.matchAll(phrase)) {
    const start = found.index + found[0].length;
    if (start < from) continue;
    const { words, ends } = wordsAt(text, start);
    const taken = length(words, text.slice(ends.at(-1) ?? start, (ends.at(-1) ?? start) + 3));
    const end = ends[taken - 1];
    if (end === undefined) continue;
    done += `${text.slice(from, start)} [name]`;
    from = end;
  }
  return done + text.slice(from);
}

/** The next words, up to a sign that ends the phrase, and where each of them ends. */
function wordsAt(text: string, start: number): { words: string[]; ends: number[] } {
  const words: string[] = [];
  const ends: number[] = [];
  let at = start;
  while (words.length <= MOST_WORDS) {
    const [whole = '', , word = ''] = WORD.exec(text.slice(at, at + 80)) ?? [];
    if (word === '') break;
    const stops = /\p{L}{3,}\.$/u.test(word);
    at += whole.length - (stops ? 1 : 0);
    words.push(stops ? word.slice(0, -1) : word);
    ends.push(at);
    if (stops) break;
  }
  return { words, ends };
}

const isCapital = (word: string) => /^\p{Lu}/u.test(word);
const isGivenName = (word: string) => FIRST_NAMES.has(word.toLowerCase());
const isNoName = (word: string) =>
  NOT_NAMES.has(word.toLowerCase()) || /(?:ing|isch|ista?|eur|iert)$/i.test(word);

/** Arabic writes "and" together with the next word. */
const isStop = (word: string) => STOP.has(word.toLowerCase()) || /^و\p{L}{3,}/u.test(word);

/** After "my name is": the first word whatever it is, then what is written like it. */
function lengthOfSaid(words: readonly string[], rest: string): number {
  const [first] = words;
  if (first === undefined || STOP.has(first.toLowerCase())) return 0;
  let length = 1;
  while (length < Math.min(words.length, MOST_WORDS)) {
    const word = words[length] ?? '';
    if (isStop(word)) break;
    const next = words[length + 1];
    // In small letters a surname is told by what comes after it: an end, or "and", "i", "what".
    const ends = next === undefined ? !/^\s+\p{L}/u.test(rest) : isStop(next);
    const joined = JOINERS.has(word.toLowerCase()) && next !== undefined && isCapital(next);
    if (!(isCapital(word) && word.length > 1) && !joined && !ends && !isGivenName(word)) break;
    length += 1;
  }
  return length;
}

/** After "I am": words in capitals that are not "German" or "Norwood"; in small letters only what is a name. */
function lengthOfCapitals(words: readonly string[], isKnown: (word: string) => boolean): number {
  const [first = ''] = words;
  const shouted = first.length > 1 && first === first.toUpperCase() && first !== first.toLowerCase();
  const named = isCapital(first) && !shouted && !isNoName(first);
  if (!isKnown(first) && !named) return 0;
  let length = 1;
  while (length < words.length && length < MOST_WORDS) {
    const word = words[length] ?? '';
    const next = words[length + 1] ?? '';
    const joined = JOINERS.has(word.toLowerCase()) && isCapital(next);
    const capital = isCapital(word) && word.length > 1 && !isNoName(word) && !STOP.has(word.toLowerCase());
    if (!joined && !capital) break;
    length += 1;
  }
  return length;
}
