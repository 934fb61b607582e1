import { type Classifier, classScores, kindOf, type Task } from './classifier/classifier.ts';
import { type Ranked, rank } from './classifier/ranking.ts';
import { wordVector } from './classifier/words.ts';
import type { FactIndex, NearFact } from './facts.ts';
import { type ForeignModel, foreignClasses, readForeign } from './foreign/model.ts';
import type { Embedder } from './model/embedder.ts';
import type { SearchIndex } from './search-index.ts';
import { dotRow, nearest } from './vectors.ts';

/** One passage of a message, as a language's classifiers see it. */
export interface Reading {
  readonly scores: Readonly<Record<Task, Float64Array>>;
  /** Largest cosine to a line with this label. */
  nearest(label: string): number;
  /** Cosine to each section of a topic; empty where sections are in another language. */
  sections(topic: string): readonly { readonly index: number; readonly cosine: number }[];
  /** The nearest of a clinic's entries. */
  nearestFact(facts: FactIndex): NearFact | null;
}

/** Reads passages in one language. */
export interface Reader {
  read(texts: readonly string[]): Promise<Reading[]>;
  rank(task: Task, scores: Float64Array): Ranked[];
}

/** Reads English: by embedding and words. */
export function createEnglishReader(index: SearchIndex, embedder: Embedder, temperature: number): Reader {
  const size = embedder.dimensions;
  const classes = classesOf(index.classifier);
  return {
    rank: (task, scores) => rank(classes[task], scores, temperature),
    async read(texts) {
      const meant = texts.map(index.spelling);
      const flat = await embedder.embed(meant);
      return meant.map((text, at): Reading => {
        const vector = flat.subarray(at * size, (at + 1) * size);
        const row = wordVector(index.classifier.words, text);
        const score = (task: Task) => classScores(index.classifier, task, vector, row);
        return {
          scores: {
            about: score('about'),
            danger: score('danger'),
            personal: score('personal'),
            alarm: score('alarm'),
          },
          nearest(label) {
            const [from, to] = index.rows.get(label) ?? [0, 0];
            return nearest(index.matrix, from, to, vector);
          },
          sections: (topic) =>
            (index.sections.get(topic) ?? []).map(({ row, index: section }) => ({
              index: section,
              cosine: dotRow(index.matrix, row, vector),
            })),
          nearestFact: (facts) => facts.byMeaning(vector),
        };
      });
    },
  };
}

/** Reads another language: by words and pieces of words. */
export function createForeignReader(model: ForeignModel, lang: string): Reader {
  const classes = {
    about: foreignClasses(model, 'about'),
    danger: foreignClasses(model, 'danger'),
    personal: foreignClasses(model, 'personal'),
    alarm: foreignClasses(model, 'alarm'),
  };
  return {
    rank: (task, scores) => rank(classes[task], scores, 1),
    read: async (texts) =>
      texts.map((text) => ({
        ...readForeign(model, text),
        sections: () => [],
        nearestFact: (facts) => facts.byWords(text, lang),
      })),
  };
}

function classesOf(classifier: Classifier): Record<Task, { kind: Ranked['kind']; id: string }[]> {
  const named = (task: Task) =>
    classifier.tasks[task].classes.map((label) => {
      const kind = kindOf(label);
      return { kind, id: label.slice(kind.length + 1) };
    });
  return {
    about: named('about'),
    danger: named('danger'),
    personal: named('personal'),
    alarm: named('alarm'),
  };
}
