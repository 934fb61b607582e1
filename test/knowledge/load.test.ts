import { expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { KnowledgeError } from '../../src/knowledge/problem.ts';
import { knowledgeCopy } from '../support/knowledge-folder.ts';

const messageOf = async (folder: string): Promise<string> => {
  const error = await loadKnowledge(folder).then(
    () => new Error('it loaded'),
    (reason) => reason,
  );
  expect(error).toBeInstanceOf(KnowledgeError);
  return error.message;
};

test('reads topics with their questions, sections and sources', async () => {
  const { folder } = await knowledgeCopy(['exosomes', 'vs-prp']);
  const { library } = await loadKnowledge(folder);
  expect([...library.topics.keys()]).toEqual(['exosomes', 'vs-prp']);
  const exosomes = library.topics.get('exosomes');
  expect(exosomes?.questions).toHaveLength(5);
  expect(exosomes?.phrasings.length).toBeGreaterThan(50);
  expect(exosomes?.sections.length).toBeGreaterThanOrEqual(3);
  // A related topic that is not there is not offered.
  expect(exosomes?.related.every((id) => library.topics.has(id))).toBe(true);
});

test.each([
  [
    'an unknown citation key',
    'en/exosomes.md',
    (text: string) => text.replace(/^## .*$/m, (heading) => `${heading}\n\nOne more claim [@nobody-1999].`),
    /knowledge\/en\/exosomes\.md:\d+: No reference has the key "nobody-1999"/,
  ],
  [
    'a citation in another form',
    'en/exosomes.md',
    (text: string) => `${text}\n\nA claim [@a, @b].\n`,
    /en\/exosomes\.md:\d+: "\[@a, @b\]" is not a citation. Write \[@key\] or \[@key; @other-key\]\./,
  ],
  [
    'a missing field',
    'en/exosomes.md',
    (text: string) => text.replace(/^title: .*\n/m, ''),
    /en\/exosomes\.md:2: title: /,
  ],
  [
    'a value that is not allowed, with its line',
    'en/exosomes.md',
    (text: string) => text.replace(/^certainty: .*$/m, 'certainty: rather sure'),
    /en\/exosomes\.md:9: certainty: /,
  ],
  [
    'broken YAML',
    'en/exosomes.md',
    (text: string) => text.replace(/^because: .*$/m, 'because: this: that'),
    /en\/exosomes\.md:10: This is not valid YAML .* Put quotes around text that holds a colon\./,
  ],
  [
    'no front matter',
    'en/exosomes.md',
    () => 'Just text.\n',
    /en\/exosomes\.md:1: The front matter is missing/,
  ],
  [
    'a half-written topic',
    'en/exosomes.md',
    (text: string) => text.slice(0, text.indexOf('\n---\n', 4) + 5),
    /en\/exosomes\.md:\d+: The short answer is missing/,
  ],
  [
    'what cannot be drawn everywhere',
    'en/exosomes.md',
    (text: string) => `${text}\n\n### Deeper\n\n![x](https://example.org/x.png)\n`,
    /A heading of level 3 cannot be shown[\s\S]*"image" cannot be shown/,
  ],
  [
    'an empty section',
    'en/exosomes.md',
    (text: string) => `${text}\n\n## And then?\n`,
    /en\/exosomes\.md:\d+: The section "And then\?" is empty/,
  ],
  [
    'half-written references',
    'references.json',
    (text: string) => text.slice(0, text.length / 2),
    /references\.json:\d+: This is not valid JSON/,
  ],
  [
    'a reference without a title',
    'references.json',
    (text: string) => text.replace(/"title": "[^"]*"/, '"title": ""'),
    /references\.json:\d+: title: /,
  ],
  [
    'a red flag of no known level',
    'safety/red-flags.yaml',
    (text: string) => text.replace('level: "emergency"', 'level: "serious"'),
    /safety\/red-flags\.yaml:\d+: 0\.level: /,
  ],
  [
    'a phone number that YAML would read as a number',
    'safety/help-lines.yaml',
    (text: string) => text.replace('"911"', '911'),
    /safety\/help-lines\.yaml:\d+: countries\.US\.emergency\.0\.number: put the number in quotes/,
  ],
])('refuses %s and says where and how to mend it', async (_, file, spoil, expected) => {
  const { folder, edit } = await knowledgeCopy(['exosomes']);
  await edit(file, spoil);
  expect(await messageOf(folder)).toMatch(expected);
});

test('lists every problem at once', async () => {
  const { folder, edit, remove } = await knowledgeCopy(['exosomes']);
  await edit('en/exosomes.md', (text) => text.replace(/^title: .*\n/m, ''));
  await remove('safety/personal.yaml');
  const message = await messageOf(folder);
  expect(message).toContain('2 errors');
  expect(message).toContain('safety/personal.yaml:1: The file is missing');
});
