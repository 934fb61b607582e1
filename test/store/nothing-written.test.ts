import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runChild } from './child.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'anagen-nothing-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Home, temporary folder and working folder are the empty one. */
const home = () => ({
  cwd: folder,
  // tsx, which runs the child's TypeScript, must not keep its translation there.
  env: { HOME: folder, XDG_CACHE_HOME: folder, TMPDIR: folder, TSX_DISABLE_CACHE: '1' },
});
const hasStrace = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;

test('without storage, home, temporary and working folder stay empty', async () => {
  expect(await runChild('nothing-child.ts', [], home()).done).toBe('done');
  expect(await readdir(folder, { recursive: true })).toEqual([]);
});

test(hasStrace
  ? 'without storage, no file anywhere is opened for writing, as strace sees it'
  : 'strace cannot run here: only the folders were compared, not every call to the system', async () => {
  if (!hasStrace) return;
  const trace = `${folder}.trace`;
  const under = ['strace', '-f', '-e', 'trace=openat,open,creat,rename,renameat2,mkdir,mkdirat', '-o', trace];
  await runChild('nothing-child.ts', [], { ...home(), under }).done;
  const calls = (await readFile(trace, 'utf8')).split('\n');
  await rm(trace);
  expect(calls.some((call) => call.includes('forgetful-memory.ts'))).toBe(true);
  const writing = calls.filter(
    (call) =>
      /O_WRONLY|O_RDWR|O_CREAT|creat\(|rename|mkdir/.test(call) && !/"\/(?:dev|proc|sys)\//.test(call),
  );
  expect(writing).toEqual([]);
}, 30_000);
