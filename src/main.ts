import { existsSync } from 'node:fs';
import type { Logger } from 'pino';
import { adviceOf } from './advice.ts';
import { type Assembly, assemble } from './assemble.ts';
import type { Channel } from './channels/channel.ts';
import { type Config, loadConfig } from './config.ts';
import { createLog } from './log.ts';
import { createProgress } from './progress.ts';

/** Answers in flight have this long to be finished. In milliseconds. */
const GRACE_MS = 5000;

/** The channels whose token is set; else the terminal. Client libraries load only when they are needed. */
async function channelsOf(
  config: Config,
  { assistant }: Assembly,
  log: Logger,
  quit: () => void,
): Promise<Channel[]> {
  const channels: Channel[] = [];
  if (config.telegram) {
    const { createTelegram } = await import('./channels/telegram/telegram.ts');
    channels.push(createTelegram({ config: config.telegram, assistant, log }));
  }
  if (config.discord) {
    const { createDiscord } = await import('./channels/discord/discord.ts');
    channels.push(createDiscord({ config: config.discord, assistant, log }));
  }
  if (channels.length > 0) return channels;
  const { createTerminal } = await import('./channels/terminal/terminal.ts');
  const { stdin: input, stdout: output } = process;
  const screen = () => ({
    width: output.columns ?? 80,
    colour: Boolean(output.isTTY) && !process.env.NO_COLOR,
  });
  return [
    createTerminal({
      assistant,
      input,
      output,
      screen,
      onQuit: quit,
      ...(config.country && { country: config.country }),
    }),
  ];
}

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = loadConfig(process.env);
  const log = createLog(config);
  const progress = createProgress(process.stderr, 'Starting…');
  const assembly = await assemble(config, progress).finally(progress.done);

  let stopping: Promise<void> | null = null;
  const stop = (): Promise<void> => {
    stopping ??= (async () => {
      setTimeout(() => process.exit(0), GRACE_MS).unref();
      await Promise.allSettled(channels.map((channel) => channel.stop()));
      process.exit(0);
    })();
    return stopping;
  };
  const channels = await channelsOf(config, assembly, log, stop);
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop());
  await Promise.all(
    channels.map(async (channel) => {
      await channel.start();
      log.info({ channel: channel.name }, 'started');
    }),
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`${adviceOf(error)}\n`);
  process.exit(1);
});
