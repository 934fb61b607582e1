import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadKnowledge } from '../load.ts';
import { KnowledgeError, type Problem } from '../problem.ts';
import { checkClaims } from './claims.ts';
import { checkClinics } from './clinics.ts';
import { EXCEPTIONS_FILE, type Excusable, excuses, parseExceptions, unneeded } from './exceptions.ts';
import { type LintFiles, readLintFiles } from './files.ts';
import type { Finding } from './finding.ts';
import { checkLengths } from './lengths.ts';
import { checkLinks } from './links.ts';
import { checkNumbers } from './numbers.ts';
import { checkPromises } from './promises.ts';
import { checkQuestionCount, checkQuestions } from './questions.ts';
import { checkReading } from './reading.ts';
import { checkReferences } from './references.ts';
import { checkRelated } from './related.ts';
import { checkReviewed } from './reviewed.ts';
import { checkStatus } from './status.ts';
import { checkTranslations } from './translations.ts';
import { checkUnfinished } from './unfinished.ts';

type Check = (files: LintFiles, today: string) => readonly Finding[];

/** Checks whose findings lint-exceptions.yaml may excuse. */
const EXCUSABLE: Readonly<Record<Excusable, Check>> = {
  'unused-references': checkReferences,
  'regulatory-status': checkStatus,
  'uncited-claims': checkClaims,
  numbers: checkNumbers,
  promises: checkPromises,
};
const STRICT: readonly Check[] = [
  checkLengths,
  checkLinks,
  checkQuestions,
  checkReading,
  checkRelated,
  checkReviewed,
  checkUnfinished,
];
const WARNING: readonly Check[] = [checkQuestionCount];

/** What is to be mended, and what is only worth a look. Both in the order of files and lines. */
export interface LintReport {
  readonly files: LintFiles;
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Checks everything under `folder`. `today` is a day, YYYY-MM-DD. */
export async function lintKnowledge(folder: string, today: string): Promise<LintReport> {
  const [refused, translated, files, source] = await Promise.all([
    refusals(folder),
    checkTranslations(folder),
    readLintFiles(folder),
    readFile(path.join(folder, EXCEPTIONS_FILE), 'utf8').catch(() => ''),
  ]);
  const { exceptions, problems } = parseExceptions(source);
  const topics = new Set(files.topics.map(({ id }) => id));
  const clinics = await checkClinics(folder, { references: files.references, topics }, today);
  const used = new Set<unknown>();
  const errors: Problem[] = [
    ...refused,
    ...translated,
    ...problems,
    ...clinics.errors,
    ...STRICT.flatMap((check) => check(files, today)),
  ];
  for (const [name, check] of Object.entries(EXCUSABLE)) {
    const own = exceptions.filter((exception) => exception.check === name);
    for (const finding of check(files, today)) {
      const fitting = own.filter((exception) => excuses(exception, finding));
      for (const exception of fitting) used.add(exception);
      if (fitting.length === 0) errors.push(finding);
    }
  }
  errors.push(...exceptions.filter((exception) => !used.has(exception)).map(unneeded));
  return {
    files,
    errors: inOrder(errors),
    warnings: inOrder([...clinics.warnings, ...WARNING.flatMap((check) => check(files, today))]),
  };
}

/** What no start would accept either. */
async function refusals(folder: string): Promise<readonly Problem[]> {
  try {
    await loadKnowledge(folder);
    return [];
  } catch (error) {
    if (error instanceof KnowledgeError) return error.problems;
    throw error;
  }
}

function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}
