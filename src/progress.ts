import ora from 'ora';
import type { Progress } from './search/model/ensure.ts';

/** Tells a person at a terminal what a start is doing; one line a step where there is no terminal. */
export interface ProgressView {
  onDownload(progress: Progress): void;
  onIndexing(done: number, total: number): void;
  /** Clears the line. */
  done(): void;
}

/** A spinner with a bar on `stream`; plain lines if it is not a terminal. */
export function createProgress(stream: NodeJS.WriteStream, first: string): ProgressView {
  const spinner = ora({ stream, text: first, discardStdin: false }).start();
  let step = '';
  /** Without a terminal, ora prints a line for every start: one a step is enough. */
  const say = (name: string, text: string) => {
    if (stream.isTTY) spinner.text = text;
    else if (step !== name) stream.write(`- ${name}\n`);
    step = name;
  };
  return {
    onDownload({ source, done, total }) {
      const name = `Fetching the embedding model from ${source}: ${megabytes(total)}, once`;
      say(name, `${name} ${bar(done / total)}`);
    },
    onIndexing(done, total) {
      const name = 'Reading the knowledge base, once for each change';
      say(name, `${name} ${bar(done / total)}`);
    },
    done: () => void spinner.stop(),
  };
}

function bar(share: number): string {
  const filled = Math.round(Math.min(1, share) * 20);
  return `${'█'.repeat(filled)}${'░'.repeat(20 - filled)} ${Math.floor(share * 100)} %`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
