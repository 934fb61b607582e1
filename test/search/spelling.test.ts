import { expect, test } from 'vitest';
import { createSpelling } from '../../src/search/spelling.ts';
import { smallLibrary, topic } from '../support/library.ts';

const english = new Set(['hare', 'what', 'because', 'knees', 'injection', 'suddenly']);
const topics = new Map([
  [
    'x',
    topic('x', 'Platelets and finasteride', {
      questions: ['Does minoxidil regrow hair on the scalp, or an injection?'],
      phrasings: ['it came suddenly', 'suddenly bald', 'suddenly, why', 'suddenly thin'],
    }),
  ],
]);
const synonyms = new Map([
  ['regaine', 'minoxidil'],
  ['fin', 'finasteride'],
  ['wat', 'what'],
]);
const spell = createSpelling({ ...smallLibrary(), topics, synonyms }, (word) => english.has(word));

test.each([
  ['platlets', 'platelets'],
  ['minoxidill', 'minoxidil'],
  ['finastride', 'finasteride'],
  ['injecshun now', 'injecshun now'],
  ['Injectoin', 'injection'],
  ['sudenly', 'suddenly'],
  ['regane foam', 'minoxidil foam'],
  ['wat about fin', 'what about finasteride'],
])('%s is read as %s', (typed, meant) => {
  expect(spell(typed)).toBe(meant);
});

test('a real word stays, however near one of ours is', () => {
  expect(spell('hare on knees')).toBe('hare on knees');
});

test('short words, numbers and other scripts stay', () => {
  for (const text of ['a b12 nw3 5mm', 'स्टेम सेल', '毛髪', 'Ünïcode']) expect(spell(text)).toBe(text);
});
