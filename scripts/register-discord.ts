import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { registerCommands } from '../src/channels/discord/register.ts';
import { loadConfig } from '../src/config.ts';

/** What the script needs of the world. */
export interface RegisterWorld {
  /** DISCORD_TOKEN, and if set DISCORD_GUILD_ID and DISCORD_API_ROOT. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Takes one line. */
  readonly print: (line: string) => void;
}

/** Registers Anagen's commands with Discord, says what it did or what to mend, and returns the exit code. */
export async function main({ env, print }: RegisterWorld): Promise<number> {
  try {
    const { discord } = loadConfig(env);
    if (!discord) throw new Error('Set DISCORD_TOKEN: you find it in the Developer Portal, page Bot.');
    print(await registerCommands(discord));
    return 0;
  } catch (error) {
    print(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (existsSync('.env')) process.loadEnvFile('.env');
  process.exitCode = await main({
    env: process.env,
    print: (line) => process.stdout.write(`${line}\n`),
  });
}
