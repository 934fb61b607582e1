import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import type { CountryLines, Library, OutsideGroup, Topic } from '../assistant/library.ts';
import { KnowledgeError, type Problem } from './problem.ts';
import { parseReferences } from './references.ts';
import {
  chaptersSchema,
  helpLinesSchema,
  outsideSchema,
  personalSchema,
  redFlagsSchema,
  synonymsSchema,
  talkSchema,
} from './schema.ts';
import { parseTopic, type TopicFile } from './topic.ts';
import { loadTranslations } from './translations.ts';
import { parseYaml } from './yaml.ts';

/** The groups near enough to the topics to be named when a question is about them. */
const NEAR = new Set(['other-medicine.yaml', 'near-misses.yaml', 'hair-care.yaml', 'stories.yaml']);

/** The library, and the files its topics came from. */
export interface Knowledge {
  readonly library: Library;
  readonly topicFiles: readonly TopicFile[];
}

/** Reads and checks everything under `folder`. Throws a `KnowledgeError` that lists every problem. */
export async function loadKnowledge(folder: string): Promise<Knowledge> {
  const problems: Problem[] = [];
  const read = async (file: string): Promise<string> => {
    try {
      return await readFile(path.join(folder, file), 'utf8');
    } catch (error) {
      const reason = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'is missing' : 'cannot be read';
      problems.push({
        file,
        line: 1,
        message: `The file ${reason}. Restore it (git checkout knowledge/${file}).`,
      });
      return '';
    }
  };
  const yaml = async <T>(file: string, schema: z.ZodType<T>): Promise<T | null> => {
    const source = await read(file);
    if (source === '') return null;
    const parsed = parseYaml(file, source, schema);
    if ('value' in parsed) return parsed.value;
    problems.push(...parsed.problems);
    return null;
  };

  const references = parseReferences('references.json', (await read('references.json')) || '[]');
  if ('problems' in references) problems.push(...references.problems);
  const topicFiles = await loadTopics(folder, read, problems);
  const redFlags = await yaml('safety/red-flags.yaml', redFlagsSchema);
  const personal = await yaml('safety/personal.yaml', personalSchema);
  const helpLines = await yaml('safety/help-lines.yaml', helpLinesSchema);
  const synonyms = await yaml('synonyms.yaml', synonymsSchema);
  const talk = await yaml('conversation.yaml', talkSchema);
  const chapters = await yaml('chapters.yaml', chaptersSchema);
  const outside: OutsideGroup[] = [];
  for (const name of await list(folder, 'outside', '.yaml')) {
    const groups = await yaml(`outside/${name}`, outsideSchema);
    for (const [id, group] of Object.entries(groups ?? {}))
      outside.push({ id, near: NEAR.has(name), ...group });
  }
  if (!('problems' in references)) {
    for (const { file, body, topic } of topicFiles) {
      const cited = [
        ...body.citations,
        ...topic.regulatory.map((status) => ({ key: status.source, line: 1 })),
      ];
      for (const { key, line } of cited) {
        if (!references.has(key)) problems.push({ file, line, message: unknownKey(key) });
      }
    }
    for (const flag of redFlags ?? []) {
      for (const key of flag.sources.filter((source) => !references.has(source))) {
        problems.push({ file: 'safety/red-flags.yaml', line: 1, message: `${flag.id}: ${unknownKey(key)}` });
      }
    }
  }
  const topics = new Map(topicFiles.map(({ topic }) => [topic.id, topic]));
  const translations = await loadTranslations(folder, { topics, redFlags: redFlags ?? [] }, problems);
  if (problems.length > 0) throw new KnowledgeError(problems);

  return {
    topicFiles,
    library: {
      topics,
      references: references as Library['references'],
      redFlags: redFlags ?? [],
      personal: personal ?? [],
      outside,
      synonyms: new Map(Object.entries(synonyms ?? {}).map(([typed, meant]) => [typed.toLowerCase(), meant])),
      talk: talk ?? [],
      lines: countryLines(helpLines),
      chapters: new Map(Object.entries(chapters ?? {})),
      translations,
    },
  };
}

async function loadTopics(
  folder: string,
  read: (file: string) => Promise<string>,
  problems: Problem[],
): Promise<TopicFile[]> {
  const names = await list(folder, 'en', '.md');
  if (names.length === 0) {
    problems.push({ file: 'en', line: 1, message: 'There is no topic. Add en/<slug>.md; see AUTHORING.md.' });
  }
  const lists = new Set(await list(folder, 'en', '.questions.txt'));
  const files: TopicFile[] = [];
  for (const name of names) {
    const id = name.slice(0, -'.md'.length);
    const listName = `${id}.questions.txt`;
    const phrasings = lists.has(listName) ? await read(`en/${listName}`) : '';
    const parsed = parseTopic(`en/${name}`, id, await read(`en/${name}`), phrasings);
    if ('problems' in parsed) problems.push(...parsed.problems);
    else files.push(parsed);
  }
  return withLivingRelations(files);
}

/** A related topic that is not written yet is left out; the linter reports it. */
function withLivingRelations(files: readonly TopicFile[]): TopicFile[] {
  const ids = new Set(files.map(({ topic }) => topic.id));
  return files.map((file) => {
    const topic: Topic = { ...file.topic, related: file.topic.related.filter((id) => ids.has(id)) };
    return { ...file, topic };
  });
}

function countryLines(tables: z.infer<typeof helpLinesSchema> | null): ReadonlyMap<string, CountryLines> {
  if (!tables) return new Map();
  const union = tables['european-union'];
  return new Map<string, CountryLines>([
    ...union.countries.map((country): [string, CountryLines] => [
      country,
      { emergency: union.emergency, poison: [], crisis: [] },
    ]),
    ...Object.entries(tables.countries),
  ]);
}

async function list(folder: string, below: string, ending: string): Promise<string[]> {
  const names = await readdir(path.join(folder, below)).catch(() => []);
  return names.filter((name) => name.endsWith(ending)).sort();
}

function unknownKey(key: string): string {
  return `No reference has the key "${key}". Correct it, or add the source to references.json.`;
}
