import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { blockText } from '../../assistant/block-text.ts';
import type { CitedBlock, Library, RedFlag, Topic } from '../../assistant/library.ts';
import { loadKnowledge } from '../load.ts';
import { KnowledgeError, type Problem } from '../problem.ts';
import { LANGUAGE_FILES, languageFolders } from '../translations.ts';

/** Languages whose short answers are all translated; in the others they may follow one by one. */
const WITH_SHORT_ANSWERS: ReadonlySet<string> = new Set(['es', 'de', 'tr', 'ar']);

/**
 * Every language is complete (all topics with a title and questions, all red flags with as many sentences
 * as the English ones), and its short answers cite the same sources in the same order and give the same
 * numbers. What no start would accept either is said by `loadKnowledge`.
 */
export async function checkTranslations(folder: string): Promise<Problem[]> {
  let library: Library;
  try {
    ({ library } = await loadKnowledge(folder));
  } catch (error) {
    if (error instanceof KnowledgeError) return [];
    throw error;
  }
  const problems: Problem[] = [];
  for (const lang of await languageFolders(folder)) {
    const say = (file: string, message: string) =>
      problems.push({ file: `${lang}/${file}`, line: 1, message });
    for (const file of LANGUAGE_FILES) {
      const missing = await readFile(path.join(folder, lang, file)).then(
        () => false,
        () => true,
      );
      if (missing) say(file, 'The file is missing: without it the language is not offered. Add it.');
    }
    const translation = library.translations.get(lang);
    if (!translation) continue;
    for (const topic of library.topics.values()) {
      const file = `${topic.id}.yaml`;
      const own = translation.topics.get(topic.id);
      if (!own) say(file, 'The topic is not translated. Add a title and at least three questions.');
      else if (own.summary) for (const difference of differences(topic, own.summary)) say(file, difference);
      else if (WITH_SHORT_ANSWERS.has(lang)) say(file, 'The short answer is missing. Translate it.');
    }
    for (const flag of library.redFlags) {
      const own = translation.redFlags.find(({ id }) => id === flag.id);
      if (own && !sameLength(own, flag)) {
        say('safety/red-flags.yaml', `${flag.id}: as many sentences of act and avoid as in English, please.`);
      }
    }
  }
  return problems;
}

function sameLength(own: RedFlag, flag: RedFlag): boolean {
  return own.act.length === flag.act.length && own.avoid.length === flag.avoid.length;
}

function differences(topic: Topic, summary: readonly CitedBlock[]): string[] {
  const found: string[] = [];
  const [ours, theirs] = [keysOf(topic.summary), keysOf(summary)];
  if (ours.join(' ') !== theirs.join(' ')) {
    found.push(
      `The citations differ from the English ones. There: ${ours.join(', ')}. Here: ${theirs.join(', ')}.`,
    );
  }
  const [here, there] = [numbersOf(summary), numbersOf(topic.summary)];
  const odd = [...here.filter((n) => !there.includes(n)), ...there.filter((n) => !here.includes(n))];
  if (odd.length > 0)
    found.push(`The numbers differ from the English ones: ${[...new Set(odd)].join(', ')}.`);
  return found;
}

function keysOf(blocks: readonly CitedBlock[]): string[] {
  const inlines = blocks.flatMap((block) => (block.type === 'list' ? block.items.flat() : block.content));
  return inlines.flatMap((inline) => (inline.type === 'citation' ? inline.keys : []));
}

/** Digits without marks between thousands and before decimals, which differ between languages. */
function numbersOf(blocks: readonly CitedBlock[]): string[] {
  const digits = blockText(blocks).match(/\d+(?:[.,\u00A0\u202F]\d+)*/g) ?? [];
  return digits.map((number) => number.replace(/\D/g, ''));
}
