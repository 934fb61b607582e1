import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** What a program said and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How to start a program of ours. */
export interface Start {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  /** Modules to load first, besides tsx. */
  readonly imports?: readonly string[];
}

/** Starts one of the project's programs as a user would, with the settings of `env` and no others. */
export function start(script: string, { args = [], env = {}, stdin, imports = [] }: Start = {}) {
  const inherited = Object.fromEntries(
    ['PATH', 'HOME', 'XDG_CACHE_HOME', 'CACHE_DIR', 'MODEL_DIR', 'npm_config_registry'].flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', 'tsx', ...imports.flatMap((file) => ['--import', file]), script, ...args],
    { cwd: ROOT, env: { ...inherited, ...env }, stdio: 'pipe' },
  );
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    stderr += chunk;
  });
  if (stdin !== undefined) child.stdin?.end(stdin);
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
  return { child, ended, output: () => stdout + stderr };
}
