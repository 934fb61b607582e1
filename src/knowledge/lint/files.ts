import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import type { Topic } from '../../assistant/library.ts';
import type { Body } from '../markdown.ts';
import { helpLinesSchema, redFlagsSchema, referencesSchema } from '../schema.ts';
import { parseTopic } from '../topic.ts';
import { parseYaml } from '../yaml.ts';
import { type Passage, passagesOf } from './passages.ts';

/** A text and the line on which it stands, from 1. */
export interface Placed {
  readonly text: string;
  readonly line: number;
}

/** A topic with all that its checks look at. Unlike the library's, its `related` is as written. */
export interface LintTopic {
  readonly id: string;
  readonly file: string;
  /** The whole file as it is. */
  readonly source: string;
  readonly topic: Topic;
  readonly body: Body;
  readonly passages: readonly Passage[];
  /** Of the front matter. */
  readonly questions: readonly Placed[];
  /** Of the list beside it. */
  readonly phrasings: readonly Placed[];
  /** The line of a field of the front matter. */
  readonly lineOf: (field: string) => number;
}

/** A reference with what the library does not keep. */
export interface LintReference {
  readonly id: string;
  readonly line: number;
  readonly title: string;
  /** Year, month and day, as far as known. */
  readonly issued: readonly number[];
  readonly findings: readonly string[];
  /** Every field that should hold a web address. */
  readonly links: readonly string[];
}

/** What the checks look at. */
export interface LintFiles {
  readonly topics: readonly LintTopic[];
  readonly references: readonly LintReference[];
  /** Keys that red flags name as their sources. */
  readonly flagSources: readonly string[];
  /** When the phone lines were read. */
  readonly helpLines: Placed | null;
}

/** Reads what can be read. What cannot is left out: `loadKnowledge` says why. */
export async function readLintFiles(folder: string): Promise<LintFiles> {
  const read = (file: string) => readFile(path.join(folder, file), 'utf8').catch(() => '');
  const names = await readdir(path.join(folder, 'en')).catch(() => []);
  const ids = names.filter((name) => name.endsWith('.md')).map((name) => name.slice(0, -'.md'.length));
  const topics = await Promise.all(
    ids
      .sort()
      .map(async (id) => lintTopic(id, await read(`en/${id}.md`), await read(`en/${id}.questions.txt`))),
  );
  const flags = parseYaml('', await read('safety/red-flags.yaml'), redFlagsSchema);
  const lines = await read('safety/help-lines.yaml');
  const help = parseYaml('', lines, helpLinesSchema);
  return {
    topics: topics.filter((topic) => topic !== null),
    references: lintReferences(await read('references.json')),
    flagSources: 'value' in flags ? flags.value.flatMap(({ sources }) => sources) : [],
    helpLines: 'value' in help ? { text: help.value.reviewed, line: lineStarting(lines, 'reviewed:') } : null,
  };
}

/** A topic from the text of its file and of its list of questions; null if the file is refused. */
export function lintTopic(id: string, source: string, list: string): LintTopic | null {
  const file = `en/${id}.md`;
  const parsed = parseTopic(file, id, source, list);
  if ('problems' in parsed) return null;
  const { topic, body } = parsed;
  const lineOf = (field: string) => lineStarting(source, `${field}:`);
  return {
    id,
    file,
    source,
    topic,
    body,
    lineOf,
    passages: passagesOf(source, body),
    questions: topic.questions.map((text, at) => ({ text, line: lineOf('questions') + 1 + at })),
    phrasings: list
      .split('\n')
      .map((text, at) => ({ text: text.trim(), line: at + 1 }))
      .filter(({ text }) => text !== '' && !text.startsWith('#')),
  };
}

function lineStarting(source: string, start: string): number {
  return (
    Math.max(
      0,
      source.split('\n').findIndex((line) => line.startsWith(start)),
    ) + 1
  );
}

/** The references from the text of `references.json`; those that can be read. */
export function lintReferences(source: string): LintReference[] {
  const lines = new Map<string, number>();
  source.split('\n').forEach((line, at) => {
    const id = /^\s*"id": "(.*)"/.exec(line)?.[1];
    if (id !== undefined && !lines.has(id)) lines.set(id, at + 1);
  });
  return entries(source).map((entry) => ({
    id: entry.id,
    line: lines.get(entry.id) ?? 1,
    title: entry.title,
    issued: entry.issued?.['date-parts'].flat() ?? [],
    findings: entry.custom.findings,
    links: [entry.URL, entry.custom['seen-at']].filter((link) => typeof link === 'string'),
  }));
}

function entries(source: string): z.infer<typeof referencesSchema> {
  try {
    return referencesSchema.parse(JSON.parse(source));
  } catch {
    return [];
  }
}
