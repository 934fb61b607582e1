import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const REAL = path.resolve(import.meta.dirname, '../../knowledge');

/** A copy of the real knowledge with these topics only, to be spoilt by a test. */
export async function knowledgeCopy(topics: readonly string[]) {
  const folder = await mkdtemp(path.join(tmpdir(), 'knowledge-'));
  await cp(REAL, folder, {
    recursive: true,
    filter: (source) => {
      const topic = /\/en\/([a-z0-9-]+)\./.exec(source)?.[1];
      return !topic || topics.includes(topic);
    },
  });
  return {
    folder,
    async edit(file: string, change: (text: string) => string) {
      const target = path.join(folder, file);
      await writeFile(target, change(await readFile(target, 'utf8')));
    },
    remove: (file: string) => rm(path.join(folder, file)),
  };
}
