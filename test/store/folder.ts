import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Libsql from 'libsql';
import { afterEach } from 'vitest';
import type { AdviceError } from '../../src/advice.ts';
import { createStore, type Store, type StoreOptions } from '../../src/store/create-store.ts';

const folders: string[] = [];
const stores: Store[] = [];

afterEach(async () => {
  for (const store of stores.splice(0)) store.close();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** The path of a database that is not there yet, in a folder that goes when the test ends. */
export async function newFile(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'anagen-store-'));
  folders.push(folder);
  return path.join(folder, 'anagen.db');
}

/** A store that is closed when the test ends. An error fails the test unless `onError` takes it. */
export function openStore(file: string, options: Partial<StoreOptions> = {}): Store {
  const onError = (error: AdviceError) => {
    throw error;
  };
  const store = createStore(`file:${file}`, { onError, ...options });
  stores.push(store);
  return store;
}

/** Rows of the file, read past the store. */
export function rowsOf(file: string, sql: string): Record<string, unknown>[] {
  const client = new Libsql(file);
  try {
    return client.prepare(sql).all([]) as Record<string, unknown>[];
  } finally {
    client.close();
  }
}

/** All bytes of the database and its companions. */
export async function bytesOf(file: string): Promise<Buffer> {
  const parts = [file, `${file}-wal`, `${file}-shm`].map((each) =>
    readFile(each).catch(() => Buffer.alloc(0)),
  );
  return Buffer.concat(await Promise.all(parts));
}
