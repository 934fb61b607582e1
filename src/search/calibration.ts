import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { AdviceError } from '../advice.ts';

const share = z.number().min(0).max(1);

const bounds = z.object({
  urgent: share,
  promptCare: share,
  urgentCosine: share,
  flag: share,
  flagCosine: share,
  signed: share,
  gate: z.object({
    bias: z.number(),
    inside: z.number(),
    cosine: z.number(),
    outsideCosine: z.number(),
    probability: z.number(),
  }),
  speak: share,
  clear: share,
  talk: share,
  personal: share,
});

/** `knowledge/calibration.json`, as `npm run calibrate` writes it. */
const calibrationSchema = z.object({
  /** Identity of the model whose numbers these are. */
  model: z.string(),
  /** Day of the measurement, ISO 8601. */
  measured: z.string(),
  /** Divides the classifier's scores before they become probabilities. */
  temperature: z.number().positive(),
  /** For English. */
  bounds,
  /** For every other language. */
  other: bounds,
});

/** Temperature and bounds, measured for one model. */
export type Calibration = z.infer<typeof calibrationSchema>;

/** Reads the calibration for a model. Throws an `AdviceError` with advice: wrong bounds are worse than none. */
export async function readCalibration(file: string, model: string): Promise<Calibration> {
  const advice = 'Run `npm run calibrate` to measure it anew.';
  const source = await readFile(file, 'utf8').catch(() => null);
  if (source === null) throw new AdviceError(`The calibration ${file} is missing. ${advice}`);
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch {
    throw new AdviceError(`The calibration ${file} is not valid JSON. ${advice}`);
  }
  const parsed = calibrationSchema.safeParse(json);
  if (!parsed.success) throw new AdviceError(`The calibration ${file} is incomplete. ${advice}`);
  if (parsed.data.model !== model) {
    throw new AdviceError(
      `The calibration ${file} belongs to the model ${parsed.data.model}, not to ${model}. ${advice}`,
    );
  }
  return parsed.data;
}
