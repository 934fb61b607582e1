import { ConfigError } from './config.ts';
import { KnowledgeError } from './knowledge/problem.ts';
import { CalibrationError } from './search/calibration.ts';
import { ModelUnavailableError } from './search/model/ensure.ts';

/** An error whose message is already advice: it is shown as it is, without a stack. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

const ADVICE = [ConfigError, KnowledgeError, CalibrationError, ModelUnavailableError, StartError];

/** What to tell the operator: the advice alone, or the stack of what is a bug. */
export function adviceOf(error: unknown): string {
  if (ADVICE.some((kind) => error instanceof kind)) return (error as Error).message;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `This should not have happened. Please report it with these lines:\n${stack}`;
}
