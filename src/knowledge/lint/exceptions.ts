import { z } from 'zod';
import type { Problem } from '../problem.ts';
import { parseYaml } from '../yaml.ts';
import type { Finding } from './finding.ts';

export const EXCEPTIONS_FILE = 'lint-exceptions.yaml';

const words = z.string().trim().min(1, 'write something here');
const reason = z.string().trim().min(10, 'say why, in a sentence');
const byKey = z.record(words, reason).default({});
const byText = z.array(z.strictObject({ topic: words, text: words, reason })).default([]);

const schema = z.strictObject({
  'unused-references': byKey,
  'regulatory-status': byKey,
  'uncited-claims': byText,
  numbers: byText,
  promises: byText,
});

/** The checks that may be excused. */
export type Excusable = keyof z.infer<typeof schema>;

/** Excuses the findings of one check whose file and text it fits. */
export interface Exception {
  readonly check: Excusable;
  readonly file: string;
  /** A part of what the finding is about. */
  readonly text: string;
  readonly line: number;
}

/** Reads lint-exceptions.yaml; "" is none. */
export function parseExceptions(source: string): {
  readonly exceptions: readonly Exception[];
  readonly problems: readonly Problem[];
} {
  const parsed = parseYaml(EXCEPTIONS_FILE, source.trim() === '' ? '{}' : source, schema);
  if ('problems' in parsed) return { exceptions: [], problems: parsed.problems };
  const { value } = parsed;
  const lineOf = (text: string) =>
    Math.max(
      0,
      source.split('\n').findIndex((line) => line.includes(text.slice(0, 40))),
    ) + 1;
  const keyed = (check: Excusable, keys: Readonly<Record<string, string>>, file: (key: string) => string) =>
    Object.keys(keys).map((text) => ({ check, file: file(text), text, line: lineOf(text) }));
  const quoted = (check: Excusable, entries: z.infer<typeof byText>) =>
    entries.map(({ topic, text }) => ({ check, file: `en/${topic}.md`, text, line: lineOf(text) }));
  return {
    problems: [],
    exceptions: [
      ...keyed('unused-references', value['unused-references'], () => 'references.json'),
      ...keyed('regulatory-status', value['regulatory-status'], (slug) => `en/${slug}.md`),
      ...quoted('uncited-claims', value['uncited-claims']),
      ...quoted('numbers', value.numbers),
      ...quoted('promises', value.promises),
    ],
  };
}

/** Whether the exception is about this finding of its check. */
export function excuses(exception: Exception, { file, about }: Finding): boolean {
  const { check, text } = exception;
  const fits = check === 'unused-references' ? about === text : about.includes(text);
  return exception.file === file && fits;
}

/** An exception that excuses nothing hides the next mistake. */
export function unneeded({ check, line, text }: Exception): Problem {
  return {
    file: EXCEPTIONS_FILE,
    line,
    message: `${check}: "${text}" excuses nothing. Remove it, or copy the text as it stands now.`,
  };
}
