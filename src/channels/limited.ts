import type { Asker, Assistant } from '../assistant/assistant.ts';
import type { Chat } from '../assistant/reply.ts';
import { localeOf, stringsFor } from '../locales/strings.ts';
import type { RateLimits } from './rate-limits.ts';

/** An assistant that answers one person or one chat no faster than its limits; beyond, with one friendly line. */
export function createLimited(assistant: Assistant, limits: RateLimits): Assistant {
  const unless = async <T>(asker: Asker, make: () => Promise<T>): Promise<T | Chat> => {
    const { conversation } = asker;
    // A conversation's name ends with its person: what stands before is the chat.
    const chat = conversation.slice(0, conversation.lastIndexOf(':'));
    const allowance = await limits.allow(conversation, chat);
    return allowance.allowed ? make() : slowDown(asker, allowance.seconds);
  };
  return {
    ask: (question) => unless(question, () => assistant.ask(question)),
    open: (topic, asker) => unless(asker, () => assistant.open(topic, asker)),
    press: (data, asker) => unless(asker, () => assistant.press(data, asker)),
    command: (name, asker) => unless(asker, () => assistant.command(name, asker)),
    handOff: (text, asker) => unless(asker, () => assistant.handOff(text, asker)),
    suggest: assistant.suggest,
  };
}

function slowDown({ locale }: Asker, seconds: number): Chat {
  const lang = localeOf(locale);
  const strings = stringsFor(lang);
  return {
    kind: 'chat',
    lang,
    disclaimer: strings.disclaimer.urgent,
    tools: [],
    intent: 'too-fast',
    blocks: [...strings.chat['too-fast'], strings.slowDown(seconds)].map((text) => ({
      type: 'paragraph',
      content: [{ type: 'text', text }],
    })),
    sources: [],
    topics: [],
  };
}
