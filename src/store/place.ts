import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { AdviceError } from '../advice.ts';

/**
 * The file that `STORE` names: `file:/path/anagen.db`, `file:data/anagen.db` or `file:///path/anagen.db`.
 * Its folder must be there: a folder made for a misspelt path would be filled where nobody looks.
 */
export function placeOf(url: string): string {
  const rest = url.startsWith('file:') ? url.slice('file:'.length) : '';
  if (rest === '' || rest.includes(':memory:') || /[/\\]$/.test(rest)) throw notAFile();
  const file = rest.startsWith('//') ? fromUrl(url) : path.resolve(rest);
  const folder = path.dirname(file);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new AdviceError(
      `STORE names ${file}, but there is no folder ${folder}. Make it (mkdir -p ${folder}) or mend STORE.`,
    );
  }
  if (existsSync(file) && !statSync(file).isFile()) {
    throw new AdviceError(`STORE names ${file}, which is not a file. Mend STORE.`);
  }
  return file;
}

function fromUrl(url: string): string {
  try {
    return fileURLToPath(url);
  } catch {
    throw notAFile();
  }
}

const notAFile = () =>
  new AdviceError(
    'STORE must name a file of this machine, for example file:/var/lib/anagen/anagen.db. ' +
      'Mend it in .env or in the environment.',
  );
