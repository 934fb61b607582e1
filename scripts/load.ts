/**
 * How much the web channel bears. A server in a process of its own is asked distinct questions over fifty
 * connections; in turns with that, this process measures what the embedding alone reaches, so that both meet
 * the same machine. With `--requests`, it is watched whether the server's memory grows.
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { AdviceError, adviceOf } from '../src/advice.ts';
import { assemble } from '../src/assemble.ts';
import { plain } from '../src/assistant/understand.ts';
import { loadConfig } from '../src/config.ts';
import { readLabelled } from './labelled.ts';
import { type Asked, type Asking, askMany } from './load/ask-many.ts';
import { watchMemory } from './load/memory.ts';
import { median, quantile } from './load/numbers.ts';
import { type Served, serve } from './load/served.ts';

const USAGE = `Load: npm run load -- [options]
  --seconds 10    how long each turn of the server takes
  --turns 3       turns; the median counts
  --requests N    instead: memory over N requests, e.g. 100000`;

const CONNECTIONS = 50;
/** How often every question is asked before anything is measured. */
const WARM_UP = 5;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '10' },
      turns: { type: 'string', default: '3' },
      requests: { type: 'string' },
    },
  });
  const [seconds, turns, requests] = [values.seconds, values.turns, values.requests ?? '0'].map(Number);
  if (!seconds || !turns || requests === undefined || !(requests >= 0)) throw new AdviceError(USAGE);
  const questions = readLabelled('test/evaluation/development.jsonl')
    .map(({ text }) => text)
    .filter((text) => plain(text) !== '');
  const server = await serve();
  try {
    if (requests > 0) await watchMemory(server, questions, requests, CONNECTIONS);
    else await takeTurns(server, questions, seconds, turns);
  } finally {
    server.stop();
  }
}

async function takeTurns(server: Served, questions: readonly string[], seconds: number, turns: number) {
  const alone = await embeddingAlone(questions);
  const load = (until: Asking['until']) =>
    askMany(server.address, questions, { connections: CONNECTIONS, until });
  // Left out: until both have compiled what they run, and every language that is asked in is loaded.
  await alone(2);
  await load({ requests: WARM_UP * questions.length });
  const rates: { readonly embedding: number; readonly server: number; readonly asked: Asked }[] = [];
  process.stdout.write('embedding    server       p50       p95  errors  load of the machine\n');
  for (let turn = 0; turn < turns; turn++) {
    const before = await alone(seconds / 2);
    const asked = await load({ seconds });
    const after = await alone(seconds / 2);
    const rate = {
      embedding: (before + after) / 2,
      server: asked.times.length / asked.seconds,
      asked,
    };
    rates.push(rate);
    process.stdout.write(
      ` ${perSecond(rate.embedding)}  ${perSecond(rate.server)}   ${ms(asked, 0.5)}   ${ms(asked, 0.95)}   ${String(asked.errors).padStart(5)}  ${loadavg()[0]?.toFixed(1)}\n`,
    );
  }
  const share = median(rates.map(({ embedding, server: served }) => served / embedding));
  const most = median(rates.map(({ asked }) => quantile(asked.times, 0.95)));
  process.stdout.write(
    `${CONNECTIONS} connections, ${turns} turns of ${seconds} s: median ${perSecond(median(rates.map((rate) => rate.server))).trim()}, ${(100 * share).toFixed(0)} % of the embedding alone; p95 ${most.toFixed(0)} ms\n`,
  );
}

const perSecond = (rate: number) => `${rate.toFixed(0)} /s`.padStart(8);
const ms = ({ times }: Asked, share: number) => `${quantile(times, share).toFixed(0)} ms`.padStart(7);

/** Embeddings a second, one after the other, in this process. */
async function embeddingAlone(questions: readonly string[]): Promise<(seconds: number) => Promise<number>> {
  const { embedder } = await assemble(loadConfig(process.env), { onDownload() {}, onIndexing() {} });
  let next = 0;
  return async (seconds) => {
    const started = performance.now();
    let count = 0;
    for (; performance.now() - started < seconds * 1000; count++) {
      await embedder.embed([plain(questions[next++ % questions.length] ?? '')]);
    }
    return count / ((performance.now() - started) / 1000);
  };
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${adviceOf(error)}\n`);
    process.exit(1);
  },
);
