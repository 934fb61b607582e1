import type { LintFiles, LintTopic } from './files.ts';
import type { Finding } from './finding.ts';
import type { Passage } from './passages.ts';
import { syllables } from './syllables.ts';

/** School year 8: what most adults read without effort. */
const MOST = 8;
/** A term of art counts no more than this: its topic explains it, and the glossary does. */
const TERM_SYLLABLES = 2;
const WORD = /\d+(?:[.,]\d+)*|\p{L}[\p{L}\d]*(?:['’.-][\p{L}\d]+)*/gu;

/** How hard one part of a topic is to read. */
export interface Grade {
  /** The section's heading, or "short answer". */
  readonly part: string;
  readonly line: number;
  /** Flesch–Kincaid: years at school, to a tenth. */
  readonly grade: number;
}

/** Every part of every topic must be easy enough by itself, since a reply may show it alone. */
export function checkReading(files: LintFiles): Finding[] {
  const terms = termsOf(files);
  return files.topics.flatMap((topic) =>
    gradesOf(topic, terms)
      .filter(({ grade }) => grade > MOST)
      .map(({ part, line, grade }) => ({
        file: topic.file,
        line,
        about: part,
        message: `"${part}" reads at grade ${grade.toFixed(1)}, above ${MOST}. Cut long sentences in two and use shorter words.`,
      })),
  );
}

/** A topic's parts and their grades, in order. */
export function gradesOf(topic: LintTopic, terms: Terms): Grade[] {
  const parts = new Map<number, Passage[]>();
  for (const passage of topic.passages) {
    parts.set(passage.section, [...(parts.get(passage.section) ?? []), passage]);
  }
  return [...parts].map(([section, passages]) => ({
    part: topic.body.sections[section]?.heading ?? 'short answer',
    line: topic.body.sectionLines[section] ?? passages[0]?.line ?? 1,
    grade: tenths(
      fleschKincaid(
        passages.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
        terms,
      ),
    ),
  }));
}

const tenths = (value: number): number => Math.round(value * 10) / 10;

/** The words of each term, by its first word. */
export type Terms = ReadonlyMap<string, readonly (readonly string[])[]>;

/** The **bold** terms of the glossary. "SVF (stromal vascular fraction)" is two. */
export function termsOf(files: LintFiles): Terms {
  const terms = new Map<string, string[][]>();
  const glossary = files.topics.find(({ id }) => id === 'glossary')?.passages ?? [];
  for (const { type, ...inline } of glossary.flatMap(({ content }) => content)) {
    if (type !== 'strong' || !('text' in inline)) continue;
    for (const part of inline.text.split(/[(),]/)) {
      const words = wordsOf(part).map(singular);
      const [first] = words;
      if (first !== undefined) terms.set(first, [...(terms.get(first) ?? []), words]);
    }
  }
  return terms;
}

/** 0.39 × words a sentence + 11.8 × syllables a word − 15.59. A number counts as a word of one syllable. */
export function fleschKincaid(sentences: readonly string[], terms: Terms = new Map()): number {
  const counts = sentences
    .map((sentence) => count(wordsOf(sentence), terms))
    .filter(({ words }) => words > 0);
  const words = counts.reduce((sum, sentence) => sum + sentence.words, 0);
  const total = counts.reduce((sum, sentence) => sum + sentence.syllables, 0);
  return words === 0 ? 0 : 0.39 * (words / counts.length) + 11.8 * (total / words) - 15.59;
}

function count(words: readonly string[], terms: Terms): { words: number; syllables: number } {
  let total = 0;
  for (let at = 0; at < words.length; ) {
    const length = termAt(words, at, terms);
    for (const word of words.slice(at, at + Math.max(1, length))) {
      total += length > 0 ? Math.min(TERM_SYLLABLES, syllables(word)) : syllables(word);
    }
    at += Math.max(1, length);
  }
  return { words: words.length, syllables: total };
}

/** How many words from here on are a term; 0 if none begins here. */
function termAt(words: readonly string[], at: number, terms: Terms): number {
  const found = terms.get(singular(words[at] ?? '')) ?? [];
  const fits = found.filter((term) => term.every((word, next) => singular(words[at + next] ?? '') === word));
  return Math.max(0, ...fits.map((term) => term.length));
}

function singular(word: string): string {
  return word
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/(?<=[^s])s$/, '');
}

/** Words and numbers. */
export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}
