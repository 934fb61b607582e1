import { expect, test } from 'vitest';
import { checkClaims } from '../../../src/knowledge/lint/claims.ts';
import { checkCollisions, collidable } from '../../../src/knowledge/lint/collisions.ts';
import type { LintFiles } from '../../../src/knowledge/lint/files.ts';
import type { Finding } from '../../../src/knowledge/lint/finding.ts';
import { checkLengths } from '../../../src/knowledge/lint/lengths.ts';
import { checkLinks } from '../../../src/knowledge/lint/links.ts';
import { checkNumbers } from '../../../src/knowledge/lint/numbers.ts';
import { checkPromises } from '../../../src/knowledge/lint/promises.ts';
import { checkQuestionCount, checkQuestions } from '../../../src/knowledge/lint/questions.ts';
import { checkReading } from '../../../src/knowledge/lint/reading.ts';
import { checkReferences } from '../../../src/knowledge/lint/references.ts';
import { checkRelated } from '../../../src/knowledge/lint/related.ts';
import { checkReviewed } from '../../../src/knowledge/lint/reviewed.ts';
import { checkStatus } from '../../../src/knowledge/lint/status.ts';
import { newTopic } from '../../../src/knowledge/lint/template.ts';
import { checkUnfinished } from '../../../src/knowledge/lint/unfinished.ts';
import { goodFiles, other, TODAY } from './good.ts';

type Check = (files: LintFiles, today: string) => readonly Finding[];

const checks: Readonly<Record<string, Check>> = {
  checkClaims,
  checkLengths,
  checkLinks,
  checkNumbers,
  checkPromises,
  checkQuestions,
  checkReading,
  checkReferences,
  checkRelated,
  checkReviewed,
  checkStatus,
  checkUnfinished,
};

test.each(Object.entries(checks))('%s has nothing to say about a good topic', (_, check) => {
  expect(check(goodFiles(), TODAY)).toEqual([]);
});

/** Adds a paragraph to the first section, on line 24 of the file. */
const adding = (text: string) =>
  goodFiles((source) => source.replace('\n\n- One', () => `\n\n${text}\n\n- One`));
const replacing = (from: string | RegExp, to: string) =>
  goodFiles((source) => source.replace(from, () => to));
const words = (count: number) => Array(count).fill('word').join(' ');

test.each<[string, Check, LintFiles, RegExp]>([
  [
    'a reference that nobody cites',
    checkReferences,
    { ...goodFiles(), topics: [], flagSources: ['lee-2020', 'fda-2020'] },
    /references\.json:2 No topic and no red flag cites "kim-2021"/,
  ],
  [
    'a reference that is there twice',
    checkReferences,
    { ...goodFiles(), references: [...goodFiles().references, ...goodFiles().references.slice(0, 1)] },
    /references\.json:2 "kim-2021" stands here twice/,
  ],
  [
    'a claim',
    checkClaims,
    adding('They make hair grow in most people.'),
    /exosomes\.md:24 No source is cited for "They make/,
  ],
  ['a claim after advice', checkClaims, adding('Ask a doctor. They make hair grow.'), /:24 No source/],
  ['a claim in a list', checkClaims, adding('- They make hair grow thick.'), /:24 No source/],
  [
    'a number of no source',
    checkNumbers,
    adding('It grew in 29 people [@lee-2020].'),
    /:24 29 is in no recorded finding of @lee-2020/,
  ],
  [
    'a number of another source',
    checkNumbers,
    adding('It grew in 28 [@kim-2021]. It is old [@lee-2020].'),
    /:24 28 is in no/,
  ],
  [
    'a number in words',
    checkNumbers,
    adding('It grew in three small children [@lee-2020].'),
    /:24 3 is in no/,
  ],
  ['a part of a number', checkNumbers, adding('It grew in 200 people [@kim-2021].'), /:24 200 is in no/],
  [
    'a number without a citation in a cited paragraph',
    checkNumbers,
    adding('It grew in 31 people. It is old [@lee-2020].'),
    /:24 31 is in no recorded finding of @lee-2020/,
  ],
  [
    'a number in a list under a cited line',
    checkNumbers,
    adding('The old trial says [@lee-2020]:\n\n- it grew in 31 people;'),
    /:26 31 is in no/,
  ],
  ['more sources than counted', checkNumbers, adding('Two trials agree [@lee-2020].'), /:24 2 is in no/],
  [
    'a title that promises',
    checkPromises,
    replacing('title: Exosomes', 'title: The cure'),
    /:2 "cure" in "The cure for/,
  ],
  [
    'a heading that promises',
    checkPromises,
    replacing('## Do they work?', '## Is it guaranteed?'),
    /:20 "guaranteed"/,
  ],
  ['a reason that promises', checkPromises, replacing('The studies are', 'A miracle is'), /:10 "miracle"/],
  ...[
    'They cured him',
    'It has no side effects',
    'It is free of risk',
    'It is risk-free',
    'It is completely safe',
    'It is 100 % safe',
    'It is a permanent solution',
    'You are a good candidate',
    'You’re a candidate for it',
    'You should stop minoxidil',
    'You should take it',
    'Take 5 mg of it',
    'Rub it on twice a day',
    'If so, you can use 1 ml daily',
  ].map((text): [string, Check, LintFiles, RegExp] => [
    `"${text}"`,
    checkPromises,
    adding(`${text} [@lee-2020].`),
    /:24 ".+" in ".+" (?:Nothing|Only|No dose)/,
  ]),
  [
    'a hard section',
    checkReading,
    adding(
      'Physiological considerations necessitate individualised interdisciplinary evaluation [@lee-2020].',
    ),
    /:20 "Do they work\?" reads at grade \d+\.\d, above 8/,
  ],
  [
    'a long short answer',
    checkLengths,
    replacing('It is not', `${words(50)} it is not`),
    /:18 The short answer has \d+ words/,
  ],
  ['a long section', checkLengths, adding(words(150)), /:20 "Do they work\?" has \d+ words. Keep it to 150/],
  ['too few sections', checkLengths, replacing(/## What should[\s\S]*$/, ''), /:20 There are 2 sections/],
  [
    'a heading that does not ask',
    checkLengths,
    replacing('## Do they work?', '## Results'),
    /:20 "Results" is not a question/,
  ],
  [
    'a long title',
    checkLengths,
    replacing('for hair loss', 'for the kind of hair loss that often runs in families'),
    /:2 title: It has 6\d characters/,
  ],
  [
    'a long reason',
    checkLengths,
    replacing('The studies are small', words(26)),
    /:10 because: It has 26 words/,
  ],
  [
    'a related topic that is not there',
    checkRelated,
    replacing('vs-prp]', 'gone, vs-prp]'),
    /:13 related: There is no topic "gone"/,
  ],
  [
    'a topic related to itself',
    checkRelated,
    replacing('vs-prp]', 'exosomes, vs-prp]'),
    /:13 related: The topic names itself/,
  ],
  [
    'a topic related twice',
    checkRelated,
    replacing('vs-prp]', 'vs-prp, vs-prp]'),
    /:13 related: "vs-prp" stands there twice/,
  ],
  ['one related topic', checkRelated, replacing('vs-prp]', 'gone]'), /:13 related: Only 1 of its topics/],
  [
    'a question asked twice',
    checkQuestions,
    goodFiles(undefined, { list: '# young\nhow\n\nwhat ARE exosomes' }),
    /exosomes\.questions\.txt:4 "what ARE exosomes" stands already in knowledge\/en\/exosomes\.md:5/,
  ],
  [
    'a question of two topics',
    checkQuestions,
    goodFiles(undefined, {
      topics: [
        ...goodFiles().topics.slice(1),
        ...replacing('What are exosomes?', 'What are e-vs-prp?').topics.slice(0, 1),
      ],
    }),
    /exosomes\.md:5 "What are e-vs-prp\?" is also a question of knowledge\/en\/vs-prp\.md:5/,
  ],
  [
    'few questions',
    checkQuestionCount,
    goodFiles(),
    /exosomes\.questions\.txt:1 There are 5 questions in all/,
  ],
  [
    'an old reading',
    checkReviewed,
    replacing('2026-11-22', '2025-11-30'),
    /:14 reviewed: 2025-11-30 is more than 12 months ago/,
  ],
  [
    'a reading to come',
    checkReviewed,
    replacing('2026-11-22', '2026-12-02'),
    /:14 reviewed: 2026-12-02 lies after today/,
  ],
  [
    'a day that is none',
    checkReviewed,
    replacing('2026-11-22', '2026-02-30'),
    /:14 reviewed: 2026-02-30 is no day/,
  ],
  [
    'old phone lines',
    checkReviewed,
    { ...goodFiles(), helpLines: { text: '2024-01-01', line: 5 } },
    /help-lines\.yaml:5 reviewed: 2024-01-01 is more than/,
  ],
  [
    'a treatment without a status',
    checkStatus,
    replacing(/regulatory:\n.*\n/, ''),
    /exosomes\.md:1 regulatory: /,
  ],
  [
    'an open link',
    checkLinks,
    replacing('https://clin', 'http://clin'),
    /:25 "http:\/\/clinicaltrials\.gov\/" is not a whole https/,
  ],
  [
    'half a link',
    checkLinks,
    replacing('https://clinicaltrials.gov/', 'clinicaltrials.gov'),
    /:25 "clinicaltrials\.gov"/,
  ],
  [
    'a broken link of a reference',
    checkLinks,
    { ...goodFiles(), references: [{ ...other2(), links: ['https://doi org/1'] }] },
    /references\.json:7 "https:\/\/doi org\/1"/,
  ],
  [
    'what new-topic wrote',
    checkUnfinished,
    goodFiles(() => newTopic('hair-and-stress', TODAY).topic),
    /:4 Unfinished: "Write here a first question about hair and stress"/,
  ],
])('finds %s', (_, check, files, expected) => {
  const lines = check(files, TODAY).map(({ file, line, message }) => `${file}:${line} ${message}`);
  expect(lines.join('\n')).toMatch(expected);
  expect(lines.filter((line) => expected.test(line))).toHaveLength(1);
});

function other2(): LintFiles['references'][number] {
  return { id: 'x', line: 7, title: 'X', issued: [], findings: [], links: [] };
}

test.each([
  'Not yet.',
  'Ask your doctor.',
  'So ask, and don’t pay first.',
  'If you feel ill, call them. How often that happens is not known.',
  'We found no trial of it in children.',
  'What it was tested in:',
  'Who makes it?',
])('does not ask for the source of "%s"', (text) => {
  expect(checkClaims(adding(text))).toEqual([]);
});

test.each([
  'It grew in 1200 people, that is 1,200 [@kim-2021].',
  'It grew in 5 men by 0.50 % [@kim-2021].',
  'Five men had it in 2021 [@kim-2021].',
  'Two trials agree [@kim-2021; @lee-2020].',
  'Half of them had two things in mind: IGF-1 and 5-alpha reductase [@lee-2020].',
  'Call 999 for help.',
])('accepts the numbers of "%s"', (text) => {
  expect(checkNumbers(adding(text))).toEqual([]);
});

test.each([
  'Some clinics speak of secure results [@lee-2020].',
  'Without risk factors no test is needed [@lee-2020].',
  'In the trial men took 5 mg a day [@lee-2020].',
  'Ask if you may wash it twice a day.',
  'Doctors weigh who is a candidate [@lee-2020].',
])('takes "%s" for no promise and no verdict', (text) => {
  expect(checkPromises(adding(text))).toEqual([]);
});

test('a long section is allowed in the glossary', () => {
  const [topic] = adding(words(170)).topics;
  if (!topic) throw new Error('no topic');
  expect(checkLengths(goodFiles(undefined, { topics: [{ ...topic, id: 'glossary' }] }))).toEqual([]);
});

test('terms of the glossary count as easy words', () => {
  const hard = adding('Androgenetic alopecia has androgenetic alopecia genes [@lee-2020].');
  const section = (files: LintFiles) => checkReading(files).find(({ line }) => line === 20);
  const spoilt = {
    ...hard,
    topics: hard.topics.map((topic) => ({
      ...topic,
      passages: topic.passages.filter(({ line }) => line === 24),
    })),
  };
  expect(section(spoilt)?.message).toMatch(/reads at grade/);
  const glossary = { ...other('glossary'), id: 'glossary' };
  const bold = { content: [{ type: 'strong', text: 'Androgenetic alopecia (pattern loss)' }] } as const;
  const passage = glossary.passages[0];
  if (!passage) throw new Error('no passage');
  const eased = {
    ...spoilt,
    topics: [...spoilt.topics, { ...glossary, passages: [{ ...passage, ...bold }] }],
  };
  expect(section(eased)).toBeUndefined();
});

test('questions of different topics that mean the same are named, those of one topic are not', () => {
  const files = goodFiles();
  const texts = collidable(files);
  expect(texts).toHaveLength(15);
  // Each question points its own way, but the first and second of the first topic and the first of the second.
  const vectors = new Float32Array(texts.length * 15);
  texts.forEach((_, at) => {
    vectors[at * 15 + (at === 1 || at === 5 ? 0 : at)] = 1;
  });
  const found = checkCollisions(files, vectors, 15);
  expect(found.map(({ file, line }) => `${file}:${line}`)).toEqual([
    'en/side-effects.md:4',
    'en/side-effects.md:4',
  ]);
  expect(found[0]?.message).toContain('knowledge/en/exosomes.md:4 (1.00)');
});
