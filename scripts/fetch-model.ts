import { existsSync } from 'node:fs';
import { adviceOf } from '../src/advice.ts';
import { fetchModel } from '../src/assemble.ts';
import { loadConfig } from '../src/config.ts';
import { createProgress } from '../src/progress.ts';

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = loadConfig(process.env);
  const progress = createProgress(process.stderr, 'Looking for the embedding model…');
  await fetchModel(config, progress.onDownload).finally(progress.done);
  process.stdout.write(`The embedding model is in ${config.model.folder}.\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${adviceOf(error)}\n`);
  process.exit(1);
});
