import { describe, expect, test } from 'vitest';
import type { Translation } from '../../src/assistant/library.ts';
import { examine } from '../../src/search/examine.ts';
import { createDetectLanguages } from '../../src/search/foreign/detect.ts';
import { foreignExemplars, trainForeign } from '../../src/search/foreign/model.ts';
import { termsOf } from '../../src/search/foreign/terms.ts';
import { createForeignReader } from '../../src/search/reader.ts';
import { smallLibrary } from '../support/library.ts';

const flag = { level: 'emergency', lines: 'emergency', act: ['Call.'], avoid: [], signs: [] } as const;
const german: Translation = {
  topics: new Map([
    [
      'exosomes',
      {
        title: 'Exosomen',
        questions: ['sind exosomen sicher', 'wirken exosomen bei haarausfall'],
        summary: null,
      },
    ],
    [
      'cost-and-price',
      { title: 'Kosten', questions: ['was kostet die behandlung', 'wie teuer ist das'], summary: null },
    ],
  ]),
  redFlags: [
    {
      ...flag,
      id: 'anaphylaxis',
      examples: ['mein hals schwillt zu', 'ich bekomme keine luft', 'zunge wird dick und hals ist eng'],
      counterexamples: ['kann der hals davon zuschwellen', 'was ist ein allergischer schock'],
    },
  ],
  personal: [
    {
      id: 'dose',
      examples: ['wie viel soll ich nehmen'],
      counterexamples: ['welche dosis hatte die studie'],
    },
  ],
  talk: [{ id: 'thanks', examples: ['danke', 'vielen dank'] }],
  outside: ['wie wird das wetter', 'rezept für kartoffelsuppe'],
};
const library = { ...smallLibrary(), translations: new Map([['de', german]]) };

describe('another language', () => {
  const reader = createForeignReader(trainForeign(foreignExemplars(german)), 'de');
  const about = async (text: string) => examine(reader, [text]);

  test('finds the topic through endings, compounds and typing mistakes', async () => {
    expect((await about('exosomenbehandlung sicher?')).topics[0]?.topic).toBe('exosomes');
    expect((await about('wie teur is die behandlng')).topics[0]?.topic).toBe('cost-and-price');
  });

  test('tells a danger from a question about it', async () => {
    const [danger, question] = [
      await about('hals schwillt zu keine luft'),
      await about('kann der hals zuschwellen'),
    ];
    expect(danger.alarm.flags[0]?.id).toBe('anaphylaxis');
    expect(danger.alarm.probability).toBeGreaterThan(question.alarm.probability);
  });

  test('a text that shares nothing is no failure', async () => {
    expect((await about('zzz')).cosine).toBe(0);
  });
});

test('Chinese and Japanese are cut into words and pairs, Latin letters lose their marks', () => {
  expect(termsOf('脱发治疗')).toContain('脱发');
  expect(termsOf('Müdigkeit')).toContain('=mudigkeit');
});

describe('the language of a message', () => {
  const detect = createDetectLanguages(library);

  test.each([
    ['was kostet die behandlung', 'en', 'de'],
    ['are exosomes safe', 'de', 'en'],
    ['prp?', 'de', 'de'],
    ['prp?', 'en', 'en'],
  ])('%s, after %s: %s', async (text, prior, expected) => {
    expect((await detect(text, prior))[0]).toBe(expected);
  });
});
