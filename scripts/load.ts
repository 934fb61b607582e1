/**
 * How much the web channel bears: `npm run load -- [seconds]` starts a server, asks it distinct questions
 * over fifty connections, and measures beside it what the embedding alone reaches on this machine.
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import { adviceOf } from '../src/advice.ts';
import { assemble } from '../src/assemble.ts';
import { plain } from '../src/assistant/understand.ts';
import { loadConfig } from '../src/config.ts';
import { readLabelled } from './labelled.ts';

const CONNECTIONS = 50;
const PORT = 18_089;
const ADDRESS = `http://127.0.0.1:${PORT}`;

async function main(): Promise<void> {
  const seconds = Number(process.argv[2] ?? 20);
  const questions = readLabelled('test/evaluation/development.jsonl')
    .map(({ text }) => text)
    .filter((text) => plain(text) !== '');
  const alone = await withoutServer(questions, seconds / 3);
  const server = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env: {
      ...process.env,
      WEB: `127.0.0.1:${PORT}`,
      WEB_PER_MINUTE: '100000000',
      TELEGRAM_TOKEN: '',
      DISCORD_TOKEN: '',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    await ready();
    const { result, times, refused } = await load(questions, seconds);
    const perSecond = times.length / result.duration;
    const at = (share: number) => `${(times[Math.floor(times.length * share)] ?? Number.NaN).toFixed(0)} ms`;
    const codes = [...refused].map(([code, count]) => `${count} × ${code}`).join(', ') || 'none';
    process.stdout.write(
      [
        `${CONNECTIONS} connections, ${seconds} s, ${questions.length} questions, each asked in a new conversation`,
        `latency p50 ${at(0.5)}, p95 ${at(0.95)}`,
        `throughput ${perSecond.toFixed(0)} questions a second`,
        `without a server: embedding alone ${alone.embedding.toFixed(0)} a second, ${CONNECTIONS} at once ${alone.embeddings.toFixed(0)}; assistant alone ${alone.asking.toFixed(0)}`,
        `share of the embedding ${share(perSecond, alone.embedding)}, of the assistant ${share(perSecond, alone.asking)}`,
        `errors ${result.errors}, timeouts ${result.timeouts}, refused ${codes}`,
        '',
      ].join('\n'),
    );
  } finally {
    server.kill('SIGTERM');
  }
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(0)} %`;
}

/** The same questions in this process, without a server, a second's count. */
async function withoutServer(questions: readonly string[], seconds: number) {
  const { assistant, embedder } = await assemble(loadConfig(process.env), {
    onDownload() {},
    onIndexing() {},
  });
  const embed = (text: string) => embedder.embed([plain(text)]);
  const ask = (text: string) => assistant.ask({ text, context: [], conversation: 'load', channel: 'web' });
  const rate = async (work: (text: string) => Promise<unknown>, connections: number): Promise<number> => {
    let count = 0;
    const started = performance.now();
    const connection = async () => {
      while (performance.now() - started < seconds * 1000)
        await work(questions[count++ % questions.length] ?? '');
    };
    await Promise.all(Array.from({ length: connections }, connection));
    return count / ((performance.now() - started) / 1000);
  };
  await rate(embed, 1);
  return {
    embedding: await rate(embed, 1),
    embeddings: await rate(embed, CONNECTIONS),
    asking: await rate(ask, 1),
  };
}

async function ready(): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const answer = await fetch(`${ADDRESS}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('The server was not ready within five minutes');
}

interface Loaded {
  readonly result: autocannon.Result;
  /** Milliseconds each answer took, sorted. */
  readonly times: readonly number[];
  readonly refused: ReadonlyMap<number, number>;
}

function load(questions: readonly string[], duration: number): Promise<Loaded> {
  let next = 0;
  const times: number[] = [];
  const refused = new Map<number, number>();
  return new Promise((resolve, reject) => {
    const running = autocannon(
      {
        url: `${ADDRESS}/api/ask`,
        connections: CONNECTIONS,
        duration,
        requests: [
          {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            setupRequest: (request) => ({
              ...request,
              body: JSON.stringify({ text: questions[next++ % questions.length], session: randomUUID() }),
            }),
          },
        ],
      },
      (error: Error | null, result: autocannon.Result) => {
        times.sort((a, b) => a - b);
        if (error) reject(error);
        else resolve({ result, times, refused });
      },
    );
    running.on('response', (_client, status, _bytes, time) => {
      times.push(time);
      if (status !== 200) refused.set(status, (refused.get(status) ?? 0) + 1);
    });
  });
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${adviceOf(error)}\n`);
    process.exit(1);
  },
);
