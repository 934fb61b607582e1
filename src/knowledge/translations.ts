import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import type { RedFlag, Topic, TranslatedTopic, Translation } from '../assistant/library.ts';
import { parseBody } from './markdown.ts';
import type { Problem } from './problem.ts';
import {
  outsideLinesSchema,
  personalSchema,
  talkSchema,
  translatedFlagsSchema,
  translatedTopicSchema,
} from './schema.ts';
import { parseYaml } from './yaml.ts';

/** The English tables that a translation belongs to. */
interface English {
  readonly topics: ReadonlyMap<string, Topic>;
  readonly redFlags: readonly RedFlag[];
}

/** What a language needs beside its topics; a folder without them is not offered yet (the linter says so). */
export const LANGUAGE_FILES = [
  'safety/red-flags.yaml',
  'safety/personal.yaml',
  'conversation.yaml',
  'outside.yaml',
] as const;

/** Languages with a folder beside `en`, complete or not, in alphabetical order. */
export async function languageFolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && /^[a-z]{2}$/.test(entry.name) && entry.name !== 'en')
    .map(({ name }) => name)
    .sort();
}

/** Reads every complete language under `folder`. What is wrong is added to `problems`. */
export async function loadTranslations(
  folder: string,
  english: English,
  problems: Problem[],
): Promise<Map<string, Translation>> {
  const found = new Map<string, Translation>();
  for (const lang of await languageFolders(folder)) {
    const source = (file: string) => readFile(path.join(folder, lang, file), 'utf8').catch(() => null);
    const sources = await Promise.all(LANGUAGE_FILES.map(source));
    if (sources.includes(null)) continue;
    const parse = <T>(file: string, text: string | null, schema: z.ZodType<T>): T | null => {
      const parsed = parseYaml(`${lang}/${file}`, text ?? '', schema);
      if ('value' in parsed) return parsed.value;
      problems.push(...parsed.problems);
      return null;
    };
    const [flags, personal, talk, outside] = sources;
    const topics = new Map<string, TranslatedTopic>();
    for (const id of english.topics.keys()) {
      const text = await source(`${id}.yaml`);
      const topic = text === null ? null : parse(`${id}.yaml`, text, translatedTopicSchema);
      if (!topic) continue;
      const body = topic.short === undefined ? null : parseBody(`${lang}/${id}.yaml`, topic.short, 1);
      problems.push(...(body?.problems ?? []));
      topics.set(id, { title: topic.title, questions: topic.questions, summary: body?.summary ?? null });
    }
    const translated = parse('safety/red-flags.yaml', flags ?? null, translatedFlagsSchema) ?? [];
    found.set(lang, {
      topics,
      redFlags: merge(translated, english.redFlags, lang, problems),
      personal: parse('safety/personal.yaml', personal ?? null, personalSchema) ?? [],
      talk: parse('conversation.yaml', talk ?? null, talkSchema) ?? [],
      outside: parse('outside.yaml', outside ?? null, outsideLinesSchema) ?? [],
    });
  }
  return found;
}

/** Level and lines come from the English table, so that they cannot differ between languages. */
function merge(
  translated: z.infer<typeof translatedFlagsSchema>,
  english: readonly RedFlag[],
  lang: string,
  problems: Problem[],
): RedFlag[] {
  return english.flatMap((flag) => {
    const own = translated.find(({ id }) => id === flag.id);
    if (own) return [{ ...own, level: flag.level, lines: flag.lines }];
    const file = `${lang}/safety/red-flags.yaml`;
    problems.push({ file, line: 1, message: `The red flag "${flag.id}" is missing. Translate it.` });
    return [];
  });
}
