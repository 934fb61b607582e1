import { GrammyError } from 'grammy';
import { AdviceError } from '../../advice.ts';
import type { TelegramConfig } from '../../config.ts';

/**
 * A failed start as a sentence for the operator. The original error is not kept as its cause: somebody
 * might log it, and it can hold the token.
 */
export function adviceFor(error: unknown, config: TelegramConfig): Error {
  if (error instanceof AdviceError) return error;
  if (!(error instanceof GrammyError)) {
    return new AdviceError(
      `Telegram cannot be reached at ${config.apiRoot}. Check the network, and TELEGRAM_API_ROOT if you set it.`,
    );
  }
  // 401 for a token that nobody has, 404 for a text that cannot be one.
  if (error.error_code === 401 || (error.error_code === 404 && error.method === 'getMe')) {
    return new AdviceError('Telegram refused the token in TELEGRAM_TOKEN. Copy it again from @BotFather.');
  }
  if (error.method === 'setWebhook') {
    return new AdviceError(
      `Telegram refused the address in TELEGRAM_WEBHOOK_URL (${error.description}). It must be a public https address on port 443, 80, 88 or 8443.`,
    );
  }
  return new AdviceError(`Telegram refused ${error.method} (${error.error_code}: ${error.description}).`);
}
