import type { Database } from './database.ts';
import type { Key } from './salts.ts';
import { rewrite, wipe } from './wipe.ts';

/** Deletes everything that stands under a conversation's keys, and sees to it that it is gone. */
export interface Forgetting {
  forget(keys: readonly Key[]): void;
  /** Does what could not be done before, because the file was locked or the disk full. */
  retry(): void;
  /** True while a deletion is still to be done: until then nothing of it may be read. */
  isForgotten(keys: readonly Pick<Key, 'bytes'>[]): boolean;
  /** To be called before a write: a deletion that came earlier must not take it away later. */
  before(keys: readonly Key[]): void;
  /** Deletes what is still to be deleted; what it leaves in the file's gaps goes with the next `retry`. */
  settle(): void;
  /** A summary's text was deleted: it goes from the file's gaps and its log with the next `retry`. */
  rewriteLater(): void;
}

/** See `Forgetting`. What is still to be done is kept in memory and tried again with each purge. */
export function createForgetting(database: Database): Forgetting {
  const due = new Map<string, Buffer>();
  let traces: readonly Buffer[] = [];
  // A summary may fill several pages, where a search for its text would miss the parts.
  let whole = false;
  const isForgotten: Forgetting['isForgotten'] = (keys) =>
    keys.some(({ bytes }) => due.has(bytes.toString('hex')));
  const remove = () => {
    if (due.size === 0) return;
    const keys = [...due.values()];
    const words = database.transaction(() =>
      keys.flatMap((key) => {
        const written = wordsOf(database, key);
        database.run('DELETE FROM conversation WHERE key = ?', [key]);
        database.run('DELETE FROM vote WHERE key = ?', [key]);
        // What is sent has no key any more; its id must stay.
        if (database.run('DELETE FROM outbox WHERE key = ?', [key]) > 0) whole = true;
        return written;
      }),
    );
    due.clear();
    traces = [...traces, ...keys, ...words];
  };
  const retry = () => {
    remove();
    if (whole) rewrite(database);
    else if (traces.length > 0) wipe(database, traces);
    whole = false;
    traces = [];
  };
  return {
    forget(keys) {
      for (const { bytes } of keys) due.set(bytes.toString('hex'), bytes);
      retry();
    },
    retry,
    isForgotten,
    before(keys) {
      if (isForgotten(keys)) remove();
    },
    settle: remove,
    rewriteLater() {
      whole = true;
    },
  };
}

/** What the person wrote, as it stands in the file; too short a piece would be found everywhere. */
function wordsOf(database: Database, key: Buffer): Buffer[] {
  const [row] = database.all(
    `SELECT json_extract(state, '$.turns') AS turns FROM conversation WHERE key = ?`,
    [key],
  );
  if (!row) return [];
  const turns: string[] = JSON.parse(String(row.turns));
  return turns
    .map((turn) => Buffer.from(JSON.stringify(turn).slice(1, -1)))
    .filter(({ length }) => length >= 16);
}
