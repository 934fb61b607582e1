import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

/**
 * Floats on disk with a line of JSON before them:
 * `{"key": …, "rows": […]}\n`, then raw little-endian 32-bit floats.
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
  const bytes = await readFile(file).catch(() => null);
  const end = bytes?.indexOf(10) ?? -1;
  if (!bytes || end < 0) return null;
  const parsed = header.safeParse(jsonOrNull(bytes.toString('utf8', 0, end)));
  if (!parsed.success || parsed.data.key !== key) return null;
  // Copied, because the floats must begin at a multiple of four.
  const raw = new Uint8Array(bytes.subarray(end + 1));
  if (raw.byteLength !== parsed.data.length * 4) return null;
  return { key, rows: parsed.data.rows, data: new Float32Array(raw.buffer) };
}

/**
 * Writes floats under a temporary name first, so that a reader never sees half a file.
 * A cache that cannot be written costs time at the next start and nothing else: errors are swallowed.
 */
export async function writeFloats(file: string, floats: Floats): Promise<void> {
  const part = `${file}.${randomBytes(6).toString('hex')}.part`;
  const head = JSON.stringify({ key: floats.key, rows: floats.rows, length: floats.data.length });
  const { buffer, byteOffset, byteLength } = floats.data;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(
      part,
      Buffer.concat([Buffer.from(`${head}\n`), new Uint8Array(buffer, byteOffset, byteLength)]),
    );
    await rename(part, file);
  } catch {
    await rm(part, { force: true }).catch(() => undefined);
  }
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
