import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Libsql from 'libsql';
import { expect, test } from 'vitest';
import { AdviceError } from '../../src/advice.ts';
import { readLedger } from '../../src/store/read-ledger.ts';
import { readStore } from '../../src/store/read-only.ts';
import { newFile, openStore } from './folder.ts';

const everybody = { of: 'everybody' } as const;
const read = (file: string) => readLedger(`file:${file}`, everybody, '0000-01-01', '9999-12-31');

function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(AdviceError);
    return (error as AdviceError).message;
  }
  throw new Error('it was not refused');
}

test('reads what a running server has just written, also while it is writing', async () => {
  const file = await newFile();
  const { journal } = openStore(file);
  await journal.unanswered({
    text: 'is there parking',
    lang: 'en',
    nearest: 'prp',
    why: 'outside',
    clinic: 'demo',
  });
  await journal.answered({ topic: 'prp', lang: 'de' });
  await journal.vote({ conversation: 'a', topic: 'prp', helpful: false, reason: 'too-long', lang: 'en' });
  const writer = new Libsql(file);
  writer.exec('BEGIN IMMEDIATE');
  const day = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);
  expect(read(file)).toEqual({
    unanswered: [
      { day, text: 'is there parking', lang: 'en', nearest: 'prp', why: 'outside', clinic: 'demo' },
    ],
    answered: [{ day, topic: 'prp', lang: 'de', clinic: null, times: 1 }],
    votes: [{ day, topic: 'prp', helpful: false, reason: 'too-long', lang: 'en', clinic: null }],
  });
  writer.exec('ROLLBACK');
  writer.close();
});

test('cannot write, and leaves the file as it was, byte for byte', async () => {
  const file = await newFile();
  const store = openStore(file);
  await store.journal.answered({ topic: 'prp', lang: 'en' });
  store.close();
  const copy = path.join(path.dirname(file), 'a copy #1?.db');
  copyFileSync(file, copy);
  const before = readFileSync(copy);
  expect(read(copy).answered).toHaveLength(1);
  const refused = refusal(() => readStore(`file:${copy}`, ({ all }) => all('DELETE FROM answered')));
  expect(refused).toContain('SQLITE_READONLY');
  expect(readFileSync(copy).equals(before)).toBe(true);
});

test('a missing file is not made; the mend is told', async () => {
  const file = await newFile();
  expect(refusal(() => read(file))).toMatch(/no such file yet.*npm start/);
  expect(refusal(() => read(file))).toContain('no such file yet');
});

test('another program’s file, a damaged and a newer one are refused', async () => {
  const file = await newFile();
  const other = new Libsql(file);
  other.exec('CREATE TABLE photo (a)');
  other.close();
  expect(refusal(() => read(file))).toContain('belongs to another program');
  const text = await newFile();
  writeFileSync(text, 'Dear diary, '.repeat(500));
  expect(refusal(() => read(text))).toContain('is damaged');
  const newer = await newFile();
  openStore(newer).close();
  const raise = new Libsql(newer);
  raise.exec('PRAGMA user_version = 99');
  raise.close();
  expect(refusal(() => read(newer))).toContain('newer version');
});

test('a row that is not ours is refused without its words', async () => {
  const file = await newFile();
  openStore(file).close();
  const other = new Libsql(file);
  other.exec(`INSERT INTO answered VALUES ('2026-11-22, Ann''s birthday', 'prp', 'en', '', 1)`);
  other.close();
  const message = refusal(() => read(file));
  expect(message).toContain('(day)');
  expect(message).not.toContain('Ann');
});
