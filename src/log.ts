import { destination, type Logger, pino } from 'pino';
import type { Config } from './config.ts';

/**
 * The one structured log: JSON lines on standard error, so that a chat or a record on standard
 * output stays clean. It never holds a message, a name, a user's or chat's id, or a token;
 * `redact` is the net under that rule, not the rule.
 */
export function createLog(config: Pick<Config, 'logLevel'>): Logger {
  return pino(
    {
      level: config.logLevel,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      redact: ['text', '*.text', 'token', '*.token', 'url', '*.url', 'payload', '*.payload'],
      serializers: { err: (error: unknown) => describe(error) },
    },
    destination({ fd: 2, sync: true }),
  );
}

/** An error without its message: those of client libraries may quote an address with the token in it. */
function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, code, stack } = error as NodeJS.ErrnoException;
  const place = stack?.split('\n').find((line) => line.trim().startsWith('at '));
  return { type: name, ...(code && { code }), ...(place && { at: place.trim() }) };
}
