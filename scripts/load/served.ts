import { spawn } from 'node:child_process';

const PORT = 18_089;

/** What the server says of its memory, in bytes. */
export interface MemoryUse {
  readonly rss: number;
  readonly heap: number;
}

/** A server in a process of its own. */
export interface Served {
  readonly address: string;
  memory(): Promise<MemoryUse>;
  stop(): void;
}

/** Starts the server as an operator does, without limits and bots; resolves when it answers. */
export async function serve(): Promise<Served> {
  const address = `http://127.0.0.1:${PORT}`;
  const server = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env: {
      ...process.env,
      WEB: `127.0.0.1:${PORT}`,
      WEB_PER_MINUTE: '100000000',
      LOG_LEVEL: 'warn',
      TELEGRAM_TOKEN: '',
      DISCORD_TOKEN: '',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const stop = () => void server.kill('SIGTERM');
  for (let tries = 0; tries < 600; tries++) {
    if (server.exitCode !== null) throw new Error('The server ended while it was starting');
    const answer = await fetch(`${address}/readyz`).catch(() => null);
    if (answer?.ok) return { address, stop, memory: () => memory(address) };
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  stop();
  throw new Error('The server was not ready within five minutes');
}

async function memory(address: string): Promise<MemoryUse> {
  const metrics = await (await fetch(`${address}/metrics`)).text();
  const value = (name: string) => Number(new RegExp(`^${name} (.+)$`, 'm').exec(metrics)?.[1]);
  return { rss: value('process_resident_memory_bytes'), heap: value('nodejs_heap_size_used_bytes') };
}
