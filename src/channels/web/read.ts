import type { Context } from 'hono';
import type { z } from 'zod';
import { ProblemError } from './problem.ts';

/** The body of a request, checked. Throws a problem that names the field, never its value. */
export async function bodyOf<Schema extends z.ZodType>(
  context: Context,
  schema: Schema,
): Promise<z.output<Schema>> {
  const type = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  // Also what keeps other sites' forms out: a form cannot send JSON without a preflight.
  if (type !== 'application/json') {
    throw new ProblemError(415, 'not-json', 'Send the body as JSON, with content-type: application/json.');
  }
  let value: unknown;
  try {
    value = JSON.parse(await context.req.text());
  } catch (error) {
    if (error instanceof SyntaxError) throw new ProblemError(400, 'not-json', 'The body is not valid JSON.');
    throw error;
  }
  return checked(schema, value);
}

/** Checked input. Throws a problem that says which field is wrong and how it should be. */
export function checked<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) =>
    issue.code === 'unrecognized_keys'
      ? 'there is a field that is not known'
      : `${issue.path.join('.') || 'body'}: ${issue.message}`,
  );
  throw new ProblemError(400, 'invalid', `The request is not as it should be (${lines.join('; ')}).`);
}
