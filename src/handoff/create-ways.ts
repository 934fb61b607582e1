import type { Config } from '../config.ts';
import { createDiscord } from './discord.ts';
import { createEmail } from './email.ts';
import { createTelegram } from './telegram.ts';
import type { Ways } from './way.ts';
import { createWebhook } from './webhook.ts';

/** The ways to a clinic. `env` holds the signing secrets that packs name. */
export function createWays(
  config: Pick<Config, 'smtp' | 'telegram' | 'discord'>,
  env: Readonly<Record<string, string | undefined>>,
): Ways {
  return {
    email: createEmail(config.smtp),
    telegram: createTelegram(config.telegram),
    discord: createDiscord(config.discord),
    webhook: createWebhook(env),
  };
}
