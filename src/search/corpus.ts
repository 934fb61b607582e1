import { blockText } from '../assistant/block-text.ts';
import type { Library } from '../assistant/library.ts';
import { plain } from '../assistant/understand.ts';

/**
 * A text with the class it speaks for: `topic:exosomes`, `outside:joints`, `talk:thanks`,
 * `flag:anaphylaxis` and, for the same words without the emergency, `calm:anaphylaxis`,
 * `personal:dose` and, for the same matter without the person, `general:dose`.
 */
export interface Exemplar {
  readonly text: string;
  readonly label: string;
}

/** Everything the library says people say, in a fixed order, grouped by label. */
export function exemplars(library: Library): Exemplar[] {
  const group = (label: string, texts: readonly string[]) =>
    texts.map((text) => ({ label, text: plain(text) })).filter(({ text }) => text !== '');
  return [
    ...[...library.topics.values()].flatMap((topic) =>
      group(`topic:${topic.id}`, [
        topic.title,
        ...topic.questions,
        ...topic.phrasings,
        ...topic.sections.map((section) => section.heading),
        blockText(topic.summary),
      ]),
    ),
    ...library.outside.flatMap(({ id, questions }) => group(`outside:${id}`, questions)),
    ...library.talk.flatMap(({ id, examples }) => group(`talk:${id}`, examples)),
    ...library.redFlags.flatMap(({ id, examples, counterexamples }) => [
      ...group(`flag:${id}`, examples),
      ...group(`calm:${id}`, counterexamples),
    ]),
    ...library.personal.flatMap(({ id, examples, counterexamples }) => [
      ...group(`personal:${id}`, examples),
      ...group(`general:${id}`, counterexamples),
    ]),
  ];
}

/** A section as a text to compare questions with; the heading is its question. */
export function sectionTexts(library: Library): { topic: string; index: number; text: string }[] {
  return [...library.topics.values()].flatMap((topic) =>
    topic.sections.flatMap((section, index) => [
      { topic: topic.id, index, text: plain(section.heading) },
      { topic: topic.id, index, text: plain(`${section.heading} ${blockText(section.blocks)}`) },
    ]),
  );
}
