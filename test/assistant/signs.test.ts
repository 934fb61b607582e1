import { expect, test } from 'vitest';
import { sentencesOf, sign } from '../../src/assistant/signs.ts';

const matches = (pattern: string, text: string) => sign(pattern)(sentencesOf(text));

test('every part must occur in one sentence, in any order', () => {
  expect(matches('throat swell*', 'My throat is swelling')).toBe(true);
  expect(matches('throat swell*', 'swollen? no. the throat swells!')).toBe(true);
  expect(matches('throat swell*', 'My throat is fine. My foot is swelling.')).toBe(false);
});

test('a part matches whole words, unless it ends with a star', () => {
  expect(matches('eat', 'I cannot breathe')).toBe(false);
  expect(matches('die', 'a strict diet')).toBe(false);
  expect(matches('die*', 'a strict diet')).toBe(true);
});

test('joined words follow each other, and apostrophes do not matter', () => {
  expect(matches('cant_breathe', "I CAN'T breathe")).toBe(true);
  expect(matches('cant_breathe', 'breathe, I can’t')).toBe(false);
});

test('signs of a pattern language are not those of a regular expression', () => {
  expect(matches('a.c', 'abc')).toBe(false);
  expect(() => sign('(')).not.toThrow();
});
