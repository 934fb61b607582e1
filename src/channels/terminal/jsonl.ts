import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import type { Assistant } from '../../assistant/assistant.ts';
import { recordOf } from './record.ts';

const lineSchema = z.object({
  id: z.string(),
  text: z.string(),
  context: z.array(z.string()).default([]),
  lang: z.string().optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  clinic: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .optional(),
});

/**
 * Answers one JSON object a line, `{"id","text","context":[earlier messages],"lang"}`, with one
 * record a line on `output`, in order, and nothing else there. A line that is not such an object
 * is told to `complain` and skipped. Resolves with the number of lines skipped.
 */
export async function answerLines(
  assistant: Assistant,
  input: Readable,
  output: Writable,
  complain: (message: string) => void,
): Promise<number> {
  let number = 0;
  let skipped = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    const parsed = lineSchema.safeParse(jsonOrUndefined(line));
    if (!parsed.success) {
      skipped++;
      complain(
        `Line ${number} is not {"id": text, "text": text, "context": [text], "lang": text}. It was skipped.`,
      );
      continue;
    }
    const { id, text, context, lang, country, clinic } = parsed.data;
    const started = performance.now();
    const reply = await assistant.ask({
      text,
      context,
      // Each line is a conversation of its own: what it needs of the past it brings along.
      conversation: `jsonl:${number}`,
      channel: 'terminal',
      ...(lang && { locale: lang }),
      ...(country && { country }),
      ...(clinic && { clinic }),
    });
    const record = recordOf(id, reply, performance.now() - started);
    if (!output.write(`${JSON.stringify(record)}\n`)) {
      await new Promise((resolve) => output.once('drain', resolve));
    }
  }
  return skipped;
}

function jsonOrUndefined(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
