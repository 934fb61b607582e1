import { askMany } from './ask-many.ts';
import { slope } from './numbers.ts';
import type { MemoryUse, Served } from './served.ts';

/** Requests between two looks. */
const EACH = 10_000;
/**
 * Requests that are left out: until then the server is still filling what it may keep, ten thousand
 * conversations and the engine's own caches.
 */
const WARM_UP = 20_000;

/** Whether the server's memory grows while it answers so many requests. Prints a line each ten thousand. */
export async function watchMemory(
  server: Served,
  questions: readonly string[],
  requests: number,
  connections: number,
): Promise<void> {
  await askMany(server.address, questions, { connections, until: { requests: WARM_UP } });
  const looks: MemoryUse[] = [];
  const look = async () => {
    const use = await server.memory();
    looks.push(use);
    const done = String((looks.length - 1) * EACH).padStart(7);
    process.stdout.write(`${done} requests  RSS ${inMb(use.rss)}  heap ${inMb(use.heap)}\n`);
  };
  await look();
  let errors = 0;
  for (let done = 0; done < requests; done += EACH) {
    const asked = await askMany(server.address, questions, { connections, until: { requests: EACH } });
    errors += asked.errors;
    await look();
  }
  const growth = (of: keyof MemoryUse) => inMb(slope(looks.map((use) => use[of])));
  process.stdout.write(
    `growth per ${EACH} requests: RSS ${growth('rss')}, heap ${growth('heap')}; errors ${errors}\n`,
  );
}

const inMb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
