import type { Outbox, Parcel } from '../assistant/outbox.ts';
import type { ConversationId } from '../assistant/question.ts';
import type { Database, Value } from './database.ts';
import { startOfDay } from './days.ts';
import type { Forgetting } from './forgetting.ts';
import type { Key, Salts } from './salts.ts';

interface Parts {
  readonly database: Database;
  readonly salts: Salts;
  readonly forgetting: Forgetting;
  readonly now: () => number;
  /** Runs what may fail; undefined if it did. Only what `writes` can show that all is well again. */
  attempt<T>(work: () => T, writes?: boolean): T | undefined;
}

/** An outbox that also tells under which keys a conversation's summaries stand. */
export interface StoredOutbox extends Outbox {
  keysOf(conversation: ConversationId): readonly Key[];
  /** Forgets whose they were, once they are sent. */
  sweep(): void;
}

/** What is left of a summary that needs no more sending: an id that tells nothing. */
const EMPTY = `text = '', lang = '', key = x'', next = 0, made = ?`;
const UNSENT = `state IN ('waiting', 'sending')`;

/** Keeps the summaries in the file. */
export function createOutbox({ database, salts, forgetting, now, attempt }: Parts): StoredOutbox {
  // A key cannot be made again once its day's salt is gone; until a restart, what waits can still be forgotten.
  const whose = new Map<string, { readonly conversation: ConversationId; readonly key: Key }>();
  const count = (sql: string, values: readonly Value[]) => Number(database.all(sql, values)[0]?.n);

  return {
    async put({ id, conversation, clinic, text, lang }, most) {
      const outcome = attempt(() => {
        const keys = salts.keysOf(conversation);
        forgetting.before(keys);
        return database.transaction(() => {
          if (count('SELECT count(*) AS n FROM outbox WHERE id = ?', [id]) > 0) return 'taken';
          const waiting = `SELECT count(*) AS n FROM outbox WHERE clinic = ? AND ${UNSENT}`;
          if (count(waiting, [clinic]) >= most) return 'full';
          database.run(
            `INSERT INTO outbox (id, key, clinic, text, lang, made, tries, next, state)
             VALUES (?, ?, ?, ?, ?, ?, 0, ?, 'waiting')`,
            [id, keys[0].bytes, clinic, text, lang, now(), now()],
          );
          whose.set(id, { conversation, key: keys[0] });
          return 'taken';
        });
      });
      return outcome ?? 'failed';
    },
    async claim(clinics, leaseMs) {
      const values = [now(), JSON.stringify(clinics), now()];
      const due = () => database.all(DUE, values)[0];
      if (!attempt(due, false)) return undefined;
      return attempt(() => {
        // What somebody forgot while the file was locked must not be sent.
        forgetting.settle();
        return database.transaction(() => {
          const row = due();
          if (!row) return undefined;
          database.run(`UPDATE outbox SET state = 'sending', tries = tries + 1, next = ? WHERE id = ?`, [
            now() + leaseMs,
            String(row.id),
          ]);
          return parcel(row);
        });
      });
    },
    async done({ id, made }) {
      const written = attempt(() => {
        database.run(`UPDATE outbox SET state = 'done', ${EMPTY} WHERE id = ?`, [startOfDay(made), id]);
        forgetting.rewriteLater();
        return true;
      });
      if (written) whose.delete(id);
      return written ?? false;
    },
    async postpone({ id, clinic, tries }, next, all) {
      attempt(() =>
        database.transaction(() => {
          const mine = database.run(
            `UPDATE outbox SET state = 'waiting', next = ? WHERE id = ? AND tries = ? AND state = 'sending'`,
            [next, id, tries],
          );
          if (mine === 0 || !all) return;
          const others = `UPDATE outbox SET next = max(next, ?) WHERE clinic = ? AND state = 'waiting'`;
          database.run(others, [next, clinic]);
        }),
      );
    },
    async expire(madeBefore) {
      const old = `FROM outbox WHERE ${UNSENT} AND made <= ? AND NOT (state = 'sending' AND next > ?)`;
      const values = [madeBefore, now()];
      const some = attempt(() => count(`SELECT count(*) AS n ${old}`, values), false);
      if (!some) return [];
      const lost = attempt(() =>
        database.transaction(() => {
          const rows = database.all(`SELECT id, clinic, tries, made ${old}`, values);
          for (const { id, made } of rows) {
            const update = `UPDATE outbox SET state = 'lost', ${EMPTY} WHERE id = ?`;
            database.run(update, [startOfDay(Number(made)), String(id)]);
          }
          forgetting.rewriteLater();
          return rows;
        }),
      );
      return (lost ?? []).map(({ clinic, tries }) => ({ clinic: String(clinic), tries: Number(tries) }));
    },
    async next(clinics) {
      const sql = `SELECT min(next) AS n FROM outbox WHERE ${UNSENT} AND next > ? AND ${AMONG}`;
      const [row] = attempt(() => database.all(sql, [now(), JSON.stringify(clinics)]), false) ?? [];
      return row?.n == null ? undefined : Number(row.n);
    },
    async stands(id) {
      const sql = `SELECT key FROM outbox WHERE id = ? AND ${UNSENT}`;
      const rows = attempt(() => database.all(sql, [id]), false);
      const [row] = rows ?? [];
      return row ? !forgetting.isForgotten([{ bytes: Buffer.from(row.key as ArrayBuffer) }]) : !rows;
    },
    async forget(conversation) {
      attempt(() => forgetting.forget([...salts.keysOf(conversation), ...keysOf(conversation)]));
    },
    keysOf,
    sweep() {
      const rows = attempt(() => database.all(`SELECT id FROM outbox WHERE ${UNSENT}`), false);
      if (!rows) return;
      const unsent = new Set(rows.map(({ id }) => String(id)));
      for (const id of whose.keys()) if (!unsent.has(id)) whose.delete(id);
    },
  };

  function keysOf(conversation: ConversationId): readonly Key[] {
    return [...whose.values()].flatMap((each) => (each.conversation === conversation ? [each.key] : []));
  }
}

const AMONG = 'clinic IN (SELECT value FROM json_each(?))';

/** The oldest that is due. A clinic is left alone while another of its parcels is on the way. */
const DUE = `
  SELECT id, clinic, text, lang, made, tries FROM outbox
  WHERE ${UNSENT} AND next <= ? AND ${AMONG}
    AND clinic NOT IN (SELECT clinic FROM outbox WHERE state = 'sending' AND next > ?)
  ORDER BY next, made LIMIT 1`;

const parcel = (row: Record<string, unknown>): Parcel => ({
  id: String(row.id),
  clinic: String(row.clinic),
  text: String(row.text),
  lang: String(row.lang),
  made: Number(row.made),
  tries: Number(row.tries) + 1,
});
