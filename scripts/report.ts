/** Tells a clinic's manager what patients asked in vain, from what storage has kept. */
import { existsSync } from 'node:fs';
import { AdviceError, adviceOf } from '../src/advice.ts';
import { fetchModel } from '../src/assemble.ts';
import { loadConfig } from '../src/config.ts';
import { loadLibrary } from '../src/knowledge/cached-library.ts';
import { createProgress } from '../src/progress.ts';
import { usualQuestions } from '../src/report/meaning.ts';
import { createNames } from '../src/report/names.ts';
import { readOptions, USAGE } from '../src/report/options.ts';
import { readPeriod, stillKept } from '../src/report/period.ts';
import { render } from '../src/report/render.ts';
import { buildReport } from '../src/report/report.ts';
import { writeWhole } from '../src/report/write-file.ts';
import { loadEmbedder } from '../src/search/model/embedder.ts';
import { miniLm } from '../src/search/model/spec.ts';
import { readLedger } from '../src/store/read-ledger.ts';

const NO_STORE =
  'Nothing is kept, so there is nothing to report. Write STORE=file:/path/anagen.db into .env (see .env.example) ' +
  'and start again: from then on questions without an answer, votes and counts are kept, without names or ids.';

async function main(): Promise<void> {
  const { stdout, stderr } = process;
  const options = readOptions(process.argv.slice(2));
  if (options === null) return void stdout.write(`${USAGE}\n`);
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = loadConfig(process.env);
  if (config.store === null) throw new AdviceError(NO_STORE);
  const { url, days } = config.store;
  const wished = readPeriod(options.since, Date.now());
  const period = stillKept(wished, days);
  const kept = readLedger(url, options.whose, period.from, period.to);

  const library = await loadLibrary(config.knowledge, config.cache);
  const progress = createProgress(stderr, 'Putting questions together…');
  const embedder = async () => {
    await fetchModel(config, progress.onDownload);
    // The server on this machine needs the other cores for its answers.
    return loadEmbedder(miniLm, config.model.folder, 1);
  };
  const report = await buildReport(kept, {
    whose: options.whose,
    period,
    keptDays: period.from === wished.from ? null : days,
    names: createNames(library),
    comparing: { embedder, usual: usualQuestions(library) },
  }).finally(progress.done);

  const rich = Boolean(stdout.isTTY) && !process.env.NO_COLOR;
  const drawn = render(report, options, { width: stdout.columns ?? 80, rich });
  if (options.out === null) return void stdout.write(drawn);
  await writeWhole(options.out, drawn);
  stderr.write(
    `The report is in ${options.out}. It holds what patients asked: keep it as you keep their letters.\n`,
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`${adviceOf(error)}\n`);
  process.exit(1);
});
