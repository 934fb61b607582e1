import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadLibrary } from '../../src/knowledge/cached-library.ts';
import { knowledgeCopy } from '../support/knowledge-folder.ts';

test('the cached library is the same as the one read from the files, until a file changes', async () => {
  const { folder, edit } = await knowledgeCopy(['exosomes']);
  const cache = await mkdtemp(path.join(tmpdir(), 'cache-'));
  const first = await loadLibrary(folder, cache);
  expect(await loadLibrary(folder, cache)).toEqual(first);
  await edit('en/exosomes.md', (text) => text.replace(/^title: .*$/m, 'title: Another title'));
  expect((await loadLibrary(folder, cache)).topics.get('exosomes')?.title).toBe('Another title');
});

test('a half-written cache is read anew', async () => {
  const { folder } = await knowledgeCopy(['exosomes']);
  const cache = await mkdtemp(path.join(tmpdir(), 'cache-'));
  const first = await loadLibrary(folder, cache);
  await writeFile(path.join(cache, 'library.json'), '{"key": "abc", "libr');
  expect(await loadLibrary(folder, cache)).toEqual(first);
});
