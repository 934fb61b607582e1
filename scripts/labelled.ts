import { readFileSync } from 'node:fs';
import { z } from 'zod';

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

/** Reads labelled questions, one JSON object a line. */
export function readLabelled(file: string): Labelled[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => rowSchema.parse(JSON.parse(line)));
}
