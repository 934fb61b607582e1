import { AdviceError } from '../advice.ts';
import type { Database } from './database.ts';

/** "anag" in ASCII: tells our file from another program's. */
const APPLICATION = 0x616e6167;

/**
 * One entry per version, never changed once released. Keys are 32 bytes that tell nothing; see `salts.ts`.
 * The ids of unanswered questions are random, so that their order does not say who asked after whom.
 */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE salt (
     day TEXT PRIMARY KEY,
     salt BLOB NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE conversation (
     key BLOB PRIMARY KEY,
     day TEXT NOT NULL REFERENCES salt (day) ON DELETE CASCADE,
     seen INTEGER NOT NULL,
     state TEXT NOT NULL
   ) STRICT;
   CREATE TABLE vote (
     key BLOB NOT NULL,
     topic TEXT NOT NULL,
     helpful INTEGER NOT NULL CHECK (helpful IN (0, 1)),
     reason TEXT,
     lang TEXT NOT NULL,
     clinic TEXT,
     day TEXT NOT NULL,
     PRIMARY KEY (key, topic)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE unanswered (
     id INTEGER PRIMARY KEY,
     day TEXT NOT NULL,
     text TEXT NOT NULL,
     lang TEXT NOT NULL,
     nearest TEXT,
     why TEXT NOT NULL CHECK (why IN ('outside', 'unsure')),
     clinic TEXT
   ) STRICT;
   CREATE TABLE answered (
     day TEXT NOT NULL,
     topic TEXT NOT NULL,
     lang TEXT NOT NULL,
     clinic TEXT NOT NULL,
     times INTEGER NOT NULL,
     PRIMARY KEY (day, topic, lang, clinic)
   ) STRICT, WITHOUT ROWID;`,
  `CREATE TABLE outbox (
     id TEXT PRIMARY KEY,
     key BLOB NOT NULL,
     clinic TEXT NOT NULL,
     text TEXT NOT NULL,
     lang TEXT NOT NULL,
     made INTEGER NOT NULL,
     tries INTEGER NOT NULL,
     next INTEGER NOT NULL,
     state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'done', 'lost'))
   ) STRICT, WITHOUT ROWID;`,
];

type Readable = Pick<Database, 'file' | 'all'>;

const number = (database: Readable, pragma: string): number =>
  Number(Object.values(database.all(`PRAGMA ${pragma}`)[0] ?? {})[0]);

/** Brings the file to this program's version; each step is done whole or not at all. */
export function migrate(database: Database, migrations = MIGRATIONS): void {
  const newest = migrations.length;
  for (;;) {
    const done = database.transaction(() => {
      // Read inside the transaction: another process may have taken the step a moment ago.
      const version = number(database, 'user_version');
      check(database, newest);
      const step = migrations[version];
      if (step === undefined) return true;
      database.exec(`${step} PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${version + 1};`);
      return false;
    });
    if (done) return;
  }
}

/** Refuses another program's file, and one of a newer version of this program. */
export function check(database: Readable, newest = MIGRATIONS.length): void {
  const version = number(database, 'user_version');
  const empty = database.all('SELECT 1 FROM sqlite_schema LIMIT 1').length === 0;
  const ours = number(database, 'application_id') === APPLICATION;
  if (!ours && !(empty && version === 0)) {
    throw new AdviceError(
      `${database.file} belongs to another program and was left as it is. Let STORE name a file of its own.`,
    );
  }
  if (version > newest) {
    throw new AdviceError(
      `${database.file} was written by a newer version of this program (${version}; this one knows ${newest}) ` +
        'and was left as it is. Update the program, or let STORE name another file.',
    );
  }
}
