import { expect, test } from 'vitest';
import { createLimited } from '../../src/channels/limited.ts';
import { createRateLimits } from '../../src/channels/rate-limits.ts';
import { scriptedAssistant } from '../support/assistant.ts';
import { answerReply } from '../support/replies.ts';

test('one person is slowed down with a friendly line that says how long; the others in the chat go on', async () => {
  const assistant = scriptedAssistant({ '*': answerReply });
  const limits = createRateLimits({
    perPerson: { points: 2, seconds: 60 },
    perChat: { points: 10, seconds: 60 },
  });
  const limited = createLimited(assistant, limits);
  const ask = (person: string) =>
    limited.ask({ text: 'exosomes', conversation: `telegram:1:0:${person}`, channel: 'telegram' });
  expect((await ask('ann')).kind).toBe('answer');
  expect((await ask('ann')).kind).toBe('answer');
  const reply = await ask('ann');
  expect(reply).toMatchObject({ kind: 'chat', intent: 'too-fast' });
  expect(JSON.stringify(reply)).toMatch(/wait \d+ seconds/);
  expect((await ask('bob')).kind).toBe('answer');
  expect(assistant.asked).toHaveLength(3);
});
