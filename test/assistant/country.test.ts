import { expect, test } from 'vitest';
import { createFindCountry } from '../../src/assistant/country.ts';

const find = createFindCountry(['US', 'GB', 'DE', 'TR', 'IN', 'ES', 'NE', 'NG']);

test.each([
  ['I’m in Germany', 'DE'],
  ["i'm in the uk", 'GB'],
  ['Deutschland', 'DE'],
  ['españa', 'ES'],
  ['in the usa', 'US'],
  ['turkey', 'TR'],
  ['hi I live in India and my throat is closing', 'IN'],
  ['nigeria', 'NG'],
])('%j tells %s', (text, code) => {
  expect(find(text)).toBe(code);
});

test.each(['please help us', 'had it done in turkey', 'is it legal in germany?', 'what about india', ''])(
  '%j does not tell where the person is',
  (text) => {
    expect(find(text)).toBeNull();
  },
);

test('asked for, it is found in a short message of any language, in whatever case', () => {
  const find = createFindCountry(['DE', 'TR', 'RU', 'JP', 'ES', 'EG'], ['en', 'es', 'ru', 'ar']);
  for (const [text, code] of [
    ['Ich bin in Deutschland', 'DE'],
    ['я в Германии', 'DE'],
    ["Türkiye'deyim", 'TR'],
    ['日本にいます', 'JP'],
    ['estoy en España', 'ES'],
    ['أنا في مصر', 'EG'],
  ] as const)
    expect(find(text, true)).toBe(code);
  expect(find('how much does it cost', true)).toBeNull();
  expect(find('how much is it in the clinics of germany if one has no insurance at all', true)).toBeNull();
});
