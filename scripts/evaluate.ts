/**
 * Asks labelled questions and tells how many replies were right, what each stage and each simpler search
 * would give, and how far the confidence can be believed.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { AdviceError, adviceOf } from '../src/advice.ts';
import { loadConfig } from '../src/config.ts';
import { createProgress } from '../src/progress.ts';
import { createAskFile } from './evaluate/ask-file.ts';
import { evaluation } from './evaluate/evaluation.ts';
import type { FileReplies } from './evaluate/file-evaluation.ts';
import { drawCalibration } from './evaluate/plot.ts';
import { printed } from './evaluate/print.ts';
import { openWorkshop } from './evaluate/workshop.ts';
import { readLabelled } from './labelled.ts';

const USAGE = `Evaluate: npm run evaluate -- [file.jsonl …]
  --misses        print every miss, with its question
  --json          print everything as one JSON object; leave out npm's own lines: npm run --silent evaluate
  --plot out.svg  draw confidence against right answers`;

const SETS = ['test/evaluation/development.jsonl', 'test/evaluation/held-out.jsonl'];
/** Written after everything else was measured; not everybody has it. */
const UNSEEN = 'test/evaluation/unseen.jsonl';

const UNLIKE =
  'the assistant that is measured does not reply as the one that is shipped. Mend scripts/evaluate/workshop.ts: it must put the parts together as src/assemble.ts does.';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { misses: { type: 'boolean' }, json: { type: 'boolean' }, plot: { type: 'string' } },
    allowPositionals: true,
  });
  const names = positionals.length > 0 ? positionals : [...SETS, ...[UNSEEN].filter(existsSync)];
  const sets = names.map((file) => ({
    file,
    rows: readLabelled(file).filter(({ lang }) => lang === 'en'),
  }));
  if (existsSync('.env')) process.loadEnvFile('.env');
  const progress = createProgress(process.stderr, 'Starting…');
  const opened = openWorkshop(loadConfig(process.env), progress);
  const { shipped, workshop } = await opened.finally(progress.done);
  const askFile = createAskFile(shipped, workshop);

  const files: FileReplies[] = [];
  for (const { file, rows } of sets) {
    process.stderr.write(`- ${file}: ${rows.length} questions\n`);
    const { replies, other } = await askFile(file, rows);
    files.push(replies);
    if (other.length === 0) continue;
    process.exitCode = 1;
    process.stderr.write(`${file}: ${UNLIKE} Different: ${other.map(({ id }) => id).join(', ')}.\n`);
  }

  const misses = values.misses ?? false;
  const found = evaluation(files, { misses, texts: misses || !values.json });
  process.stdout.write(values.json ? `${JSON.stringify(found)}\n` : printed(found));
  if (values.plot) keepPlot(values.plot, drawCalibration(found.calibration, names));
}

function keepPlot(file: string, drawing: string): void {
  try {
    writeFileSync(file, drawing);
  } catch {
    throw new AdviceError(`The plot cannot be written to ${file}. Name a file in a folder that is there.`);
  }
}

main().catch((error: unknown) => {
  const wrongOption = error instanceof TypeError && 'code' in error;
  process.stderr.write(`${wrongOption ? `${error.message}\n${USAGE}` : adviceOf(error)}\n`);
  process.exit(1);
});
