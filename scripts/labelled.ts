import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { AdviceError } from '../src/advice.ts';

const rowSchema = z.object({
  id: z.string(),
  text: z.string(),
  kind: z.enum([
    'in-scope',
    'follow-up',
    'out-of-scope',
    'red-flag',
    'personal-medical',
    'smalltalk',
    'adversarial',
    'other-language',
  ]),
  /** Acceptable topics, best first. */
  topics: z.array(z.string()),
  /** Earlier messages of the same person, oldest first. */
  context: z.array(z.string()).default([]),
  style: z.string(),
  lang: z.string(),
  /** Outside, but near enough to be mistaken for a topic. */
  near: z.boolean().default(false),
  /** Alarming words, and nothing is happening. */
  tricky: z.boolean().default(false),
  /** For red flags: how fast somebody must act. */
  level: z.enum(['emergency', 'crisis', 'prompt-care']).optional(),
});

/** A question as somebody typed it, and what a good reply is about. */
export type Labelled = z.infer<typeof rowSchema>;

/** Reads labelled questions, one JSON object a line. Throws an `AdviceError` that names the line to mend. */
export function readLabelled(file: string): Labelled[] {
  return read(file)
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [parse(line, `${file}:${at + 1}`)]));
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new AdviceError(
      `${file} cannot be read. Name a file of labelled questions, one JSON object a line.`,
    );
  }
}

function parse(line: string, place: string): Labelled {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw new AdviceError(`${place}: this line is not valid JSON. Write one object a line.`);
  }
  const parsed = rowSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'line'}: ${issue.message}`);
  throw new AdviceError(`${place}: ${issues.join('; ')}.`);
}
