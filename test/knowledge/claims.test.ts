import { describe, expect, test } from 'vitest';
import { CLAIM_LANGUAGES } from '../../src/assistant/claims.ts';
import { entry, problemsOf } from '../support/clinic-pack.ts';
import { ASKABLE, ASKED, EVERYDAY, FORBIDDEN } from './sentences.ts';

const MENDS = {
  promise: /promise|verdict|Only a clinician|No dose/,
  effect: /Cite a reference/,
  approval: /regulator/,
  emergency: /emergency/,
} as const;

/** One pack with an entry for each text; what is wrong with each, by its place in the list. */
async function problemsOfEach(entries: readonly string[]): Promise<string[][]> {
  const files = entries.map((text, at): [string, string] => [`faq/e${at}.md`, text]);
  const problems = await problemsOf(Object.fromEntries(files));
  return entries.map((_, at) => problems.filter((line) => line.startsWith(`clinics/north/faq/e${at}.md:`)));
}

const front = (lang: string) => `language: ${lang}\nas-of: 2026-11-01`;

test('every language with rules is tried', () => {
  for (const table of [EVERYDAY, FORBIDDEN, ASKED, ASKABLE]) {
    expect(Object.keys(table).sort()).toEqual([...CLAIM_LANGUAGES].sort());
  }
});

describe.each(CLAIM_LANGUAGES)('in %s', (lang) => {
  test('what a clinic needs to say passes', async () => {
    const sentences = EVERYDAY[lang] ?? [];
    const found = await problemsOfEach(sentences.map((text) => entry(text, front(lang))));
    expect(found.flat()).toEqual([]);
  });

  test.each(['promise', 'effect', 'approval', 'emergency'] as const)(
    'what sounds like %s is refused, with its line and the mend',
    async (kind) => {
      const sentences = FORBIDDEN[lang]?.[kind] ?? [];
      const found = await problemsOfEach(sentences.map((text) => entry(text, front(lang))));
      const passed = sentences.filter(
        (_, at) => !found[at]?.some((line) => MENDS[kind].test(line) && /^\S+\.md:7 /.test(line)),
      );
      expect(passed).toEqual([]);
    },
  );

  test('a question about effect may not be answered without a source', async () => {
    const questions = ASKED[lang] ?? [];
    const found = await problemsOfEach(
      questions.map((question) => entry('Ok.', front(lang), 'Title', ['one', question, 'three'])),
    );
    const passed = questions.filter(
      (_, at) => !found[at]?.some((line) => line.includes('asks about medicine')),
    );
    expect(passed).toEqual([]);
  });

  test('an everyday question may be answered by anything', async () => {
    const questions = ASKABLE[lang] ?? [];
    const found = await problemsOfEach(
      questions.map((question) => entry('Ok.', front(lang), 'Title', ['one', question, 'three'])),
    );
    expect(found.flat()).toEqual([]);
  });
});
