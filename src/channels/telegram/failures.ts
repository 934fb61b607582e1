import { BotError, GrammyError, HttpError } from 'grammy';

/** What may be logged of an error: grammY's own carry the message sent, and below them the address with the token. */
export interface Failure {
  readonly error: string;
  /** Telegram's number ("403") or the system's ("ECONNRESET"). */
  readonly code?: number | string;
  readonly method?: string;
}

/** An error's name, code and method, and nothing of what it says. */
export function describe(error: unknown): Failure {
  if (error instanceof BotError) return describe(error.error);
  if (error instanceof GrammyError)
    return { error: error.name, code: error.error_code, method: error.method };
  if (error instanceof HttpError) return { error: error.name, ...codeOf(error.error) };
  return { error: error instanceof Error ? error.name : typeof error, ...codeOf(error) };
}

function codeOf(error: unknown): { code: number | string } | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  const { code } = error;
  return typeof code === 'string' || typeof code === 'number' ? { code } : undefined;
}

/**
 * Whether an error is a person's right or a matter of timing rather than anybody's fault: blocked, thrown
 * out of the group or not allowed to write there, the message or its thread deleted, a press too old.
 */
export function isHarmless(error: unknown): boolean {
  if (!(error instanceof GrammyError)) return false;
  return error.error_code === 403 || (error.error_code === 400 && harmless.test(error.description));
}

const harmless =
  /message to be replied not found|message thread not found|topic_(closed|deleted)|chat not found|not enough rights|have no rights|chat_write_forbidden|query is too old|query id is invalid/i;
