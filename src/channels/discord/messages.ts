import { type Message, RESTJSONErrorCodes } from 'discord.js';
import type { Asker } from '../../assistant/assistant.ts';
import { hasCode } from './errors.ts';
import type { Deliver } from './render.ts';

/** What a message asks us, or null if it is not for us. In servers we are mentioned, or replied to with a ping. */
export function questionIn(message: Message, botId: string): string | null {
  if (message.author.bot || message.webhookId !== null || message.system) return null;
  if (message.guildId !== null && !message.mentions.users.has(botId)) return null;
  return withoutMention(message.content, botId);
}

/** A text without the mentions of the bot in it. */
export function withoutMention(text: string, botId: string): string {
  return text.replace(new RegExp(`\\s*<@!?${botId}>\\s*`, 'g'), ' ').trim();
}

/** Who wrote a message, and where: each person has a conversation of their own in each channel and thread. */
export function authorOf(message: Message): Asker {
  return {
    channel: 'discord',
    conversation: conversation(message.channelId, message.author.id),
    ...(message.guildId !== null && { room: message.guildId }),
  };
}

/** A conversation's id. A thread is a channel of its own. */
export function conversation(channelId: string | null, userId: string): string {
  return `discord:${channelId ?? 'direct'}:${userId}`;
}

/**
 * Sends payloads as a reply to a message, and what does not fit into one after it. Each has a
 * nonce: if the library tries again after a lost response, Discord does not show it twice.
 */
export function replier(message: Message): Deliver {
  let sent = 0;
  return async (payloads) => {
    const { channel } = message;
    if (!channel?.isSendable()) return;
    for (const payload of payloads) {
      const options = { ...payload, nonce: `${message.id}:${sent}`, enforceNonce: true };
      try {
        if (sent++ > 0) await channel.send(options);
        else await message.reply(options);
      } catch (error) {
        // A server may forbid the bot to read what came before, but not to write.
        if (!hasCode(error, RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory)) throw error;
        await channel.send(options);
      }
    }
  };
}

/** Shows that an answer is being written, for as long as Discord does: 10 s. Never fails. */
export async function showTyping(message: Message, onError: (error: unknown) => void): Promise<void> {
  try {
    if (message.channel?.isSendable()) await message.channel.sendTyping();
  } catch (error) {
    onError(error);
  }
}
