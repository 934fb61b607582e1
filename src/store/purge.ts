import type { Database } from './database.ts';
import { firstDay, QUIET_MS, SENT_MS, UNSENT_MS } from './days.ts';
import type { Salts } from './salts.ts';

/** Unanswered questions kept at most, so that a flood of them cannot fill the disk; the newest stay. */
const MOST_UNANSWERED = 50_000;

/** Deletes what has had its time and gives the room back to the disk. `whole`: rewrite the file as well. */
export function purge(database: Database, salts: Salts, days: number, now: number, whole: boolean): void {
  const live = salts.live();
  const first = firstDay(now, days);
  let rewrite = whole;
  database.transaction(() => {
    database.run('DELETE FROM conversation WHERE seen <= ?', [now - QUIET_MS]);
    // Takes the conversations of that day along, should a clock have gone wrong.
    database.run(`DELETE FROM salt WHERE day NOT IN (${live.map(() => '?').join(', ')})`, live);
    for (const table of ['vote', 'unanswered', 'answered']) {
      database.run(`DELETE FROM ${table} WHERE day < ?`, [first]);
    }
    database.run('DELETE FROM outbox WHERE made < ?', [now - SENT_MS]);
    // Only where nobody sends any more: whoever does has given them up before.
    const unsent = database.run(`DELETE FROM outbox WHERE text <> '' AND made < ?`, [now - UNSENT_MS]);
    if (unsent > 0) rewrite = true;
    database.run(
      'DELETE FROM unanswered WHERE id IN (SELECT id FROM unanswered ORDER BY day DESC LIMIT -1 OFFSET ?)',
      [MOST_UNANSWERED],
    );
  });
  if (rewrite) database.exec('VACUUM');
  else database.exec('PRAGMA incremental_vacuum');
  database.checkpoint();
}
