import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { AdviceError, adviceOf } from '../../advice.ts';
import type { Clinic, Clinics } from '../../assistant/clinic.ts';
import type { Library } from '../../assistant/library.ts';
import { lintReferences } from '../lint/files.ts';
import { KnowledgeError } from '../problem.ts';
import { type LoadedClinic, loadClinic } from './load-clinic.ts';
import type { Medicine } from './rules.ts';

/** Saved files often come in pairs; a pack is read once they are still. In milliseconds. */
const STILL_MS = 200;

/** What happens to packs while they are served. */
export interface ClinicsOptions {
  /** The knowledge folder; packs are below `clinics/`. */
  readonly folder: string;
  readonly library: Pick<Library, 'topics'>;
  /** Called before a pack is served for the first time or anew; if it rejects, the last good one stays. */
  readonly onLoad?: (clinic: Clinic) => Promise<void>;
  /** Told why a pack is not served, or not anew; then that a pack was read again. */
  readonly onProblem: (error: AdviceError) => void;
  readonly onChange?: (id: string) => void;
}

/** Packs that follow their files. */
export interface ServedClinics extends Clinics {
  /** Follows the files from now on. */
  follow(): Promise<void>;
  close(): Promise<void>;
}

/** Reads all packs. One that is wrong is not served and is told to `onProblem`; the others are. */
export async function openClinics(options: ClinicsOptions): Promise<ServedClinics> {
  const { folder, library, onLoad, onProblem, onChange } = options;
  const root = path.join(folder, 'clinics');
  const served = new Map<string, Clinic>();
  const references = await readFile(path.join(folder, 'references.json'), 'utf8').catch(() => '[]');
  const medicine: Medicine = {
    references: lintReferences(references),
    topics: new Set(library.topics.keys()),
  };

  // Packs without a fault but with a chat that another one has.
  const kept = new Map<string, Clinic>();

  const read = async (id: string): Promise<void> => {
    kept.delete(id);
    const loaded = await loadClinic(root, id, medicine);
    const error = 'clinic' in loaded ? await learn(loaded.clinic) : refusal(loaded, id, served.has(id));
    if (error) onProblem(error);
  };
  const twinOf = (clinic: Clinic) =>
    [...served.values()].find((other) => other.id !== clinic.id && shareChat(clinic, other));
  const learn = async (clinic: Clinic): Promise<AdviceError | null> => {
    const twin = twinOf(clinic);
    if (twin) {
      kept.set(clinic.id, clinic);
      const what = served.has(clinic.id) ? 'its last good version stays' : `"${clinic.id}" is not served`;
      return new AdviceError(
        `The packs of "${clinic.id}" and "${twin.id}" name the same chat. Leave it to one of them; ${what}.`,
      );
    }
    try {
      await onLoad?.(clinic);
    } catch (error) {
      return new AdviceError(adviceOf(error));
    }
    served.set(clinic.id, clinic);
    return null;
  };
  /** Reads a pack again, or drops it if it is gone; then those that waited for its chat. */
  const update = async (id: string): Promise<void> => {
    const before = served.get(id);
    if ((await packs(root)).includes(id)) await read(id);
    else {
      kept.delete(id);
      served.delete(id);
    }
    if (served.get(id) !== before) onChange?.(id);
    for (const clinic of [...kept.values()]) if (!twinOf(clinic)) await update(clinic.id);
  };

  for (const id of await packs(root)) await read(id);

  let watcher: FSWatcher | undefined;
  const waiting = new Map<string, NodeJS.Timeout>();
  let work = Promise.resolve();
  const changed = (file: string) => {
    const [id] = path.relative(root, file).split(path.sep);
    if (!id || id.startsWith('.')) return;
    clearTimeout(waiting.get(id));
    waiting.set(
      id,
      setTimeout(() => {
        waiting.delete(id);
        work = work
          .then(() => update(id))
          .catch((error: unknown) => onProblem(new AdviceError(adviceOf(error))));
      }, STILL_MS),
    );
  };

  return {
    find: (id) => served.get(id),
    all: () => [...served.values()],
    async follow() {
      watcher = watch(root, { ignoreInitial: true, depth: 3 });
      watcher.on('all', (_event, file) => changed(file));
      watcher.on('error', () => {
        onProblem(new AdviceError(`${root} cannot be watched. Restart the program after editing a pack.`));
      });
      await new Promise<void>((resolve) => watcher?.once('ready', resolve));
    },
    async close() {
      for (const timer of waiting.values()) clearTimeout(timer);
      await watcher?.close();
      await work;
    },
  };
}

/** Ids of all packs, whether they can be served or not. */
export async function packs(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
}

function refusal(
  loaded: Exclude<LoadedClinic, { clinic: Clinic }>,
  id: string,
  hasLast: boolean,
): AdviceError {
  const { message } = new KnowledgeError(loaded.problems);
  const what = hasLast ? 'Its last good version stays.' : 'It is not served until this is mended.';
  return new AdviceError(`The pack of the clinic "${id}" has an error. ${what}\n${message}`);
}

function shareChat(a: Clinic, b: Clinic): boolean {
  return (['telegram', 'discord'] as const).some((kind) =>
    a.chats[kind].some((chat) => b.chats[kind].includes(chat)),
  );
}
