import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Library } from '../assistant/library.ts';
import { keep } from '../keep.ts';
import { loadKnowledge } from './load.ts';

/**
 * The library, from `cache` if neither the knowledge nor the code that reads it has changed since.
 * Reading eighty topics from Markdown takes most of a second; a start should not.
 * Throws a `KnowledgeError` like `loadKnowledge`.
 */
export async function loadLibrary(folder: string, cache: string): Promise<Library> {
  const key = await fingerprint([folder, import.meta.dirname]);
  const file = path.join(cache, 'library.json');
  const kept = await readFile(file, 'utf8')
    .then(JSON.parse)
    .catch(() => null);
  if (kept?.key === key) return revive(kept.library);
  const { library } = await loadKnowledge(folder);
  await keep(file, JSON.stringify({ key, library: flatten(library) }));
  return library;
}

/** JSON knows no Map. */
function flatten(library: Library) {
  return {
    ...library,
    topics: [...library.topics],
    references: [...library.references],
    lines: [...library.lines],
    synonyms: [...library.synonyms],
    chapters: [...library.chapters],
    translations: [...library.translations].map(([lang, { topics, ...rest }]) => ({
      lang,
      topics: [...topics],
      ...rest,
    })),
  };
}

function revive(flat: ReturnType<typeof flatten>): Library {
  return {
    ...flat,
    topics: new Map(flat.topics),
    references: new Map(flat.references),
    lines: new Map(flat.lines),
    synonyms: new Map(flat.synonyms),
    chapters: new Map(flat.chapters),
    translations: new Map(
      flat.translations.map(({ lang, topics, ...rest }) => [lang, { topics: new Map(topics), ...rest }]),
    ),
  };
}

/** A hash over the names and contents of all files below the folders. */
async function fingerprint(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    const clinics = path.join(folder, 'clinics');
    const files = entries
      // Clinics' packs are no part of the library.
      .filter((entry) => entry.isFile() && !entry.parentPath.startsWith(clinics))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort();
    for (const [at, content] of (await Promise.all(files.map((file) => readFile(file)))).entries()) {
      hash.update(`\0${path.relative(folder, files[at] ?? '')}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('base64url');
}
