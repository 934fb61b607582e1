import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ModelSpec } from './spec.ts';

const PART = /\.[0-9a-f]{12}\.part$/;
const ABANDONED_MS = 24 * 60 * 60 * 1000;

/** Files of the model that are missing from `folder`, or there but damaged. */
export async function missingFiles(spec: ModelSpec, folder: string): Promise<string[]> {
  const names = Object.keys(spec.files);
  const sound = await Promise.all(names.map((name) => isSound(spec, folder, name)));
  return names.filter((_, index) => !sound[index]);
}

async function isSound(spec: ModelSpec, folder: string, name: string): Promise<boolean> {
  const pin = spec.files[name];
  const file = path.join(folder, name);
  const found = await stat(file).catch(() => null);
  if (!pin || found?.size !== pin.bytes) return false;
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex') === pin.sha256;
}

/**
 * Writes one file of the model. It gets its name only when it is whole and its hash is right,
 * so a cut download, a crash or a second process at the same work never leaves a bad file.
 * Throws if the bytes are not the pinned ones.
 */
export async function saveFile(
  spec: ModelSpec,
  folder: string,
  name: string,
  body: Readable,
  onBytes: (count: number) => void,
): Promise<void> {
  const pin = spec.files[name];
  if (!pin) throw new Error(`${name} is not a file of ${spec.id}`);
  const target = path.join(folder, name);
  const part = `${target}.${randomBytes(6).toString('hex')}.part`;
  const hash = createHash('sha256');
  let bytes = 0;
  await mkdir(path.dirname(target), { recursive: true });
  try {
    await pipeline(
      body,
      async function* (chunks) {
        for await (const chunk of chunks) {
          bytes += chunk.length;
          if (bytes > pin.bytes) throw new Error(`${name} is longer than the pinned ${pin.bytes} bytes`);
          hash.update(chunk);
          onBytes(chunk.length);
          yield chunk;
        }
      },
      createWriteStream(part),
    );
    if (hash.digest('hex') !== pin.sha256) {
      throw new Error(`${name} is not the pinned file: its SHA-256 differs (${bytes} of ${pin.bytes} bytes)`);
    }
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** Removes what downloads left behind that were killed a day ago or more. */
export async function sweepParts(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  for (const name of names.filter((entry) => PART.test(entry))) {
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => null);
    if (found && Date.now() - found.mtimeMs > ABANDONED_MS) await rm(file, { force: true });
  }
}
