import type { CitedBlock, CitedInline, Library, Topic } from './library.ts';
import type { Block, Inline, Section, Source } from './reply.ts';

/** Cited text with its citations numbered, and the sources those numbers stand for. */
export interface Quoted {
  readonly summary: readonly Block[];
  readonly sections: readonly Section[];
  readonly sources: readonly Source[];
}

/** Quotes a topic or a clinic's entry: its short answer and some of its sections, sources numbered by first appearance. */
export function quote(
  library: Library,
  topic: Pick<Topic, 'summary' | 'sections'>,
  sections: readonly number[],
): Quoted {
  const numbers = new Map<string, number>();
  const number = (key: string) => {
    const known = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, known);
    return known;
  };
  const inline = (value: CitedInline): Inline =>
    value.type === 'citation' ? { type: 'citation', numbers: value.keys.map(number) } : value;
  const block = (value: CitedBlock): Block =>
    value.type === 'list'
      ? { type: 'list', items: value.items.map((item) => item.map(inline)) }
      : { type: 'paragraph', content: value.content.map(inline) };

  const summary = topic.summary.map(block);
  const shown = [...sections]
    .sort((a, b) => a - b)
    .flatMap((index) => topic.sections[index] ?? [])
    .map((section) => ({ heading: section.heading, blocks: section.blocks.map(block) }));
  return { summary, sections: shown, sources: [...numbers].map(([key, at]) => source(library, key, at)) };
}

function source(library: Library, key: string, number: number): Source {
  const reference = library.references.get(key);
  // The loader refuses unknown keys, so this is a bug if it happens: better loud than a made-up source.
  if (!reference) throw new Error(`No reference has the key "${key}"`);
  return { number, ...reference };
}
