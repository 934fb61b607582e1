import type { Unanswered, Vote } from '../assistant/journal.ts';
import type { Database } from './database.ts';
import { dayOf } from './days.ts';
import { redact } from './redact.ts';
import type { Key } from './salts.ts';

/** What the operator reads later. Nothing in it says at what time of the day. */
export interface Ledger {
  vote(keys: readonly [Key, ...Key[]], vote: Vote): void;
  unanswered(question: Unanswered): void;
  answered(topic: string, lang: string, clinic: string | undefined): void;
}

/** Keeps votes, unanswered questions and counts in the file. */
export function createLedger(database: Database, now: () => number): Ledger {
  return {
    vote([key, ...older], { topic, helpful, reason, lang, clinic }) {
      database.transaction(() => {
        for (const { bytes } of older) {
          database.run('DELETE FROM vote WHERE key = ? AND topic = ?', [bytes, topic]);
        }
        database.run(
          `INSERT INTO vote (key, topic, helpful, reason, lang, clinic, day) VALUES (?, ?, ?, ?, ?, ?, ?)
           ON CONFLICT (key, topic) DO UPDATE SET helpful = excluded.helpful, reason = excluded.reason,
             lang = excluded.lang, clinic = excluded.clinic, day = excluded.day`,
          [key.bytes, topic, helpful ? 1 : 0, reason ?? null, lang, clinic ?? null, dayOf(now())],
        );
      });
    },
    unanswered({ text, lang, nearest, why, clinic }) {
      database.run(
        `INSERT INTO unanswered (id, day, text, lang, nearest, why, clinic)
         VALUES (random(), ?, ?, ?, ?, ?, ?)`,
        [dayOf(now()), redact(text), lang, nearest ?? null, why, clinic ?? null],
      );
    },
    answered(topic, lang, clinic) {
      database.run(
        `INSERT INTO answered (day, topic, lang, clinic, times) VALUES (?, ?, ?, ?, 1)
         ON CONFLICT (day, topic, lang, clinic) DO UPDATE SET times = times + 1`,
        [dayOf(now()), topic, lang, clinic ?? ''],
      );
    },
  };
}
