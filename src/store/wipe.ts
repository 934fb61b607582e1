import type { Database } from './database.ts';

/**
 * After a deletion: empties the write-ahead log and looks whether one of the `traces` is still anywhere
 * in the file. SQLite overwrites what it deletes, but a page that was rebuilt may keep a copy in its gap;
 * only then is the whole file rewritten.
 */
export function wipe(database: Database, traces: readonly Buffer[]): void {
  database.checkpoint();
  if (holds(database, traces)) rewrite(database);
}

/** Writes the whole file anew and empties the log: what was deleted is then nowhere. */
export function rewrite(database: Database): void {
  database.checkpoint();
  database.exec('VACUUM');
  database.checkpoint();
}

/**
 * Looks through all pages, free ones too, and by way of SQLite: were the file opened and closed here,
 * the system would drop the locks that SQLite holds on it.
 */
function holds(database: Database, traces: readonly Buffer[]): boolean {
  const any = traces.map(() => 'instr(data, ?) > 0').join(' OR ');
  return database.all(`SELECT 1 FROM sqlite_dbpage WHERE ${any} LIMIT 1`, traces).length > 0;
}
