import { z } from 'zod';
import { AdviceError } from '../advice.ts';
import type { Value } from './database.ts';
import { type Reader, readStore } from './read-only.ts';

/** Whose rows: one clinic's, those of no clinic, or everybody's. */
export type Whose =
  | { readonly of: 'everybody' }
  | { readonly of: 'nobody' }
  | { readonly of: 'clinic'; readonly id: string };

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const clinic = z.string().nullable();

const unanswered = z.object({
  day,
  text: z.string(),
  lang: z.string(),
  nearest: z.string().nullable(),
  why: z.enum(['outside', 'unsure']),
  clinic,
});
const answered = z.object({ day, topic: z.string(), lang: z.string(), clinic, times: z.number().int() });
const vote = z.object({
  day,
  topic: z.string(),
  helpful: z.literal([0, 1]).transform((value) => value === 1),
  reason: z.string().nullable(),
  lang: z.string(),
  clinic,
});

/** A question that got no answer, redacted when it was kept. */
export type UnansweredRow = z.infer<typeof unanswered>;
/** How often a topic was the answer on a day, in a language. */
export type AnsweredRow = z.infer<typeof answered>;
/** What somebody thought of an answer. */
export type VoteRow = z.infer<typeof vote>;

/** What the file keeps for the operator, without the keys that tell conversations apart. */
export interface Kept {
  readonly unanswered: readonly UnansweredRow[];
  readonly answered: readonly AnsweredRow[];
  readonly votes: readonly VoteRow[];
}

/** Reads what was kept from the day `from` to the day `to`, "2026-11-22", both included. */
export function readLedger(url: string, whose: Whose, from: string, to: string): Kept {
  const kept = readStore(url, (reader) => {
    const rows = (table: string, columns: string) => rowsOf(reader, table, columns, whose, from, to);
    return {
      unanswered: rows('unanswered', 'day, text, lang, nearest, why, clinic'),
      answered: rows('answered', `day, topic, lang, nullif(clinic, '') AS clinic, times`),
      votes: rows('vote', 'day, topic, helpful, reason, lang, clinic'),
    };
  });
  return {
    unanswered: parsed(unanswered, kept.unanswered, url),
    answered: parsed(answered, kept.answered, url),
    votes: parsed(vote, kept.votes, url),
  };
}

/** One clinic's rows are chosen by SQLite: another clinic's never reach this program's memory. */
function rowsOf(
  reader: Reader,
  table: string,
  columns: string,
  whose: Whose,
  from: string,
  to: string,
): Record<string, unknown>[] {
  const [condition, values] = conditionOf(whose);
  return reader.all(`SELECT ${columns} FROM ${table} WHERE day BETWEEN ? AND ? ${condition}`, [
    from,
    to,
    ...values,
  ]);
}

function conditionOf(whose: Whose): readonly [string, readonly Value[]] {
  switch (whose.of) {
    case 'everybody':
      return ['', []];
    case 'nobody':
      return [`AND coalesce(clinic, '') = ''`, []];
    case 'clinic':
      return ['AND clinic = ?', [whose.id]];
  }
}

function parsed<T>(schema: z.ZodType<T>, rows: unknown, url: string): readonly T[] {
  const found = z.array(schema).safeParse(rows);
  if (found.success) return found.data;
  // Where, not what: the row may hold a person's words.
  const place = found.error.issues[0]?.path.slice(1).join('.') ?? 'a row';
  throw new AdviceError(
    `${url} holds a row that this program did not write (${place}). Put a backup in its place, or delete that row.`,
  );
}
