import { expect, test } from 'vitest';
import { createSuggestions } from '../../src/search/suggestions.ts';
import { smallLibrary, topic } from '../support/library.ts';

const topics = new Map(
  [
    topic('exosomes', 'Exosomes for hair loss'),
    topic('what-is-stem-cell-hair-therapy', 'Stem-cell hair therapy: what it is'),
    topic('vs-prp', 'Stem cells or PRP'),
  ].map((entry) => [entry.id, entry]),
);
const { suggest } = createSuggestions({ ...smallLibrary(), topics });
const ids = (typed: string) => suggest(typed, 5).map(({ id }) => id);

test('finds a topic by the beginning of a word, with or without a hyphen', () => {
  expect(ids('exo')).toEqual(['exosomes']);
  expect(ids('stem-cell')).toContain('what-is-stem-cell-hair-therapy');
  expect(ids('stem cell')).toContain('what-is-stem-cell-hair-therapy');
});

test('forgives one wrong letter', () => {
  expect(ids('exosmes')).toContain('exosomes');
});

test('offers all topics in order for nothing typed, and none for nonsense', () => {
  expect(ids('')).toEqual([...topics.keys()]);
  expect(ids('   ')).toEqual([...topics.keys()]);
  expect(ids('qqqqqqq')).toEqual([]);
  expect(suggest('', 2)).toHaveLength(2);
});

test('takes any text', () => {
  for (const typed of ['🙂', '(((', 'a'.repeat(10_000), '\u0000', '%s "'])
    expect(() => suggest(typed, 5)).not.toThrow();
});
