import { z } from 'zod';

const share = z.number().min(0).max(1);
const count = z.number().int().min(0);
/** A share of questions with its 95 % interval. */
const measured = z.object({ counted: count, of: count, share, low: share, high: share });
/** A difference of two shares, in points of a hundred, with its 95 % interval. */
const difference = z.object({ points: z.number(), low: z.number(), high: z.number() });

const calibration = z.object({
  error: share,
  of: count,
  bins: z.array(z.object({ from: share, to: share, count, right: count, confidence: share })).readonly(),
});

const miss = z.object({
  id: z.string(),
  got: z.string(),
  wanted: z.string(),
  /** How sure the gate was of its verdict; null for an alarm and for talk, which it does not decide. */
  sure: share.nullable(),
  /** Only where somebody asked for the misses. */
  text: z.string().optional(),
});

const file = z.object({
  file: z.string(),
  questions: count,
  measures: z.array(measured.extend({ name: z.string(), better: z.enum(['higher', 'lower']) })),
  /** Right topic in scope, as typed on a phone less as written with care. */
  messyLessClean: difference.nullable(),
  calibration,
  /** Each stage switched off; `points` against everything on, the same questions. */
  stages: z.array(
    z.object({ off: z.string(), measures: z.array(difference.extend({ name: z.string(), share })) }),
  ),
  baselines: z.array(z.object({ name: z.string(), first: measured, three: measured })),
});

/** What an evaluation found, as `--json` prints it. */
export const evaluationSchema = z.object({
  files: z.array(file),
  /** The rest is over all files together. */
  topics: z.array(z.object({ topic: z.string(), of: count, right: count })),
  confusions: z.array(z.object({ asked: z.string(), answered: z.string(), count })),
  worst: z.array(miss),
  calibration,
  misses: z.array(miss.extend({ file: z.string(), measures: z.array(z.string()) })).optional(),
});

export type Evaluation = z.infer<typeof evaluationSchema>;
export type FileEvaluation = z.infer<typeof file>;
