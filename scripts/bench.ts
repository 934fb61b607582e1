/**
 * Measures what the README promises: the embedding of a question, the whole of `ask`, a warm start
 * until the first answer, and memory. Run it on a quiet machine.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { Bench } from 'tinybench';
import { adviceOf } from '../src/advice.ts';
import { assemble } from '../src/assemble.ts';
import { plain } from '../src/assistant/understand.ts';
import { loadConfig } from '../src/config.ts';
import { readLabelled } from './labelled.ts';

const STARTS = 5;

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = loadConfig(process.env);
  const { assistant, embedder } = await assemble(config, { onDownload() {}, onIndexing() {} });
  const questions = readLabelled('test/evaluation/development.jsonl')
    .map(({ text }) => text)
    .filter((text) => plain(text) !== '');
  const ask = (text: string) =>
    assistant.ask({ text, context: [], conversation: 'bench', channel: 'terminal' });

  // Both go through the questions in the same order, so that long and short ones weigh alike.
  const rows = { embed: 0, ask: 0 };
  const next = (row: keyof typeof rows) => questions[rows[row]++ % questions.length] ?? '';
  const bench = new Bench({
    time: 0,
    retainSamples: true,
    iterations: questions.length * 5,
    warmupIterations: questions.length,
  });
  bench
    .add('embedding of the question alone', async () => void (await embedder.embed([plain(next('embed'))])))
    .add('ask, from message to reply', async () => void (await ask(next('ask'))));
  await bench.run();

  const times = bench.tasks.map(({ name, result }) => {
    if (result.state !== 'completed') throw new Error(`${name} did not finish: ${result.state}`);
    return { name, p50: result.latency.p50, p95: percentile(result.latency.samples, 0.95) };
  });
  const [embed, whole] = times;
  const starts: number[] = [];
  for (let start = 0; start < STARTS; start++) starts.push(await warmStart());
  starts.sort((a, b) => a - b);

  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`;
  const ms = (value: number | undefined) => `${(value ?? Number.NaN).toFixed(1)} ms`;
  process.stdout.write(
    [
      `${new Date().toISOString().slice(0, 10)}, ${machine}, ${questions.length} questions`,
      '',
      '| what | p50 | p95 |',
      '|---|---:|---:|',
      ...times.map(({ name, p50, p95 }) => `| ${name} | ${ms(p50)} | ${ms(p95)} |`),
      `| ratio | ${((whole?.p50 ?? 0) / (embed?.p50 ?? 1)).toFixed(2)} | ${((whole?.p95 ?? 0) / (embed?.p95 ?? 1)).toFixed(2)} |`,
      '',
      `Warm start to the first answer: median ${Math.round(starts[Math.floor(STARTS / 2)] ?? 0)} ms of ${STARTS} (${Math.round(starts[0] ?? 0)} to ${Math.round(starts.at(-1) ?? 0)})`,
      `Memory (RSS) after ${rows.ask} questions: ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
      '',
    ].join('\n'),
  );
}

/** Milliseconds from the start of a new process until its first answer is on standard output. */
function warmStart(): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'scripts/ask.ts', '--json', 'are exosomes safe?'],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    );
    child.stdout.once('data', () => resolve(performance.now() - started));
    child.once('exit', (code) => code && reject(new Error(`the process ended with ${code}`)));
  });
}

function percentile(samples: readonly number[] | undefined, share: number): number {
  const sorted = [...(samples ?? [])].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
}

main().catch((error: unknown) => {
  process.stderr.write(`${adviceOf(error)}\n`);
  process.exit(1);
});
