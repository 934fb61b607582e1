import path from 'node:path';
import { assemble, type Watcher } from '../../src/assemble.ts';
import type { Assistant } from '../../src/assistant/assistant.ts';
import { createAssistant, type Parts } from '../../src/assistant/create-assistant.ts';
import { confidence } from '../../src/assistant/decide.ts';
import { readInContext } from '../../src/assistant/follow-up.ts';
import type { Search } from '../../src/assistant/search.ts';
import { understand } from '../../src/assistant/understand.ts';
import type { Config } from '../../src/config.ts';
import { readCalibration } from '../../src/search/calibration.ts';
import { createSearch } from '../../src/search/create-search.ts';
import { createForeignModels } from '../../src/search/foreign/cached-model.ts';
import type { Embedder } from '../../src/search/model/embedder.ts';
import { miniLm, modelIdentity } from '../../src/search/model/spec.ts';
import type { SearchIndex } from '../../src/search/search-index.ts';
import { createForgetfulMemory } from '../../src/store/forgetful-memory.ts';
import { type Ask, createAsk, type Read } from './asked.ts';
import { once, rememberBatches, rememberEvidence } from './remember.ts';

/** The parts of an assistant, each of which can be exchanged. */
export interface Workshop extends Pick<Parts, 'library' | 'bounds'> {
  readonly index: SearchIndex;
  readonly embedder: Embedder;
  /** Shared by all that do not change it, so that what it has examined is examined once. */
  readonly search: Search;
  /** Another search, over another index. */
  searchOver(index: SearchIndex): Search;
  /** False where earlier messages are not told. */
  readonly context?: false;
}

/** The assistant as it is shipped, and the parts to put another together. */
export async function openWorkshop(
  config: Config,
  watcher: Watcher,
): Promise<{ shipped: Assistant; workshop: Workshop }> {
  const assembly = await assemble(config, watcher);
  const { assistant, library, index } = assembly;
  const file = path.join(config.knowledge, 'calibration.json');
  const { bounds, other, temperature } = await readCalibration(file, modelIdentity(miniLm));
  const embedder = rememberBatches(assembly.embedder);
  const { load } = createForeignModels(library, config.cache);
  const models = new Map<string, ReturnType<typeof load>>();
  const foreign = (lang: string) => once(models, lang, () => load(lang));
  const searchOver = (changed: SearchIndex) =>
    rememberEvidence(createSearch({ library, index: changed, embedder, temperature, foreign }));
  const search = searchOver(index);
  const workshop = { library, index, embedder, bounds: { en: bounds, other }, search, searchOver };
  return { shipped: assistant, workshop };
}

/** Puts an assistant together and tells how to ask it and how to look behind its replies. */
export function build({ library, search, bounds, context }: Workshop): { ask: Ask; read: Read } {
  const assistant = createAssistant({ library, search, memory: createForgetfulMemory(), bounds });
  const read = createRead(search, bounds);
  const ask = createAsk(assistant, read);
  return {
    read,
    // The row stays the same, so that its measures do.
    ask: context === false ? async (row) => ({ ...(await ask({ ...row, context: [] })), row }) : ask,
  };
}

/** Reads a message as the assistant does before it decides. */
function createRead(search: Search, { en, other }: Workshop['bounds']): Read {
  return async (row) => {
    const { text, passages } = understand(row.text);
    if (text === '') return { confidence: null, ranked: [] };
    const [lang = 'en'] = await search.languagesOf(text, 'en');
    const bounds = lang === 'en' ? en : other;
    const alone = await search.examine(passages, lang);
    const { evidence } = await readInContext({ search, alone, text, turns: row.context, lang, bounds });
    return {
      confidence: confidence(evidence, bounds.gate),
      ranked: evidence.topics.map(({ topic }) => topic),
    };
  };
}
