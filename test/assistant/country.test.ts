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
