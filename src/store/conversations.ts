import { z } from 'zod';
import type { Conversation, Draft } from '../assistant/memory.ts';
import type { Database } from './database.ts';
import { QUIET_MS } from './days.ts';
import { redact } from './redact.ts';
import type { Key } from './salts.ts';

const source = z.object({
  number: z.number(),
  id: z.string(),
  title: z.string(),
  publisher: z.string().nullable(),
  year: z.number().nullable(),
  url: z.string().nullable(),
});

/** Names every field of `Conversation`, or this does not compile: a field left out would be lost at a restart. */
const state = z.object({
  turns: z.array(z.string()),
  sources: z.array(source),
  topic: z.string().optional(),
  country: z.string().optional(),
  lang: z.string().optional(),
  langChosen: z.boolean().optional(),
  redFlag: z.string().optional(),
  asked: z.array(z.string()).optional(),
  draft: z
    .object({
      id: z.string(),
      clinic: z.string(),
      text: z.string(),
      editing: z.boolean().optional(),
      sent: z.boolean().optional(),
    } satisfies Record<keyof Draft, z.ZodType>)
    .optional(),
} satisfies Record<keyof Conversation, z.ZodType>);

/** The conversations in the file. */
export interface Conversations {
  read(keys: readonly Key[]): Conversation | undefined;
  /** Writes under the first key and takes away what stood under the others. */
  write(keys: readonly [Key, ...Key[]], conversation: Conversation): void;
}

/** Keeps conversations in the file; what the person wrote goes in without what could name them. */
export function createConversations(database: Database, now: () => number): Conversations {
  return {
    read(keys) {
      for (const { bytes } of keys) {
        const [row] = database.all('SELECT state FROM conversation WHERE key = ? AND seen > ?', [
          bytes,
          now() - QUIET_MS,
        ]);
        if (row) return parse(String(row.state));
      }
      return undefined;
    },
    write([key, ...older], conversation) {
      const text = JSON.stringify({ ...conversation, turns: conversation.turns.map(redact) });
      database.transaction(() => {
        database.run(
          `INSERT INTO conversation (key, day, seen, state) VALUES (?, ?, ?, ?)
           ON CONFLICT (key) DO UPDATE SET seen = excluded.seen, state = excluded.state`,
          [key.bytes, key.day, now(), text],
        );
        for (const { bytes } of older) database.run('DELETE FROM conversation WHERE key = ?', [bytes]);
      });
    },
  };
}

/** What another version wrote and this one cannot read counts as forgotten. */
function parse(text: string): Conversation | undefined {
  try {
    // JSON holds no `undefined`, which is all that tells zod's type from ours.
    return state.parse(JSON.parse(text)) as Conversation;
  } catch {
    return undefined;
  }
}
