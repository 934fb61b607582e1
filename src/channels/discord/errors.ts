import { DiscordAPIError, DiscordjsErrorCodes, GatewayCloseCodes, RESTJSONErrorCodes } from 'discord.js';

/** What may be logged of an error: never its message, address or body, which hold words and tokens. */
export function facts(error: unknown): Record<string, string | number> {
  if (!(error instanceof Error)) return { error: typeof error };
  const known: Record<string, string | number> = { error: error.name };
  for (const key of ['code', 'status', 'method'] as const) {
    const value: unknown = Reflect.get(error, key);
    if (typeof value === 'string' || typeof value === 'number') known[key] = value;
  }
  return known;
}

/** Answers that can't arrive, through no fault of ours: the asker is gone, or nobody lets us in. */
const UNDELIVERABLE: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
  RESTJSONErrorCodes.ThreadLocked,
]);

/** Whether an answer could not be delivered and that is nobody's mistake: a line at debug. */
export function isUndeliverable(error: unknown): boolean {
  return error instanceof DiscordAPIError && UNDELIVERABLE.has(error.code);
}

/** Whether Discord answered with this error code. */
export function hasCode(error: unknown, code: RESTJSONErrorCodes): boolean {
  return error instanceof DiscordAPIError && error.code === code;
}

/** Advice for a token that Discord does not know. */
const TOKEN_REFUSED =
  'Discord refused the token in DISCORD_TOKEN. Copy it again from the Developer Portal, page Bot.';

/** Advice for a connection that Discord closed for good, by its close code; null for other codes. */
export function closeAdvice(code: number): string | null {
  switch (code) {
    case GatewayCloseCodes.AuthenticationFailed:
      return TOKEN_REFUSED;
    case GatewayCloseCodes.InvalidIntents:
    case GatewayCloseCodes.DisallowedIntents:
      return 'Discord refused the intents Guilds, GuildMessages and DirectMessages. None of them is privileged: check in the Developer Portal that the application is not restricted.';
    default:
      return null;
  }
}

/** An error met while connecting, as one sentence or two that say what to do. */
export function connectAdvice(error: unknown, apiRoot: string): string {
  const { code, status } = facts(error);
  // A line break in a token makes a header that undici won't send.
  if (code === DiscordjsErrorCodes.TokenInvalid || code === 'UND_ERR_INVALID_ARG' || status === 401)
    return TOKEN_REFUSED;
  const what = [code ?? facts(error).error, status]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
  return `Discord did not let the bot connect by way of ${apiRoot} (${what}). Check the network and DISCORD_API_ROOT, then try again.`;
}
