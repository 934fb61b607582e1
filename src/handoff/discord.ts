import { z } from 'zod';
import type { DiscordConfig } from '../config.ts';
import { piecesOf } from './discord-pieces.ts';
import { post } from './http.ts';
import { shortId } from './letter.ts';
import { DeliveryError, type Way } from './way.ts';

const sent = z.object({ id: z.string() });

/** Bit of a message's flags: no preview of links. */
const SUPPRESS_EMBEDS = 4;

/**
 * Writes into the clinic's channel. With `enforce_nonce`, Discord answers a message that is sent again
 * within a few minutes with the first one. Later it makes a second one, for twice is better than never;
 * the number in its last line tells a reader that they are one.
 */
export function createDiscord(config: DiscordConfig | null): Way<{ way: 'discord'; channel: string }> {
  return {
    lacks: () =>
      config ? null : 'DISCORD_TOKEN is not set, so nothing can be written to its channel. Set it in .env.',
    async deliver({ channel }, letter, signal) {
      if (!config)
        throw new DeliveryError('DISCORD_TOKEN is not set.', { code: 'ENOTOKEN', permanent: true });
      for (const [index, content] of piecesOf(letter).entries()) {
        const answer = await post({
          url: `${config.apiRoot}/v10/channels/${encodeURIComponent(channel)}/messages`,
          headers: {
            authorization: `Bot ${config.token}`,
            'user-agent': 'DiscordBot (anagen, 0.1.0)',
          },
          body: JSON.stringify({
            content,
            nonce: `${shortId(letter)}-${index}`,
            enforce_nonce: true,
            allowed_mentions: { parse: [] },
            flags: SUPPRESS_EMBEDS,
          }),
          signal,
          advise,
        });
        if (!isMessage(answer)) {
          throw new DeliveryError(
            'What answered was not Discord, or was cut off. If it lasts, check DISCORD_API_ROOT.',
            {
              code: 'EPROTOCOL',
            },
          );
        }
      }
    },
  };
}

function advise(status: number): string {
  if (status === 401) return 'Discord does not know the bot. Copy its token into DISCORD_TOKEN again.';
  if (status >= 400 && status < 500 && status !== 429 && status !== 408) {
    return 'Discord does not let the bot write there. Check the channel’s id in the pack, and give the bot the right to send messages in it.';
  }
  return 'Discord asked for patience or had trouble. Nothing to do unless it lasts.';
}

function isMessage(text: string): boolean {
  try {
    return sent.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}
