import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFloats, writeFloats } from '../../src/search/cache.ts';
import { embedCached } from '../../src/search/embed-cached.ts';
import type { Embedder } from '../../src/search/model/embedder.ts';

const newFile = async () => path.join(await mkdtemp(path.join(tmpdir(), 'vectors-')), 'vectors.f32');
const quiet = () => {};

test.each([['row'], ['rows that are', 'longer', 'or not'], ['ü', 'é🙂']])(
  'floats come back bit by bit: %s',
  async (...rows) => {
    const file = await newFile();
    const data = Float32Array.from(rows, (_, at) => at + 0.1);
    await writeFloats(file, { key: 'model', rows, data });
    expect(await readFloats(file, 'model')).toEqual({ key: 'model', rows, data });
  },
);

test('another model’s, missing and half-written floats are no floats', async () => {
  const file = await newFile();
  await writeFloats(file, { key: 'model', rows: ['a'], data: Float32Array.of(1, 2) });
  expect(await readFloats(file, 'other')).toBeNull();
  expect(await readFloats(`${file}.nowhere`, 'model')).toBeNull();
  const whole = await readFile(file);
  for (const length of [0, 5, whole.length - 3]) {
    await writeFile(file, whole.subarray(0, length));
    expect(await readFloats(file, 'model')).toBeNull();
  }
});

describe('embedCached', () => {
  function counting(): Embedder & { readonly texts: string[] } {
    const texts: string[] = [];
    return {
      texts,
      dimensions: 2,
      isWord: () => true,
      async embed(batch) {
        texts.push(...batch);
        return Float32Array.from(batch.flatMap((text) => [text.length, 1]));
      },
    };
  }

  test('embeds only what is new, and keeps the order', async () => {
    const file = await newFile();
    await embedCached(counting(), file, 'm', ['one', 'three'], quiet);
    const embedder = counting();
    const vectors = await embedCached(embedder, file, 'm', ['three', 'fifteen', 'one', 'fifteen'], quiet);
    expect(embedder.texts).toEqual(['fifteen']);
    expect([...vectors]).toEqual([5, 1, 7, 1, 3, 1, 7, 1]);
  });

  test('embeds nothing when nothing changed, and everything for another model', async () => {
    const file = await newFile();
    await embedCached(counting(), file, 'm', ['one'], quiet);
    const same = counting();
    await embedCached(same, file, 'm', ['one'], quiet);
    expect(same.texts).toEqual([]);
    const other = counting();
    await embedCached(other, file, 'n', ['one'], quiet);
    expect(other.texts).toEqual(['one']);
  });
});
