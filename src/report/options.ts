import { parseArgs } from 'node:util';
import { AdviceError } from '../advice.ts';
import type { Whose } from '../store/read-ledger.ts';

/** How a report can be drawn. */
export const FORMATS = ['table', 'md', 'csv', 'html'] as const;
export type Format = (typeof FORMATS)[number];

/** What CSV can hold; it has one table a file. */
export const TABLES = ['unanswered', 'topics', 'languages'] as const;
export type Table = (typeof TABLES)[number];

/** What somebody asked for. */
export interface ReportOptions {
  readonly whose: Whose;
  readonly since: string;
  readonly format: Format;
  readonly table: Table;
  /** null: standard output. */
  readonly out: string | null;
}

export const USAGE = `What people asked in vain: npm run report -- --clinic demo --since 30d
  --clinic demo       this clinic only; none: what belongs to no clinic; default: everything
  --since 30d         the last 30 days (2w: two weeks; 2026-11-01: from that day on); default: 30d
  --format table      table, md, csv or html; default: by the ending of --out, else table
  --table unanswered  for csv: unanswered, topics or languages; default: unanswered
  --out report.html   write a file, which only you can read; one that is there is replaced
  --help              this text
Without npm's own lines: npm run --silent report -- --format csv`;

/** Reads the command line. null: help is wanted. Throws an `AdviceError`. */
export function readOptions(args: readonly string[]): ReportOptions | null {
  const values = parsed(args);
  if (values.help) return null;
  const out = values.out ?? null;
  if (out === '') throw wrong('--out needs the name of a file.');
  const format = values.format ?? (out === null ? 'table' : byEnding(out));
  if (!oneOf(FORMATS, format)) throw wrong(`--format ${format} is none of ${FORMATS.join(', ')}.`);
  if (format === 'table' && out !== null) {
    throw wrong('--out is for md, csv and html; a table is shown on the terminal.');
  }
  if (values.table !== undefined && format !== 'csv') {
    throw wrong('--table is for --format csv; the other formats hold all tables.');
  }
  const table = values.table ?? 'unanswered';
  if (!oneOf(TABLES, table)) throw wrong(`--table ${table} is none of ${TABLES.join(', ')}.`);
  return { whose: whoseOf(values.clinic), since: values.since ?? '30d', format, table, out };
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { clinic: text, since: text, format: text, table: text, out: text, help: { type: 'boolean' } },
    });
    return values;
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
}

function whoseOf(clinic: string | undefined): Whose {
  if (clinic === undefined) return { of: 'everybody' };
  if (clinic === 'none') return { of: 'nobody' };
  if (!/^[a-z0-9-]{1,40}$/.test(clinic)) {
    throw wrong(
      '--clinic needs the name of a folder below knowledge/clinics/: 1 to 40 of a to z, 0 to 9 and -.',
    );
  }
  return { of: 'clinic', id: clinic };
}

function byEnding(out: string): string {
  const ending = /\.(md|markdown|csv|html?)$/i.exec(out)?.[1]?.toLowerCase();
  if (ending === undefined) throw wrong(`--out ${out} has no ending that tells the format. Add --format.`);
  return ending.startsWith('m') ? 'md' : ending.startsWith('h') ? 'html' : ending;
}

function oneOf<T extends string>(list: readonly T[], value: string): value is T {
  return (list as readonly string[]).includes(value);
}

const wrong = (what: string) => new AdviceError(`${what}\n\n${USAGE}`);
