import { chmodSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Libsql from 'libsql';
import { expect, test } from 'vitest';
import { AdviceError } from '../../src/advice.ts';
import { openDatabase } from '../../src/store/database.ts';
import { migrate } from '../../src/store/migrations.ts';
import { placeOf } from '../../src/store/place.ts';
import { adviceOn } from '../../src/store/trouble.ts';
import { newFile, openStore, rowsOf } from './folder.ts';

const said = (text: string) => ({ turns: [text], sources: [] });
const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(AdviceError);
    return (error as AdviceError).message;
  }
  throw new Error('it was not refused');
};

test.each(['file:', 'file::memory:', 'file:/tmp/', '/tmp/a.db', 'file://elsewhere/a.db', 'http://a.example'])(
  '%s is refused',
  (url) => {
    expect(refusal(() => placeOf(url))).toContain('STORE must name a file');
  },
);

test('a missing folder is not made; a folder is no file', () => {
  expect(refusal(() => placeOf('file:/nowhere/at/all.db'))).toContain('mkdir -p /nowhere/at');
  expect(refusal(() => placeOf('file:/tmp'))).toContain('not a file');
  expect(placeOf('file:///tmp/a%20b.db')).toBe('/tmp/a b.db');
  expect(placeOf('file:package.json')).toBe(path.resolve('package.json'));
});

test('a file that is no database is named, left as it is, and the mend is told', async () => {
  const file = await newFile();
  const text = 'Dear diary, '.repeat(500);
  writeFileSync(file, text);
  expect(refusal(() => openStore(file))).toMatch(new RegExp(`^${file} is damaged.*mv ${file}`));
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('a damaged database is named, left as it is, and the mend is told', async () => {
  const file = await newFile();
  const store = openStore(file);
  for (let each = 0; each < 50; each++) await store.memory.remember(`a${each}`, said('x'.repeat(900)));
  store.purge();
  const bytes = readFileSync(file);
  bytes.fill(0x5a, 8_192, 40_000);
  const copy = path.join(path.dirname(file), 'copy.db');
  writeFileSync(copy, bytes);
  expect(refusal(() => openStore(copy))).toContain(`${copy} is damaged`);
  expect(readFileSync(copy).equals(bytes)).toBe(true);
});

test('another program’s database is refused and left as it is', async () => {
  const file = await newFile();
  const other = new Libsql(file);
  other.exec('CREATE TABLE photo (a)');
  other.close();
  expect(refusal(() => openStore(file))).toContain('belongs to another program');
  expect(rowsOf(file, 'SELECT name FROM sqlite_schema')).toEqual([{ name: 'photo' }]);
});

test('a newer file is refused with advice', async () => {
  const file = await newFile();
  openStore(file).close();
  const other = new Libsql(file);
  other.exec('PRAGMA user_version = 99');
  other.close();
  expect(refusal(() => openStore(file))).toMatch(
    /newer version .*\(99; this one knows 2\).*Update the program/,
  );
});

test('a step of a migration is done whole or not at all, and what was there stays', async () => {
  const file = await newFile();
  const database = openDatabase(file, 100);
  const first = 'CREATE TABLE a (x) STRICT;'.replace('(x)', '(x TEXT)');
  migrate(database, [first]);
  database.run('INSERT INTO a VALUES (?)', ['kept']);
  expect(() => migrate(database, [first, 'CREATE TABLE b (y TEXT); CREATE TABLE a (z TEXT);'])).toThrow();
  expect(database.all('SELECT name FROM sqlite_schema')).toEqual([{ name: 'a' }]);
  migrate(database, [first, 'ALTER TABLE a ADD COLUMN z TEXT;']);
  migrate(database, [first, 'ALTER TABLE a ADD COLUMN z TEXT;']);
  expect(database.all('SELECT * FROM a')).toEqual([{ x: 'kept', z: null }]);
  expect(database.all('PRAGMA user_version')).toEqual([{ user_version: 2 }]);
  database.close();
});

test('the file is written through to the disk, and what is deleted is overwritten', async () => {
  const database = openDatabase(await newFile(), 100);
  const read = (name: string) => Object.values(database.all(`PRAGMA ${name}`)[0] ?? {})[0];
  expect(
    ['journal_mode', 'synchronous', 'secure_delete', 'foreign_keys', 'auto_vacuum', 'busy_timeout'].map(read),
  ).toEqual(['wal', 2, 1, 1, 2, 100]);
  database.close();
});

test('while another program locks the file, the assistant goes on and says so once', async () => {
  const file = await newFile();
  const errors: string[] = [];
  const store = openStore(file, { busyMs: 20, onError: ({ message }) => void errors.push(message) });
  await store.memory.remember('a', said('before'));
  const other = new Libsql(file);
  other.exec('BEGIN IMMEDIATE');
  for (let each = 0; each < 3; each++) await store.memory.remember('a', said('during'));
  await store.journal.answered({ topic: 'prp', lang: 'en' });
  expect(errors).toEqual([expect.stringMatching(/Another program has .*anagen\.db locked.*Close it/)]);
  expect(await store.memory.recall('a')).toEqual(said('during'));
  other.exec('ROLLBACK');
  other.close();
  await store.memory.remember('a', said('after'));
  expect(await openStore(file).memory.recall('a')).toEqual(said('after'));
});

test('a full disk is told with advice, what was there stays, and writing goes on when there is room', async () => {
  const file = await newFile();
  const database = openDatabase(file, 100);
  migrate(database);
  const [{ page_count: pages } = {}] = database.all('PRAGMA page_count');
  database.exec(`PRAGMA max_page_count = ${Number(pages) + 5}`);
  const write = (size: number) =>
    database.transaction(() => {
      database.run('INSERT INTO salt VALUES (?, ?)', [`day ${size}`, Buffer.alloc(size)]);
    });
  write(10);
  let message = '';
  try {
    write(1_000_000);
  } catch (error) {
    message = adviceOn(error, file).message;
  }
  expect(message).toMatch(/No room to write .*anagen\.db: the disk is full. Free some space/);
  database.exec('PRAGMA max_page_count = 100000');
  write(20_000);
  expect(database.all('SELECT day FROM salt')).toEqual([{ day: 'day 10' }, { day: 'day 20000' }]);
  database.close();
});

test('the message never holds what was to be written', () => {
  const error = Object.assign(new Error('near "my name is Ann"'), { code: 'SQLITE_ERROR' });
  expect(adviceOn(error, '/a.db').message).not.toContain('Ann');
});

test.skipIf(process.getuid?.() === 0)('a file that may not be written is told with advice', async () => {
  const file = await newFile();
  openStore(file).close();
  const copy = `${file}.copy`;
  copyFileSync(file, copy);
  chmodSync(copy, 0o400);
  expect(refusal(() => openStore(copy))).toContain('the right to write both');
});
