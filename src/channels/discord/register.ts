import { REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import { AdviceError } from '../../advice.ts';
import type { DiscordConfig } from '../../config.ts';
import { commands } from './commands.ts';
import { connectAdvice, facts } from './errors.ts';
import { restOptions } from './rest.ts';

const NO_SUCH_SERVER: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.InvalidFormBodyOrContentType,
]);

/**
 * Makes Discord's menus show exactly our commands: in one server if `config.guildId` is set, else everywhere.
 * Returns a sentence about what it did; rejects with a sentence of advice.
 */
export async function registerCommands(config: DiscordConfig): Promise<string> {
  const rest = new REST(restOptions(config.apiRoot)).setToken(config.token);
  const names = commands.map(({ data }) => data.name).join(', ');
  try {
    const { id } = (await rest.get(Routes.currentApplication())) as { id: string };
    if (config.guildId === undefined) {
      await rest.put(Routes.applicationCommands(id), { body: commands.map(({ data }) => data) });
      return `Registered for all servers: ${names}. Discord may take a minute to show them.`;
    }
    // Where a command may be used is said for global commands only.
    const body = commands.map(({ data: { contexts, integration_types, ...data } }) => data);
    await rest.put(Routes.applicationGuildCommands(id, config.guildId), { body });
    return `Registered for the server ${config.guildId}: ${names}.`;
  } catch (error) {
    throw new AdviceError(
      NO_SUCH_SERVER.has(facts(error).code)
        ? `The bot is not in the server ${config.guildId} of DISCORD_GUILD_ID. Add it there with the scopes bot and applications.commands, or correct the number.`
        : connectAdvice(error, config.apiRoot),
    );
  }
}
