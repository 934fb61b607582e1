import { AdviceError } from '../advice.ts';

const DAMAGED = /^SQLITE_(CORRUPT|NOTADB)/;
const LOCKED = /^SQLITE_(BUSY|LOCKED)/;

/** SQLite's own name for what went wrong, or Node's. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (typeof code === 'string' && code !== '') return code;
  // The client reports a file it cannot open as text, without a code.
  return error instanceof Error && /unable to open/i.test(error.message) ? 'SQLITE_CANTOPEN' : 'unknown';
}

/** What to tell the operator when the file cannot be read or written. Never holds what was to be written. */
export function adviceOn(error: unknown, file: string): AdviceError {
  if (error instanceof AdviceError) return error;
  return new AdviceError(sentence(codeOf(error), file), { cause: error });
}

/** The same for somebody who only wanted to read. */
export function adviceOnReading(error: unknown, file: string): AdviceError {
  const code = codeOf(error);
  if (error instanceof AdviceError || DAMAGED.test(code)) return adviceOn(error, file);
  if (LOCKED.test(code)) {
    return new AdviceError(`${file} is being rewritten just now. Try again in a minute.`, { cause: error });
  }
  return new AdviceError(
    `${file} could not be read (${code}). Run this as the user who runs the server: only that user may read it.`,
    { cause: error },
  );
}

function sentence(code: string, file: string): string {
  if (DAMAGED.test(code)) return damaged(file);
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC') {
    return `No room to write ${file}: the disk is full. Free some space; until then nothing new is kept.`;
  }
  if (LOCKED.test(code)) {
    return `Another program has ${file} locked, so this was not written. Close it (a backup, a database browser).`;
  }
  if (/^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)|^(EACCES|EPERM|EROFS)/.test(code)) {
    return `${file} or its folder cannot be written. Give this program's user the right to write both.`;
  }
  return `${file} could not be read or written (${code}). Look at the disk's health and free space.`;
}

/** Also said when the file's pages do not fit together. It is left as it is: somebody may want to rescue it. */
export function damaged(file: string): string {
  return (
    `${file} is damaged or is not a database, and was left as it is. ` +
    `Put a backup in its place, or move it away (mv ${file} ${file}.damaged): the next start makes a new one.`
  );
}
