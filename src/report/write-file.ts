import { randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { AdviceError } from '../advice.ts';

/**
 * Writes a file that only this user may read, because it holds what patients asked. It gets its name when it
 * is whole: who reads the old one meanwhile, or whose disk is full, still has the old one.
 */
export async function writeWhole(file: string, content: string): Promise<void> {
  const part = `${file}.${randomBytes(6).toString('hex')}.part`;
  try {
    await writeFile(part, content, { mode: 0o600, flag: 'wx' });
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    const code = error instanceof Error && 'code' in error ? error.code : 'unknown';
    throw new AdviceError(
      `The report could not be written to ${file} (${code}). Name a file in a folder that is there and that you may write to.`,
      { cause: error },
    );
  }
}
