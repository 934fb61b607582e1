import { existsSync } from 'node:fs';
import type { Logger } from 'pino';
import { AdviceError, adviceOf } from './advice.ts';
import { type Assembly, assemble } from './assemble.ts';
import type { Channel } from './channels/channel.ts';
import { createLimited } from './channels/limited.ts';
import { createRateLimits } from './channels/rate-limits.ts';
import { createLateRoute, type LateRoute } from './channels/route.ts';
import type { Web } from './channels/web/web.ts';
import { type Config, loadConfig } from './config.ts';
import { createLog } from './log.ts';
import { createProgress } from './progress.ts';

/** A person types no faster than this; a community may. */
const RATES = { perPerson: { points: 20, seconds: 60 }, perChat: { points: 120, seconds: 60 } };
/** Answers in flight have this long to be finished. In milliseconds. */
const GRACE_MS = 5000;

/** Where the page's server takes the calls of Telegram's webhook; null if it does not. */
function hookOf({ telegram, web }: Config): LateRoute | null {
  return web && telegram?.mode === 'webhook' ? createLateRoute(new URL(telegram.url).pathname) : null;
}

/**
 * The page, listening from the start; questions wait for the assistant. Null where it is off, or where
 * nobody asked for it and its port cannot be had: then the terminal goes on without it.
 */
async function startWeb(
  config: Config,
  assembling: Promise<Assembly>,
  hook: LateRoute | null,
  log: Logger,
  say: (line: string) => void,
): Promise<Web | null> {
  if (!config.web) return null;
  const { createWeb } = await import('./channels/web/web.ts');
  const { country } = config;
  let assembly: Assembly | null = null;
  assembling.then(
    (made) => {
      assembly = made;
    },
    () => {},
  );
  const web = createWeb({
    config: config.web,
    assistant: assembling.then(({ assistant }) => assistant),
    clinics: assembling.then(({ clinics }) => clinics),
    stored: () => assembly?.stored() ?? null,
    log,
    ...(country && { country }),
    ...(hook && { routes: [hook] }),
  });
  try {
    await web.start();
    return web;
  } catch (error) {
    if (config.web.wanted || !(error instanceof AdviceError)) throw error;
    say(error.message);
    return null;
  }
}

/** The channels whose token is set; else the terminal, unless a page was asked for. Client libraries load only when they are needed. */
async function channelsOf(
  config: Config,
  { assistant: open }: Assembly,
  hook: LateRoute | null,
  log: Logger,
  quit: () => void,
): Promise<Channel[]> {
  const channels: Channel[] = [];
  const assistant = createLimited(open, createRateLimits(RATES));
  if (config.telegram) {
    const { createTelegram } = await import('./channels/telegram/telegram.ts');
    channels.push(
      createTelegram({ config: config.telegram, assistant, log, ...(hook && { mount: hook.open }) }),
    );
  }
  if (config.discord) {
    const { createDiscord } = await import('./channels/discord/discord.ts');
    channels.push(createDiscord({ config: config.discord, assistant, log }));
  }
  if (channels.length > 0 || config.web?.wanted) return channels;
  const { createTerminal } = await import('./channels/terminal/terminal.ts');
  const { stdin: input, stdout: output } = process;
  const screen = () => ({
    width: output.columns ?? 80,
    colour: Boolean(output.isTTY) && !process.env.NO_COLOR,
  });
  return [
    createTerminal({
      assistant: open,
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
  const onError = (error: AdviceError) => log.error(error.message);
  const onPack = (clinic: string) => log.info({ clinic }, 'The pack was read again');
  const assembling = assemble(config, progress, { onError, onPack, log }).finally(progress.done);
  const notes: string[] = [];
  const hook = hookOf(config);
  const [assembly, web] = await Promise.all([
    assembling,
    startWeb(config, assembling, hook, log, (line) => notes.push(line)),
  ]);

  let stopping: Promise<void> | null = null;
  const stop = (): Promise<void> => {
    stopping ??= (async () => {
      setTimeout(() => process.exit(0), GRACE_MS).unref();
      await Promise.allSettled([...channels, ...(web ? [web] : [])].map((channel) => channel.stop()));
      await assembly.close();
      process.exit(0);
    })();
    return stopping;
  };
  await assembly.clinics.follow();
  assembly.handoff?.start();
  const channels = await channelsOf(config, assembly, hook, log, stop);
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop());
  if (web) notes.push(`The same in the browser: ${web.address()}`);
  if (!config.web?.wanted) for (const note of notes) process.stderr.write(`${note}\n`);
  else if (web) log.info({ channel: web.name, address: web.address() }, 'started');
  await Promise.all(
    channels.map(async (channel) => {
      await channel.start();
      // In the terminal, the chat itself says so.
      if (channel.name !== 'terminal') log.info({ channel: channel.name }, 'started');
    }),
  );
  // Ahead of the first question, and behind whatever is asked meanwhile.
  for (const clinic of assembly.clinics.all()) await assembly.search.learn(clinic);
}

main().catch((error: unknown) => {
  process.stderr.write(`${adviceOf(error)}\n`);
  process.exit(1);
});
