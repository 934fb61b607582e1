import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problem.ts';

/** A value that fits its schema, or what to mend. */
export type Parsed<T> = { readonly value: T } | { readonly problems: readonly Problem[] };

/**
 * YAML to a checked value. Every problem names its line.
 * `firstLine` is where `source` begins in its file, for front matter.
 */
export function parseYaml<T>(file: string, source: string, schema: z.ZodType<T>, firstLine = 1): Parsed<T> {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) => ({
        file,
        line: lineAt(error.pos[0]),
        message: `This is not valid YAML (${error.message.split('\n')[0]}). Put quotes around text that holds a colon.`,
      })),
    };
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return { value: result.data };
  return {
    problems: result.error.issues.map((issue) => ({
      file,
      line: lineAt(offsetOf(document, issue.path)),
      message: `${issue.path.join('.') || 'The file'}: ${issue.message}.`,
    })),
  };
}

/** Where the value at `path` stands, or its nearest parent that is there. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
