import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import Libsql from 'libsql';
import { AdviceError } from '../advice.ts';
import type { Database, Value } from './database.ts';
import { check } from './migrations.ts';
import { placeOf } from './place.ts';
import { adviceOnReading } from './trouble.ts';

/** How long to wait while the server rewrites the file, which it does once a day. */
const BUSY_MS = 5_000;

/** What a reader may do with the file. */
export type Reader = Pick<Database, 'file' | 'all'>;

/**
 * Lets `read` look at the file that `url` names as it is at one moment, while a server may be writing it.
 * SQLite itself refuses every change. `read` should be quick: until it is done, the server cannot empty its
 * log of what somebody has asked it to forget. Throws an `AdviceError` if there is nothing to read.
 */
export function readStore<T>(url: string, read: (reader: Reader) => T): T {
  const file = placeOf(url);
  if (!existsSync(file)) {
    throw new AdviceError(
      `STORE names ${file}, but there is no such file yet. The next \`npm start\` makes it, and keeps from ` +
        'then on what people ask in vain. If it should be there, mend STORE in .env or in the environment.',
    );
  }
  let client: Libsql.Database | undefined;
  try {
    client = new Libsql(`${pathToFileURL(file).href}?mode=ro`, { timeout: BUSY_MS });
    const opened = client;
    const all = (sql: string, values: readonly Value[] = []) =>
      opened.prepare(sql).all([...values]) as Record<string, unknown>[];
    opened.exec('PRAGMA trusted_schema = OFF; BEGIN');
    const reader = { file, all };
    check(reader);
    return read(reader);
  } catch (error) {
    throw adviceOnReading(error, file);
  } finally {
    if (client?.inTransaction) client.exec('ROLLBACK');
    client?.close();
  }
}
