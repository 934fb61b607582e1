import { create, insertMultiple, search } from '@orama/orama';
import type { Library } from '../assistant/library.ts';
import type { TopicId, TopicLink } from '../assistant/reply.ts';
import { plain } from '../assistant/understand.ts';

/** Words instead of meanings: for what is half typed. */
export interface Suggestions {
  /** Topics for what has been typed so far, best first; all, in order, for "". */
  suggest(typed: string, limit: number): TopicLink[];
}

/** Indexes the topics' titles, questions and texts. */
export function createSuggestions(library: Library): Suggestions {
  const topics = [...library.topics.values()];
  const links = topics.map(({ id, title }) => ({ id, title }));
  const database = create({
    schema: { id: 'string', title: 'string', questions: 'string' },
    components: { tokenizer: { language: 'english', stemming: true } },
  });
  insertMultiple(
    database,
    topics.map(({ id, title, questions }) => ({
      id,
      title: plain(title),
      questions: plain(questions.join(' ')),
    })),
  );

  return {
    suggest(typed, limit) {
      const term = plain(typed).replaceAll('-', ' ').slice(0, 100);
      // An empty term gives every document a score of NaN.
      if (term === '') return links.slice(0, limit);
      const found = search(database, {
        term,
        properties: ['title', 'questions'],
        boost: { title: 3 },
        // One wrong letter in words long enough to survive it.
        tolerance: term.length > 4 ? 1 : 0,
        limit,
      });
      if (found instanceof Promise) throw new Error('Orama answers at once without asynchronous plugins');
      return found.hits.map(({ document }) => ({ id: document.id, title: titleOf(library, document.id) }));
    },
  };
}

function titleOf(library: Library, id: TopicId): string {
  return library.topics.get(id)?.title ?? id;
}
