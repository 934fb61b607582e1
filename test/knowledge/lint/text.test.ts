import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countsIn, digitsIn, everyNumberIn } from '../../../src/knowledge/lint/numerals.ts';
import { fleschKincaid, wordsOf } from '../../../src/knowledge/lint/reading.ts';
import { sentencesOf } from '../../../src/knowledge/lint/sentences.ts';
import { syllables } from '../../../src/knowledge/lint/syllables.ts';
import { parseBody } from '../../../src/knowledge/markdown.ts';

test.each([
  [1, 'hair loss the through don’t asked shaped scalp grown moved types tongue'],
  [
    2,
    'doctor treated doesn’t follow trial science safely sometimes baseline cases fluid movement apple EU half-head',
  ],
  [3, 'placebo medium period gradual exosome completely FDA area'],
  [4, 'minoxidil mechanism diabetic laboratory appropriate dermatitis'],
  [5, 'alopecia regenerative evaluated'],
])('counts %i syllables', (count, words) => {
  const wrong = words
    .split(' ')
    .map((word) => [word, syllables(word)])
    .filter(([, found]) => found !== count);
  expect(wrong).toEqual([]);
});

test('the grade is that of the formula', () => {
  // 6 words, 1 sentence, 7 syllables.
  expect(fleschKincaid(['The cat sat on the table.'])).toBeCloseTo(0.39 * 6 + 11.8 * (7 / 6) - 15.59);
  expect(fleschKincaid([])).toBe(0);
  expect(wordsOf('In 1,200 people, FDA’s half-head trial: 0.5%.')).toEqual([
    'In',
    '1,200',
    'people',
    'FDA’s',
    'half-head',
    'trial',
    '0.5',
  ]);
});

test('a paragraph falls into sentences, each with its citations', () => {
  const { summary } = parseBody(
    'x.md',
    'He had 3.5 mg, e.g. Propecia [@a]. "Why?" [@b; @c] **Then** it stopped, said Dr. Lee [@d]. In 2020 … 12 more',
    1,
  );
  const [block] = summary;
  if (block?.type !== 'paragraph') throw new Error('no paragraph');
  expect(sentencesOf(block.content)).toEqual([
    { text: 'He had 3.5 mg, e.g. Propecia.', keys: ['a'] },
    { text: '"Why?"', keys: ['b', 'c'] },
    { text: 'Then it stopped, said Dr. Lee.', keys: ['d'] },
    { text: 'In 2020 …', keys: [] },
    { text: '12 more', keys: [] },
  ]);
});

test('no word is lost between sentences', () => {
  const word = fc.constantFrom('One', 'two.', 'Three?', '"Four!"', '5', 'e.g.', '…');
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), (words) => {
      const text = words.join(' ');
      const pieces = sentencesOf([{ type: 'text', text }]).map((sentence) => sentence.text);
      expect(pieces.join(' ')).toBe(text);
    }),
  );
});

test('finds numbers in digits, and not those in names', () => {
  expect(
    digitsIn(
      '1,000 of 0.5 or .5; 3-4 weeks, 34 to 50%, US$50,000, 38C, 12-month, 5 May 2025, 1,234.5 (999).',
    ),
  ).toEqual([1000, 0.5, 0.5, 3, 4, 34, 50, 50000, 38, 12, 5, 2025, 1234.5, 999]);
  expect(digitsIn('IGF-1, PP405, cm2, COVID-19, 5-alpha reductase')).toEqual([]);
});

test('finds number words where they count something', () => {
  const values = (text: string) => countsIn(text).map(({ value }) => value);
  expect(
    values('In three US states five of these men had it for twenty-one days, or six-month spells.'),
  ).toEqual([3, 5, 21, 6]);
  expect(values('Two things differ, and no one can say which one.')).toEqual([]);
  expect(countsIn('two small trials')).toEqual([{ value: 2, ofSources: true }]);
  expect(everyNumberIn('Both had it twice, 40 or forty-two, at stage III, in one area.')).toEqual([
    40, 42, 1, 2, 2, 3,
  ]);
});
