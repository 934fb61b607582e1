import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { adviceOf } from '../src/advice.ts';
import { fetchModel } from '../src/assemble.ts';
import { type Config, loadConfig } from '../src/config.ts';
import { checkCollisions, collidable } from '../src/knowledge/lint/collisions.ts';
import type { LintFiles } from '../src/knowledge/lint/files.ts';
import { lintKnowledge } from '../src/knowledge/lint/lint.ts';
import { gradesOf, termsOf } from '../src/knowledge/lint/reading.ts';
import type { Problem } from '../src/knowledge/problem.ts';
import { createProgress } from '../src/progress.ts';
import { embedCached } from '../src/search/embed-cached.ts';
import { loadEmbedder } from '../src/search/model/embedder.ts';
import { miniLm, modelIdentity } from '../src/search/model/spec.ts';

const USAGE = `Check the knowledge base: npm run lint:knowledge
  --collisions   also compare the topics' questions by meaning; needs the embedding model`;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { collisions: { type: 'boolean' } } });
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = loadConfig(process.env);
  const today = new Date().toISOString().slice(0, 10);
  const { files, errors, warnings } = await lintKnowledge(config.knowledge, today);
  const all = values.collisions ? [...warnings, ...(await collisions(files, config))] : warnings;

  const line = ({ file, line, message }: Problem) => `knowledge/${file}:${line}: ${message}`;
  process.stdout.write(
    [
      ...errors.map(line),
      ...all.map((problem) => `${line(problem)} (warning)`),
      '',
      ...gradeTable(files),
      '',
      `${files.topics.length} topics, ${files.references.length} references: ${plural(errors.length, 'error')}, ${plural(all.length, 'warning')}.`,
      '',
    ].join('\n'),
  );
  process.exitCode = errors.length > 0 ? 1 : 0;
}

async function collisions(files: LintFiles, config: Config): Promise<Problem[]> {
  const progress = createProgress(process.stderr, 'Comparing the questions…');
  try {
    await fetchModel(config, progress.onDownload);
    const embedder = await loadEmbedder(miniLm, config.model.folder);
    const cache = path.join(config.cache, 'lint.f32');
    const texts = collidable(files);
    const vectors = await embedCached(embedder, cache, modelIdentity(miniLm), texts, () => undefined);
    return checkCollisions(files, vectors, embedder.dimensions);
  } finally {
    progress.done();
  }
}

/** Hardest first, so that the end of the list needs no reading. */
function gradeTable(files: LintFiles): string[] {
  const terms = termsOf(files);
  const rows = files.topics.map((topic) => {
    const grades = gradesOf(topic, terms).sort((a, b) => a.grade - b.grade);
    return { id: topic.id, median: grades[Math.floor(grades.length / 2)], worst: grades.at(-1) };
  });
  rows.sort((a, b) => (b.worst?.grade ?? 0) - (a.worst?.grade ?? 0));
  const width = Math.max(5, ...rows.map(({ id }) => id.length));
  const grade = (value: number | undefined) => (value ?? 0).toFixed(1).padStart(6);
  return [
    `${'Topic'.padEnd(width)}  median  worst  section (Flesch–Kincaid grade)`,
    ...rows.map(
      ({ id, median, worst }) =>
        `${id.padEnd(width)}  ${grade(median?.grade)} ${grade(worst?.grade)}  ${worst?.part ?? ''}`,
    ),
  ];
}

function plural(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

main().catch((error: unknown) => {
  const advice =
    error instanceof TypeError && 'code' in error ? `${error.message}\n${USAGE}` : adviceOf(error);
  process.stderr.write(`${advice}\n`);
  process.exit(1);
});
