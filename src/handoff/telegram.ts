import { z } from 'zod';
import type { TelegramConfig } from '../config.ts';
import { post } from './http.ts';
import { lastLineOf } from './letter.ts';
import { DeliveryError, type Way } from './way.ts';

const sent = z.object({ ok: z.literal(true), result: z.object({ message_id: z.number() }) });

/**
 * Writes into the clinic's chat. Telegram knows no message by a number of ours: when a receipt is lost the
 * message is sent again, for twice is better than never. The number in its last line, the same in both,
 * tells a reader that they are one.
 */
export function createTelegram(config: TelegramConfig | null): Way<{ way: 'telegram'; chat: string }> {
  return {
    lacks: () =>
      config ? null : 'TELEGRAM_TOKEN is not set, so nothing can be written to its chat. Set it in .env.',
    async deliver({ chat }, letter, signal) {
      if (!config)
        throw new DeliveryError('TELEGRAM_TOKEN is not set.', { code: 'ENOTOKEN', permanent: true });
      const answer = await post({
        url: `${config.apiRoot}/bot${config.token}/sendMessage`,
        headers: {},
        // No parse_mode: what a patient wrote is shown as it is.
        body: JSON.stringify({
          chat_id: chat,
          text: `${letter.text}\n\n${lastLineOf(letter)}`,
          link_preview_options: { is_disabled: true },
        }),
        signal,
        advise,
      });
      if (sent.safeParse(parse(answer)).success) return;
      throw new DeliveryError(
        'What answered was not Telegram, or was cut off. If it lasts, check TELEGRAM_API_ROOT.',
        { code: 'EPROTOCOL' },
      );
    },
  };
}

function advise(status: number): string {
  if (status === 401 || status === 404) {
    return 'Telegram does not know the bot. Copy the token from @BotFather into TELEGRAM_TOKEN again.';
  }
  if (status === 400 || status === 403) {
    return 'Telegram does not let the bot write there. Add it to the clinic’s chat, and check the chat’s id in the pack.';
  }
  return 'Telegram asked for patience or had trouble. Nothing to do unless it lasts.';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
