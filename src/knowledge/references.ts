import type { Reference } from '../assistant/library.ts';
import type { Problem } from './problem.ts';
import { referencesSchema } from './schema.ts';

/** Reads CSL-JSON. The order of the file is kept. */
export function parseReferences(
  file: string,
  source: string,
): ReadonlyMap<string, Reference> | { readonly problems: readonly Problem[] } {
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch (error) {
    const message = `This is not valid JSON (${(error as Error).message}). Export it again from Zotero as CSL JSON, or mend it.`;
    return { problems: [{ file, line: brokenLine(source, error), message }] };
  }
  const parsed = referencesSchema.safeParse(json);
  if (!parsed.success) {
    return {
      problems: parsed.error.issues.map((issue) => ({
        file,
        line: entryLine(source, json, issue.path[0]),
        message: `${issue.path.slice(1).join('.') || 'The file'}: ${issue.message}.`,
      })),
    };
  }
  return new Map(
    parsed.data.map((entry) => [
      entry.id,
      {
        id: entry.id,
        title: entry.title,
        publisher: entry['container-title'] ?? entry.publisher ?? null,
        year: entry.issued?.['date-parts'][0]?.[0] ?? null,
        url: entry.URL ?? null,
      },
    ]),
  );
}

/** JSON.parse tells the place as "position 123", or not at all. */
function brokenLine(source: string, error: unknown): number {
  const position = /position (\d+)/.exec(String(error))?.[1];
  return position ? lineAt(source, Number(position)) : lineAt(source, source.length);
}

/** Where the entry with this index says its id. */
function entryLine(source: string, json: unknown, index: PropertyKey | undefined): number {
  const entry = Array.isArray(json) && typeof index === 'number' ? json[index] : null;
  return entry?.id ? lineAt(source, Math.max(0, source.indexOf(`"id": ${JSON.stringify(entry.id)}`))) : 1;
}

function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length;
}
