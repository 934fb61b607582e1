import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseExceptions } from '../../../src/knowledge/lint/exceptions.ts';
import { lintKnowledge } from '../../../src/knowledge/lint/lint.ts';
import { newTopic } from '../../../src/knowledge/lint/template.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { knowledgeCopy } from '../../support/knowledge-folder.ts';

/** The day on which the sample topic was read again, so that the test does not age. */
async function sample(topic = 'exosomes') {
  const copy = await knowledgeCopy([topic]);
  const source = await readFile(path.join(copy.folder, `en/${topic}.md`), 'utf8');
  const today = /^reviewed: (.*)$/m.exec(source)?.[1] ?? '';
  await writeFile(path.join(copy.folder, 'lint-exceptions.yaml'), '');
  const lines = async () => {
    const { errors } = await lintKnowledge(copy.folder, today);
    return errors.map(({ file, line, message }) => `${file}:${line} ${message}`);
  };
  return { ...copy, lines };
}

test('says what the loader refuses, and still checks the rest', async () => {
  const { edit, lines } = await sample();
  await edit('en/exosomes.md', (text) => `${text}\nA cure [@nobody-1999].\n`);
  const found = (await lines()).join('\n');
  expect(found).toMatch(/en\/exosomes\.md:\d+ No reference has the key "nobody-1999"/);
  expect(found).toMatch(/en\/exosomes\.md:\d+ "cure" in "A cure\."/);
});

test('a topic that cannot be read is one problem, not the end', async () => {
  const { edit, lines } = await sample();
  await edit('en/exosomes.md', (text) => text.replace(/^title: .*\n/m, ''));
  expect((await lines()).filter((line) => line.startsWith('en/'))).toEqual([
    expect.stringMatching(/^en\/exosomes\.md:2 title: /),
  ]);
});

test('problems stand in the order of files and lines', async () => {
  const { lines } = await sample();
  const places = (await lines()).map((line) => /^(.*?):(\d+)/.exec(line)?.slice(1) ?? []);
  expect(places.length).toBeGreaterThan(2);
  expect(places).toEqual(
    [...places].sort(([a = '', x], [b = '', y]) => (a === b ? Number(x) - Number(y) : a < b ? -1 : 1)),
  );
});

test('an exception with a reason excuses what it quotes, and nothing else', async () => {
  const { folder, edit, lines } = await sample();
  await edit('en/exosomes.md', (text) => `${text}\nIs it a cure?\n\nIs this a cure?\n`);
  const about = async () => (await lines()).filter((line) => line.includes('"cure"'));
  expect(await about()).toHaveLength(2);
  const entry = (text: string) => `  - topic: exosomes\n    text: ${text}\n    reason: It is only asked.\n`;
  await writeFile(
    path.join(folder, 'lint-exceptions.yaml'),
    `promises:\n${entry('Is it a cure?')}${entry('It was never there.')}unused-references:\n  no-such-key: It will be cited soon.\n`,
  );
  expect(await about()).toEqual([expect.stringContaining('Is this a cure?')]);
  const stale = (await lines()).filter((line) => line.startsWith('lint-exceptions'));
  expect(stale).toEqual([
    'lint-exceptions.yaml:6 promises: "It was never there." excuses nothing. Remove it, or copy the text as it stands now.',
    'lint-exceptions.yaml:9 unused-references: "no-such-key" excuses nothing. Remove it, or copy the text as it stands now.',
  ]);
});

test('an unused reference is excused by its whole key', async () => {
  const { folder, lines } = await sample();
  const unused = async () => (await lines()).filter((line) => line.startsWith('references.json'));
  const before = await unused();
  const key = /cites "(.*?)"/.exec(before[0] ?? '')?.[1] ?? '';
  await writeFile(
    path.join(folder, 'lint-exceptions.yaml'),
    `unused-references:\n  ${key}: Kept for the next topic.\n`,
  );
  expect(await unused()).toEqual(before.slice(1));
});

test.each([
  ['no reason', 'promises:\n  - {topic: a, text: b}\n', /lint-exceptions\.yaml:2 promises\.0\.reason/],
  ['a short reason', 'unused-references:\n  a: because\n', /:2 unused-references\.a: say why/],
  ['an unknown check', 'grades: []\n', /grades/],
])('an exception with %s is refused', (_, source, expected) => {
  const { problems } = parseExceptions(source);
  expect(problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n')).toMatch(
    expected,
  );
});

test('a new topic loads, and the linter says what is to be written', async () => {
  const { folder, lines } = await sample();
  const { topic, questions } = newTopic('hair-and-stress', '2026-11-22');
  await writeFile(path.join(folder, 'en/hair-and-stress.md'), topic);
  await writeFile(path.join(folder, 'en/hair-and-stress.questions.txt'), questions);
  const { library } = await loadKnowledge(folder);
  expect(library.topics.get('hair-and-stress')?.questions).toHaveLength(5);
  const unfinished = (await lines()).filter((line) => line.startsWith('en/hair-and-stress.md'));
  expect(unfinished.filter((line) => line.includes('Unfinished: "Write here')).length).toBe(16);
});
