import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { knowledgeCopy } from '../support/knowledge-folder.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Runs a script on a knowledge folder, as npm does. */
function run(script: string, folder: string, ...options: readonly string[]) {
  const { PATH, HOME } = process.env;
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', path.join('scripts', script), ...options],
      { cwd: ROOT, env: { PATH, HOME, KNOWLEDGE_DIR: folder } },
      (_, out, err) => resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

test('lint-knowledge prints places, grades and counts, and fails where something is wrong', async () => {
  const { folder, edit } = await knowledgeCopy(['exosomes']);
  await edit('en/exosomes.md', (text) => text.replace(/^title: .*$/m, 'title: A cure'));
  const { code, out, err } = await run('lint-knowledge.ts', folder);
  expect(err).toBe('');
  expect(code).toBe(1);
  expect(out).toContain(
    'knowledge/en/exosomes.md:2: "cure" in "A cure" Nothing here may sound like a promise',
  );
  expect(out).toMatch(/^Topic +median {2}worst {2}section/m);
  expect(out).toMatch(/^exosomes +\d\.\d +\d\.\d {2}\S/m);
  expect(out.trimEnd().split('\n').at(-1)).toMatch(
    /^1 topics?, \d+ references: \d+ errors, \d+ warnings?\.$/,
  );
}, 30_000);

test('preview shows a section on each channel with its length and limit', async () => {
  const { folder } = await knowledgeCopy(['exosomes']);
  const { code, out, err } = await run('preview.ts', folder, 'exosomes', '--section', '2');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const [terminal = '', telegram = '', discord = ''] = out.split(/^(?=── (?:Telegram|Discord))/m);
  const source = await readFile(path.join(folder, 'en/exosomes.md'), 'utf8');
  const [first = '', second = ''] = [...source.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
  for (const channel of [terminal, telegram, discord]) {
    expect(channel).toContain(second);
    expect(channel).not.toContain(first);
  }
  expect(terminal).toMatch(/^── Terminal · \d+ characters, no limit ──\n\nExosomes/);
  expect(telegram).toMatch(
    /^── Telegram, message 1 of 1 · \d+ of 4096 characters ──\n\n\*\*Exosomes[^*]*\*\*\n/,
  );
  expect(telegram).toContain(`**${second}**`);
  expect(telegram).toMatch(/\[\[1\]\]\(https:\/\/\S+\)/);
  expect(discord).toMatch(
    /^── Discord, embed 1 of 1 · title \d+ of 256, description \d+ of 4096 characters ──/,
  );
}, 30_000);

test('preview shows every section unless one is asked for, and says what there is', async () => {
  const { folder } = await knowledgeCopy(['exosomes']);
  const [all, topic, section] = await Promise.all([
    run('preview.ts', folder, 'exosomes'),
    run('preview.ts', folder, 'exosome-risks'),
    run('preview.ts', folder, 'exosomes', '--section', '9'),
  ]);
  const source = await readFile(path.join(folder, 'en/exosomes.md'), 'utf8');
  const headings = [...source.matchAll(/^## (.*)$/gm)].map(([, heading = '']) => heading);
  expect(all.code).toBe(0);
  for (const heading of headings) expect(all.out).toContain(`**${heading}**`);
  expect(topic).toEqual({
    code: 1,
    out: '',
    err: expect.stringContaining('There is no topic "exosome-risks".'),
  });
  expect(section.code).toBe(1);
  expect(section.err).toContain('"exosomes" has no section "9". It has:');
  expect(section.err).toContain(headings.at(-1));
}, 30_000);

test('new-topic writes both files, and neither over one that is there nor under a bad name', async () => {
  const { folder } = await knowledgeCopy(['exosomes']);
  const made = await run('new-topic.ts', folder, 'hair-and-stress');
  expect({ code: made.code, err: made.err }).toEqual({ code: 0, err: '' });
  expect(made.out).toMatch(/hair-and-stress\.md and .*hair-and-stress\.questions\.txt/);
  const names = await readdir(path.join(folder, 'en'));
  expect(names.filter((name) => name.startsWith('hair-and'))).toHaveLength(2);

  const before = await readFile(path.join(folder, 'en/exosomes.md'), 'utf8');
  const [again, bad, none] = await Promise.all([
    run('new-topic.ts', folder, 'exosomes'),
    run('new-topic.ts', folder, '../Bad_Name'),
    run('new-topic.ts', folder),
  ]);
  expect(again).toMatchObject({
    code: 1,
    err: expect.stringMatching(/exosomes\.md is already there\. Edit it/),
  });
  expect(await readFile(path.join(folder, 'en/exosomes.md'), 'utf8')).toBe(before);
  expect(bad).toMatchObject({
    code: 1,
    err: expect.stringContaining('cannot be a slug: write lower-case words'),
  });
  expect(none).toMatchObject({ code: 1, err: expect.stringContaining('npm run new-topic -- some-slug') });
  expect(await readdir(path.join(folder, 'en'))).toEqual(names);
}, 30_000);
