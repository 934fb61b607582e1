import { components, create, insertMultiple, search } from '@orama/orama';
import { blockText } from '../assistant/block-text.ts';
import type { Library } from '../assistant/library.ts';
import type { TopicId, TopicLink } from '../assistant/reply.ts';
import { plain } from '../assistant/understand.ts';

/** Words instead of meanings: for what is half typed, and to see whether a question's words are ours at all. */
export interface Words {
  /** Topics for what has been typed so far, best first; all, in order, for "". */
  suggest(typed: string, limit: number): TopicLink[];
  /** Share of the question's words, weighted by their rarity, that the topic uses; 0 to 1. */
  overlap(question: string, topic: TopicId): number;
}

const STOP =
  'a an and are as at be but by can could do does did for from had has have how i if in is it its me my of on or our should so than that the their them there they this to was we were what when where which who why will with would you your am im dont any get just not no u ur pls please hi hello about more much'.split(
    ' ',
  );

/** Indexes the topics' titles, questions and texts. */
export function createWords(library: Library): Words {
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

  const tokenizer = components.tokenizer.createTokenizer({
    language: 'english',
    stemming: true,
    stopWords: STOP,
  });
  const tokens = (text: string) => new Set(tokenizer.tokenize(text.replaceAll('-', ' '), 'english'));
  const vocabulary = new Map(
    topics.map((topic) => [
      topic.id,
      tokens(
        [
          topic.title,
          ...topic.questions,
          ...topic.phrasings,
          blockText(topic.summary),
          ...topic.sections.flatMap((section) => [section.heading, blockText(section.blocks)]),
        ].join(' '),
      ),
    ]),
  );
  const spread = new Map<string, number>();
  for (const words of vocabulary.values()) {
    for (const word of words) spread.set(word, (spread.get(word) ?? 0) + 1);
  }
  /** A word of few topics tells much; one that no topic has tells most: it is about something else. */
  const rarity = (word: string) => Math.log((topics.length + 1) / ((spread.get(word) ?? 0) + 0.5));

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
    overlap(question, topic) {
      const words = vocabulary.get(topic);
      let shared = 0;
      let all = 0;
      for (const word of tokens(question)) {
        const weight = Math.max(0, rarity(word));
        all += weight;
        if (words?.has(word)) shared += weight;
      }
      return all > 0 ? shared / all : 0;
    },
  };
}

function titleOf(library: Library, id: TopicId): string {
  return library.topics.get(id)?.title ?? id;
}
