/**
 * An error whose message is already a sentence for the operator: what is wrong and what to do.
 * It is shown as it is, without a stack. Its message may never hold a token or a person's words.
 */
export class AdviceError extends Error {
  override readonly name: string = 'AdviceError';
}

/** What to tell the operator: the advice alone, or the stack of what is a bug. */
export function adviceOf(error: unknown): string {
  if (error instanceof AdviceError) return error.message;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `This should not have happened. Please report it with these lines:\n${stack}`;
}
