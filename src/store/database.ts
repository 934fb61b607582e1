import { closeSync, existsSync, openSync } from 'node:fs';
import Libsql from 'libsql';
import { AdviceError } from '../advice.ts';
import { damaged } from './trouble.ts';

/** What may be written into a column. */
export type Value = string | number | Buffer | null;

/** One SQLite file. Every call is done when it returns. */
export interface Database {
  readonly file: string;
  exec(sql: string): void;
  /** Returns how many rows were changed. */
  run(sql: string, values: readonly Value[]): number;
  all(sql: string, values?: readonly Value[]): Record<string, unknown>[];
  /** All of `work` or nothing of it. */
  transaction<T>(work: () => T): T;
  /** Moves all pages from the write-ahead log into the file and empties the log. */
  checkpoint(): void;
  close(): void;
}

/**
 * synchronous=FULL writes through to the disk at each commit, so that what was acknowledged survives a
 * power cut; secure_delete overwrites what is deleted with zeros. auto_vacuum must come before the first table.
 */
const SETTINGS = `
  PRAGMA auto_vacuum = INCREMENTAL;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA secure_delete = ON;
  PRAGMA trusted_schema = OFF;
`;

/** Opens the file, or makes it so that only this user may read it. `busyMs`: how long to wait for a lock. */
export function openDatabase(file: string, busyMs: number): Database {
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
  const client = new Libsql(file, { timeout: busyMs });
  // Values always go in as one list: a single object is taken for named values, and the client aborts the process.
  const all = (sql: string, values: readonly Value[] = []) =>
    client.prepare(sql).all([...values]) as Record<string, unknown>[];
  try {
    client.exec(SETTINGS);
    const [verdict] = all('PRAGMA quick_check(1)');
    if (verdict?.quick_check !== 'ok') throw new AdviceError(damaged(file));
  } catch (error) {
    client.close();
    throw error;
  }
  const statements = new Map<string, ReturnType<typeof client.prepare>>();
  const transaction = <T>(work: () => T): T => {
    client.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      client.exec('COMMIT');
      return result;
    } catch (error) {
      // A full disk has already ended the transaction; a second end would hide the reason.
      if (client.inTransaction) client.exec('ROLLBACK');
      throw error;
    }
  };
  const run = (sql: string, values: readonly Value[]): number => {
    // A statement that meets a lock halfway would keep the log from being emptied; BEGIN meets it first.
    if (!client.inTransaction) return transaction(() => run(sql, values));
    const statement = statements.get(sql) ?? client.prepare(sql);
    statements.set(sql, statement);
    return statement.run([...values]).changes;
  };
  return {
    file,
    exec: (sql) => void client.exec(sql),
    run,
    all,
    transaction,
    checkpoint() {
      const [outcome] = all('PRAGMA wal_checkpoint(TRUNCATE)');
      if (outcome?.busy !== 0) throw Object.assign(new Error('log in use'), { code: 'SQLITE_BUSY' });
    },
    close() {
      statements.clear();
      if (client.open) client.close();
    },
  };
}
