import { open } from 'node:fs/promises';
import { z } from 'zod';
import { keep } from '../keep.ts';

/**
 * Floats on disk with a line of JSON before them:
 * `{"key": …, "rows": […]}`, spaces and `\n`, then raw little-endian 32-bit floats.
 */
export interface Floats {
  /** What they were computed from; another key means they are of no use. */
  readonly key: string;
  /** A name per row. */
  readonly rows: readonly string[];
  readonly data: Float32Array;
}

const header = z.object({ key: z.string(), rows: z.array(z.string()), length: z.number() });

/** Reads floats with this key; null if they are missing, damaged or of another key. */
export async function readFloats(file: string, key: string): Promise<Floats | null> {
  const bytes = await readWhole(file).catch(() => null);
  const end = bytes?.indexOf(10) ?? -1;
  if (!bytes || end < 0) return null;
  const parsed = header.safeParse(jsonOrNull(new TextDecoder().decode(bytes.subarray(0, end))));
  if (!parsed.success || parsed.data.key !== key) return null;
  const { rows, length } = parsed.data;
  if ((end + 1) % 4 !== 0 || bytes.byteLength !== end + 1 + length * 4) return null;
  return { key, rows, data: new Float32Array(bytes.buffer, end + 1, length) };
}

/** A file in memory of its own, so that floats can be seen in it without a copy. */
async function readWhole(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const handle = await open(file);
  try {
    const bytes = new Uint8Array(new ArrayBuffer((await handle.stat()).size));
    let read = 0;
    while (read < bytes.length) {
      const { bytesRead } = await handle.read(bytes, read);
      if (bytesRead === 0) break;
      read += bytesRead;
    }
    return bytes;
  } finally {
    await handle.close();
  }
}

/** Writes floats as a cache file; see `keep`. */
export async function writeFloats(file: string, floats: Floats): Promise<void> {
  const json = JSON.stringify({ key: floats.key, rows: floats.rows, length: floats.data.length });
  // Floats begin at a multiple of four bytes; the line's end counts too.
  const head = json.padEnd(json.length + 3 - (Buffer.byteLength(json) % 4));
  const { buffer, byteOffset, byteLength } = floats.data;
  await keep(file, Buffer.concat([Buffer.from(`${head}\n`), new Uint8Array(buffer, byteOffset, byteLength)]));
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
