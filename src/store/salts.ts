import { createHmac, randomBytes } from 'node:crypto';
import type { ConversationId } from '../assistant/question.ts';
import type { Database } from './database.ts';
import { dayOf, QUIET_MS } from './days.ts';

/** A conversation's name on disk. */
export interface Key {
  readonly day: string;
  readonly bytes: Buffer;
}

/**
 * Turns a conversation's id into the keys it is stored under, newest first: HMAC-SHA-256 with the day's
 * random salt. Just after midnight yesterday's key is there too, for a conversation that goes on.
 * Once a day's salt is deleted, nobody can tell whose its keys were, not even with a list of all users.
 */
export interface Salts {
  keysOf(id: ConversationId): readonly [Key, ...Key[]];
  /** Days whose salts are still needed. */
  live(): readonly string[];
}

/** Reads and makes the salts of a file, at most one a day. */
export function createSalts(database: Database, now: () => number): Salts {
  const known = new Map<string, Buffer>();
  const read = (day: string): Buffer | undefined => {
    const found = known.get(day);
    if (found) return found;
    const [row] = database.all('SELECT salt FROM salt WHERE day = ?', [day]);
    if (!row) return undefined;
    const salt = Buffer.from(row.salt as ArrayBuffer);
    known.set(day, salt);
    return salt;
  };
  const make = (day: string): Buffer => {
    // If another process was quicker, its salt counts.
    database.run('INSERT INTO salt (day, salt) VALUES (?, ?) ON CONFLICT DO NOTHING', [day, randomBytes(32)]);
    const salt = read(day);
    if (!salt) throw new Error('the salt was not kept');
    return salt;
  };
  const live = () => [...new Set([dayOf(now()), dayOf(now() - QUIET_MS)])];
  const key = (day: string, salt: Buffer, id: ConversationId): Key => ({
    day,
    bytes: createHmac('sha256', salt).update(id).digest(),
  });
  return {
    keysOf(id) {
      const [today = '', ...before] = live();
      for (const day of known.keys()) if (day !== today && !before.includes(day)) known.delete(day);
      const older = before.flatMap((day) => {
        const salt = read(day);
        return salt ? [key(day, salt, id)] : [];
      });
      return [key(today, read(today) ?? make(today), id), ...older];
    },
    live,
  };
}
