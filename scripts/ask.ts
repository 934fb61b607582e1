import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { AdviceError, adviceOf } from '../src/advice.ts';
import { assemble } from '../src/assemble.ts';
import { layOut } from '../src/channels/message.ts';
import { answerLines } from '../src/channels/terminal/jsonl.ts';
import { recordOf } from '../src/channels/terminal/record.ts';
import { renderTerminal } from '../src/channels/terminal/render.ts';
import { loadConfig } from '../src/config.ts';
import { createProgress } from '../src/progress.ts';

const USAGE = `Ask once: npm run ask -- "are exosomes safe?"
  --json    print the reply as one JSON object
  --jsonl   read one JSON object a line from standard input and print one a line
For programs, leave out npm's own lines: npm run --silent ask -- --jsonl`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean' }, jsonl: { type: 'boolean' } },
    allowPositionals: true,
  });
  const text = positionals.join(' ');
  if (!values.jsonl && text === '') throw new AdviceError(USAGE);
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = loadConfig(process.env);
  const progress = createProgress(process.stderr, 'Starting…');
  const { assistant } = await assemble(config, progress).finally(progress.done);

  if (values.jsonl) {
    const complain = (message: string) => void process.stderr.write(`${message}\n`);
    const skipped = await answerLines(assistant, process.stdin, process.stdout, complain);
    process.exitCode = skipped > 0 ? 1 : 0;
    return;
  }
  const started = performance.now();
  const reply = await assistant.ask({
    text,
    conversation: 'ask',
    channel: 'terminal',
    ...(config.country && { country: config.country }),
  });
  const { stdout } = process;
  const screen = { width: stdout.columns ?? 80, colour: Boolean(stdout.isTTY) && !process.env.NO_COLOR };
  stdout.write(
    values.json
      ? `${JSON.stringify(recordOf('1', reply, performance.now() - started))}\n`
      : `\n${renderTerminal(layOut(reply), screen)}\n\n`,
  );
}

main().catch((error: unknown) => {
  const advice =
    error instanceof TypeError && 'code' in error ? `${error.message}\n${USAGE}` : adviceOf(error);
  process.stderr.write(`${advice}\n`);
  process.exit(1);
});
