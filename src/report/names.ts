import type { Library } from '../assistant/library.ts';

/** What people read instead of ids. */
export interface Names {
  topic(id: string): string;
  language(lang: string): string;
}

/** Prefix of a topic's id that is an entry of a clinic's own FAQ. */
export const FAQ = 'faq/';

/** Names from the knowledge base. A topic that is no longer there, or a clinic's own entry, is named by its id. */
export function createNames(library: Pick<Library, 'topics'>): Names {
  const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  return {
    topic: (id) => library.topics.get(id)?.title ?? spoken(id),
    language(lang) {
      try {
        return languages.of(lang) ?? lang;
      } catch {
        // Not a language at all: shown as it is.
        return lang;
      }
    },
  };
}

/** "faq/opening-hours" → "Opening hours" */
function spoken(id: string): string {
  const words = (id.startsWith(FAQ) ? id.slice(FAQ.length) : id).replaceAll('-', ' ').trim();
  return words === '' ? id : words.charAt(0).toUpperCase() + words.slice(1);
}
