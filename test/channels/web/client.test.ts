import { expect, test } from 'vitest';
import { ClientError, createClient } from '../../../src/channels/web/client.ts';
import { scriptedAssistant } from '../../support/assistant.ts';
import { answerReply, sampleTopics } from '../../support/replies.ts';
import { HOST, SESSION, testApp } from './support.ts';

const overApp = (assistant = scriptedAssistant({ '*': answerReply })) => {
  const { app } = testApp(assistant);
  const send = (async (input: string, init?: RequestInit) => app.request(input, init)) as typeof fetch;
  return createClient({ base: HOST, fetch: send });
};
const who = { session: SESSION };

test('each call reaches its route', async () => {
  const client = overApp();
  expect((await client.ask({ text: 'hi', ...who })).reply).toEqual(answerReply);
  expect((await client.open({ topic: 'cost', ...who })).reply.kind).toBe('answer');
  expect((await client.command({ name: 'help', ...who })).reply.kind).toBe('chat');
  expect((await client.topics()).topics).toEqual(sampleTopics);
  expect((await client.suggest('FDA status & more?')).topics).toEqual([]);
  expect((await client.ui('en-GB', 'demo')).dir).toBe('ltr');
  await client.feedback({ topic: 'cost', helpful: true, ...who });
});

test('what the server refuses comes with its reason', async () => {
  const error = await overApp()
    .ask({ text: 'hi', session: 'nobody' })
    .catch((error: unknown) => error);
  expect(error).toBeInstanceOf(ClientError);
  expect(error).toMatchObject({ why: 'problem', status: 400, problem: { code: 'invalid' } });
});

test('silence is a timeout; no connection, or a page that is not ours, is offline', async () => {
  const failing = (answer: (signal: AbortSignal) => Promise<Response>) =>
    createClient({
      base: HOST,
      timeout: 20,
      fetch: ((_: string, init: RequestInit) => answer(init.signal as AbortSignal)) as typeof fetch,
    })
      .topics()
      .catch((error: ClientError) => error.why);
  const never = (signal: AbortSignal) =>
    new Promise<Response>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  expect(await failing(never)).toBe('timeout');
  expect(await failing(() => Promise.reject(new TypeError('Failed to fetch')))).toBe('offline');
  expect(await failing(() => Promise.resolve(new Response('<html>')))).toBe('offline');
});
