import type { Clinic } from '../assistant/clinic.ts';
import type { Library } from '../assistant/library.ts';
import type { Search } from '../assistant/search.ts';
import { examine } from './examine.ts';
import { createFactIndex, type FactIndex } from './facts.ts';
import { createDetectLanguages } from './foreign/detect.ts';
import type { ForeignModel } from './foreign/model.ts';
import type { Embedder } from './model/embedder.ts';
import { createEnglishReader, createForeignReader, type Reader } from './reader.ts';
import type { SearchIndex } from './search-index.ts';
import { createSuggestions } from './suggestions.ts';

/** What a search is made of. */
export interface SearchParts {
  readonly library: Library;
  readonly index: SearchIndex;
  readonly embedder: Embedder;
  readonly temperature: number;
  /** The model of a language of the library; asked for at the language's first message. */
  readonly foreign: (lang: string) => Promise<ForeignModel>;
}

/** The search: one reader per language, English first. */
export function createSearch({ library, index, embedder, temperature, foreign }: SearchParts): Search {
  const { suggest } = createSuggestions(library);
  const english = createEnglishReader(index, embedder, temperature);
  const readers = new Map<string, Promise<Reader>>();
  const readerOf = (lang: string): Promise<Reader> | Reader => {
    if (!library.translations.has(lang)) return english;
    const known = readers.get(lang);
    if (known) return known;
    const reader = foreign(lang).then((model) => createForeignReader(model, lang));
    readers.set(lang, reader);
    // A file that could not be read now may be there at the next message.
    reader.catch(() => readers.delete(lang));
    return reader;
  };
  // A pack that was edited is another object: what was learnt of the one before goes with it.
  const learnt = new WeakMap<Clinic, Promise<FactIndex>>();
  const factsOf = (clinic: Clinic): Promise<FactIndex> => {
    const facts = learnt.get(clinic) ?? createFactIndex(clinic, embedder, index.spelling);
    learnt.set(clinic, facts);
    return facts;
  };
  return {
    suggest,
    languagesOf: createDetectLanguages(library),
    examine: async (passages, lang = 'en', clinic = undefined) =>
      examine(await readerOf(lang), passages, clinic && (await factsOf(clinic))),
    async learn(clinic) {
      await factsOf(clinic);
    },
  };
}
