import { type Allowance, createLimiter, type Rate } from './limiter.ts';

/** Keeps one person from asking for all, and one chat from asking for all others. */
export interface RateLimits {
  allow(asker: string, chat: string): Promise<Allowance>;
}

/** Counts persons and chats. `most`: of each kept at once; default as `createLimiter` has it. */
export function createRateLimits(
  { perPerson, perChat }: { readonly perPerson: Rate; readonly perChat: Rate },
  most?: number,
): RateLimits {
  const person = createLimiter(perPerson, most);
  const chat = createLimiter(perChat, most);
  return {
    async allow(asker, place) {
      // The person first: whoever asks too much shall not use up what the others in the chat may ask.
      const own = await person.take(asker);
      if (!own.allowed) return own;
      const shared = await chat.take(place);
      if (!shared.allowed) await person.giveBack(asker);
      return shared;
    },
  };
}
