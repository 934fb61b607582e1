import type { Library } from '../../assistant/library.ts';

/** Languages a message may be written in, likeliest first. */
export type DetectLanguages = (text: string, prior: string) => Promise<readonly string[]>;

/** A language this near the likeliest is looked at as well, for red flags. */
const NEAR = 0.15;
/** What the language spoken until now is ahead by. */
const PRIOR = 0.12;
/** Weight of the letters of a message beside its words. */
const LETTERS = 0.6;
/** From this share of known words on, English is not doubted. */
const SURELY_ENGLISH = 0.8;

const SCRIPTS: readonly (readonly [lang: string, letters: RegExp])[] = [
  ['ko', /\p{Script=Hangul}/gu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
];
/** Our names for the detector's languages: it knows Malay, which Indonesian is nearest to. */
const NAMES: Readonly<Record<string, string>> = { ms: 'id' };

/**
 * Tells languages by script; among those in Latin letters by which words our own lines of each language
 * have, and by the letters (`eld`), which also knows words that we do not. Short messages that tell
 * nothing ("prp?") are taken for the language spoken until now.
 */
export function createDetectLanguages(library: Library): DetectLanguages {
  if (library.translations.size === 0) return async () => ['en'];
  const langs = ['en', ...library.translations.keys()];
  const lexicon = lexiconOf(library, langs);

  return async (text, prior) => {
    const script = byScript(text, langs);
    if (script) return [script];
    const words = wordsOf(text);
    const known = new Map(langs.map((lang) => [lang, share(words, 1 << langs.indexOf(lang), lexicon)]));
    const english = known.get('en') ?? 0;
    const others = Math.max(...langs.filter((lang) => lang !== 'en').map((lang) => known.get(lang) ?? 0));
    if (prior === 'en' && english >= SURELY_ENGLISH && english > others) return ['en'];
    const letters = await byLetters(text);
    const scored = langs
      .map((lang) => ({
        lang,
        score: (known.get(lang) ?? 0) + LETTERS * (letters[lang] ?? 0) + (lang === prior ? PRIOR : 0),
      }))
      .sort((a, b) => b.score - a.score);
    const best = scored[0]?.score ?? 0;
    if (best <= PRIOR) return [prior];
    return scored
      .filter(({ score }) => score > 0 && score >= best - NEAR)
      .slice(0, 2)
      .map(({ lang }) => lang);
  };
}

function byScript(text: string, langs: readonly string[]): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  for (const [lang, pattern] of SCRIPTS) {
    // A third is enough: names of drugs and devices stay in Latin letters.
    if ((text.match(pattern)?.length ?? 0) * 3 < Math.max(letters, 1)) continue;
    return langs.includes(lang) ? lang : 'en';
  }
  return null;
}

/** Share of the words that a language's lines have; a word of several languages tells less of each. */
function share(words: readonly string[], bit: number, lexicon: ReadonlyMap<string, number>): number {
  if (words.length === 0) return 0;
  const sum = words.reduce((total, word) => {
    const langs = lexicon.get(word) ?? 0;
    return langs & bit ? total + 1 / Math.sqrt(bits(langs)) : total;
  }, 0);
  return sum / words.length;
}

function bits(langs: number): number {
  let count = 0;
  for (let left = langs; left > 0; left >>= 1) count += left & 1;
  return count;
}

/** Word → the languages whose lines have it, as bits in the order of `langs`. */
function lexiconOf(library: Library, langs: readonly string[]): Map<string, number> {
  const lexicon = new Map<string, number>();
  const learn = (lang: string, texts: Iterable<string>) => {
    const bit = 1 << langs.indexOf(lang);
    for (const text of texts) {
      for (const word of wordsOf(text)) lexicon.set(word, (lexicon.get(word) ?? 0) | bit);
    }
  };
  for (const { questions, phrasings } of library.topics.values()) learn('en', [...questions, ...phrasings]);
  for (const flag of library.redFlags) learn('en', [...flag.examples, ...flag.counterexamples]);
  for (const { examples } of library.talk) learn('en', examples);
  for (const { questions } of library.outside) learn('en', questions);
  for (const [lang, { topics, redFlags, personal, talk, outside }] of library.translations) {
    for (const { title, questions } of topics.values()) learn(lang, [title, ...questions]);
    for (const flag of [...redFlags, ...personal]) learn(lang, [...flag.examples, ...flag.counterexamples]);
    for (const { examples } of talk) learn(lang, examples);
    learn(lang, outside);
  }
  return lexicon;
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/\p{Script=Latin}[\p{Script=Latin}\p{M}]*/gu) ?? []).map((word) =>
    word.normalize('NFD').replace(/\p{M}+/gu, ''),
  );
}

/** Loaded at the first message that needs it: 85 MB. Once: even a module that is there takes its time to import. */
let detector: Promise<typeof import('eld/extrasmall')> | undefined;

/** Likelihood of each language by its letters, 0 to 1. */
async function byLetters(text: string): Promise<Readonly<Record<string, number>>> {
  detector ??= import('eld/extrasmall');
  const { eld } = await detector;
  const scores = Object.entries(eld.detect(text).getScores());
  return Object.fromEntries(scores.map(([lang, score]) => [NAMES[lang] ?? lang, score]));
}
