import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

interface How {
  /** For node. */
  readonly flags?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** A program that runs node, with its own arguments. */
  readonly under?: readonly string[];
}

/** Runs one of this folder's programs in a process of its own. `done`: what it printed; fails if it failed. */
export function runChild(
  name: string,
  args: readonly string[],
  how: How = {},
): { child: ChildProcess; done: Promise<string> } {
  const tsx = fileURLToPath(import.meta.resolve('tsx'));
  const file = fileURLToPath(new URL(name, import.meta.url));
  const [program = '', ...rest] = [
    ...(how.under ?? []),
    process.execPath,
    ...(how.flags ?? []),
    '--import',
    `file://${tsx}`,
    file,
    ...args,
  ];
  const child = spawn(program, rest, {
    env: { ...process.env, ...how.env },
    ...(how.cwd && { cwd: how.cwd }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let complaint = '';
  child.stdout?.on('data', (part) => {
    out += part;
  });
  child.stderr?.on('data', (part) => {
    complaint += part;
  });
  const done = new Promise<string>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) =>
      code === 0 || signal === 'SIGKILL' ? resolve(out) : reject(new Error(complaint)),
    );
  });
  return { child, done };
}
