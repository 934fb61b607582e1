import { blockText } from '../assistant/block-text.ts';
import type { Clinic, ClinicFact } from '../assistant/clinic.ts';
import { plain } from '../assistant/understand.ts';
import { termsOf } from './foreign/terms.ts';
import type { Embedder } from './model/embedder.ts';
import type { Spelling } from './spelling.ts';
import { nearest } from './vectors.ts';

/** How near a message is to what a clinic says about itself. */
export interface FactIndex {
  /** By meaning; English entries only. */
  byMeaning(vector: Float32Array): NearFact | null;
  /** By words and pieces of words, among the entries in `lang`. */
  byWords(text: string, lang: string): NearFact | null;
}

/** A clinic's entry, and the largest cosine of a message to one of its lines. */
export interface NearFact {
  readonly fact: string;
  readonly cosine: number;
}

/** Learns a clinic's entries; some ten milliseconds for an entry in English. */
export async function createFactIndex(
  clinic: Clinic,
  embedder: Embedder,
  spelling: Spelling,
): Promise<FactIndex> {
  const english = clinic.facts.filter(({ lang }) => lang === 'en');
  const lines = english.map(linesOf);
  const matrix = await embedder.embed(lines.flat().map(spelling));
  const worded = clinic.facts.map((fact) => ({ fact, lines: linesOf(fact).map(weigh) }));
  return {
    byMeaning(vector) {
      let from = 0;
      return best(
        english.map(({ id }, at) => {
          const to = from + (lines[at]?.length ?? 0);
          const cosine = nearest(matrix, from, to, vector);
          from = to;
          return { fact: id, cosine };
        }),
      );
    },
    byWords(text, lang) {
      const typed = weigh(text);
      return best(
        worded
          .filter(({ fact }) => fact.lang === lang)
          .map(({ fact, lines: own }) => ({
            fact: fact.id,
            cosine: Math.max(...own.map((line) => cosineOf(line, typed))),
          })),
      );
    },
  };
}

/** What patients ask, and each sentence of the answer: "on which floor?" is asked by nobody in the list. */
function linesOf({ title, questions, summary, sections }: ClinicFact): string[] {
  const blocks = [...summary, ...sections.flatMap((section) => section.blocks)];
  const sentences = blockText(blocks).split(/(?<=[.!?…。！？])\s*/u);
  const headings = sections.map(({ heading }) => heading);
  return [title, ...questions, ...headings, ...sentences].map(plain).filter((line) => line !== '');
}

function best(found: readonly NearFact[]): NearFact | null {
  return found.reduce<NearFact | null>(
    (first, fact) => (first === null || fact.cosine > first.cosine ? fact : first),
    null,
  );
}

type Weighed = ReadonlyMap<string, number>;

/** Terms with weights whose squares add up to 1; whole words and long pieces tell more than short ones. */
function weigh(text: string): Weighed {
  const weights = new Map<string, number>();
  for (const term of termsOf(text)) weights.set(term, term.length);
  const length = Math.hypot(...weights.values());
  for (const [term, weight] of weights) weights.set(term, weight / length);
  return weights;
}

function cosineOf(a: Weighed, b: Weighed): number {
  let sum = 0;
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0);
  return sum;
}
