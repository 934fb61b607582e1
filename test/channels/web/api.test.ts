import { describe, expect, test } from 'vitest';
import { layOut } from '../../../src/channels/message.ts';
import { SESSION_PER_MINUTE } from '../../../src/channels/web/limits.ts';
import { createRateLimits } from '../../../src/channels/web/rate-limits.ts';
import { exchangeSchema, problemSchema, topicsSchema, uiSchema } from '../../../src/channels/web/schemas.ts';
import { scriptedAssistant } from '../../support/assistant.ts';
import { answerReply, everyReply, sampleTopics } from '../../support/replies.ts';
import { SESSION, testApp } from './support.ts';

const ask = (text: string, more: object = {}) => ({ text, session: SESSION, ...more });

describe('asking', () => {
  test.each(Object.entries(everyReply))('%s comes as the reply and its layout', async (_, reply) => {
    const { post } = testApp(scriptedAssistant({ '*': reply }));
    const response = await post('/api/ask', ask('anything'));
    expect(response.status).toBe(200);
    expect(exchangeSchema.parse(await response.json())).toEqual({
      reply,
      message: layOut(reply),
      dir: 'ltr',
    });
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test('the conversation is the clinic’s and the session’s; the clinic tells the country', async () => {
    const assistant = scriptedAssistant();
    const { post } = testApp(assistant);
    await post('/api/ask', ask('hello', { clinic: 'demo', lang: 'en-GB' }));
    expect(assistant.asked).toEqual([
      {
        text: 'hello',
        conversation: `web:demo:${SESSION}`,
        channel: 'web',
        clinic: 'demo',
        locale: 'en-GB',
        country: 'GB',
      },
    ]);
  });

  test.each(['', '  \n ', 'x'.repeat(10_000)])('%# is the assistant’s to answer', async (text) => {
    const assistant = scriptedAssistant();
    const response = await testApp(assistant).post('/api/ask', ask(text));
    expect(response.status).toBe(200);
    expect(assistant.asked[0]?.text).toBe(text);
  });

  test('topics open and commands answer', async () => {
    const assistant = scriptedAssistant();
    const { post } = testApp(assistant);
    expect((await post('/api/open', { topic: 'exosomes', session: SESSION })).status).toBe(200);
    expect((await post('/api/command', { name: 'privacy', session: SESSION })).status).toBe(200);
    expect(assistant.opened[0]).toMatchObject({
      topic: 'exosomes',
      asker: { conversation: `web:local:${SESSION}` },
    });
    expect(assistant.commands[0]?.name).toBe('privacy');
  });

  test('commands can be typed, as in every other chat', async () => {
    const assistant = scriptedAssistant();
    const { post } = testApp(assistant);
    for (const text of ['/privacy', ' /forget\n', '/dance', 'what is /forget'])
      await post('/api/ask', ask(text));
    expect(assistant.commands.map(({ name }) => name)).toEqual(['privacy', 'forget']);
    expect(assistant.asked.map(({ text }) => text)).toEqual(['/dance', 'what is /forget']);
  });
});

describe('refusing', () => {
  test.each([
    [400, 'invalid', ask('hi', { session: 'me' })],
    [400, 'invalid', ask('hi', { admin: true })],
    [400, 'invalid', { session: SESSION }],
    [400, 'invalid', ask('hi', { clinic: '../etc' })],
    [400, 'invalid', ask('hi', { lang: '<b>' })],
    [404, 'no-clinic', ask('hi', { clinic: 'nowhere' })],
    [400, 'not-json', '{"text": secret'],
    [413, 'too-long', ask('secret '.repeat(3000))],
  ])('%d %s', async (status, code, body) => {
    const { post } = testApp(scriptedAssistant());
    const response = await post('/api/ask', body);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const problem = problemSchema.parse(await response.json());
    expect(problem).toMatchObject({ status, code });
    expect(problem.detail).not.toContain('secret');
    expect(problem.request).toBe(response.headers.get('x-request-id'));
  });

  test('a body that is not declared as JSON, as a form of another site would send it', async () => {
    const { post } = testApp(scriptedAssistant());
    const response = await post('/api/ask', ask('hi'), { 'content-type': 'text/plain' });
    expect(response.status).toBe(415);
  });

  test('everything while the assistant is starting, with the time to wait', async () => {
    const { post, get } = testApp(null);
    const response = await post('/api/ask', ask('hi'));
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('30');
    expect(await (await get('/readyz')).json()).toEqual({
      ready: false,
      model: false,
      index: false,
      store: null,
    });
    expect((await get('/readyz')).status).toBe(503);
    expect((await get('/healthz')).status).toBe(200);
  });

  test('a session that asks too often, and an address that does', async () => {
    const { post } = testApp(scriptedAssistant());
    for (let count = 0; count < SESSION_PER_MINUTE; count++) await post('/api/ask', ask('hi'));
    const response = await post('/api/ask', ask('hi'));
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    const other = '3f2b8c1e-5d47-4b6a-9c0d-000000000000';
    expect((await post('/api/ask', ask('hi', { session: other }))).status).toBe(200);

    const narrow = testApp(scriptedAssistant(), { limits: createRateLimits(1) });
    await narrow.post('/api/ask', ask('hi'));
    expect((await narrow.post('/api/ask', ask('hi', { session: other }))).status).toBe(429);
  });

  test('behind a proxy, an address is what the proxy saw, not what the sender wrote', async () => {
    const { post } = testApp(scriptedAssistant(), { proxies: 1, limits: createRateLimits(1) });
    const from = (chain: string) => post('/api/ask', ask('hi'), { 'x-forwarded-for': chain });
    expect((await from('1.1.1.1, 9.9.9.9')).status).toBe(200);
    expect((await from('2.2.2.2, 9.9.9.9')).status).toBe(429);
    expect((await from('9.9.9.8')).status).toBe(200);
  });

  test('a fault of ours is said plainly, and no word of the question is logged', async () => {
    const { post, log } = testApp(scriptedAssistant({ '*': new Error('about my secret illness') }));
    const response = await post('/api/ask', ask('my secret illness'));
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
    expect(log).toHaveLength(1);
  });
});

describe('sites', () => {
  const preflight = (origin: string) =>
    testApp(scriptedAssistant()).app.request('http://chat.example/api/ask', {
      method: 'OPTIONS',
      headers: { origin, host: 'chat.example', 'access-control-request-method': 'POST' },
    });

  test('a clinic’s site may ask for that clinic, and for no other', async () => {
    const { post } = testApp(scriptedAssistant());
    const origin = 'https://clinic.example';
    const allowed = await post('/api/ask', ask('hi', { clinic: 'demo' }), { origin });
    expect(allowed.status).toBe(200);
    expect(allowed.headers.get('access-control-allow-origin')).toBe(origin);
    expect(allowed.headers.get('access-control-allow-credentials')).toBeNull();
    expect((await post('/api/ask', ask('hi'), { origin })).status).toBe(403);
    expect((await preflight(origin)).headers.get('access-control-allow-headers')).toBe('content-type');
  });

  test('our own pages may; an unknown site may not, nor may "null"', async () => {
    const assistant = scriptedAssistant();
    const { post } = testApp(assistant);
    expect((await post('/api/ask', ask('hi'), { origin: 'http://chat.example' })).status).toBe(200);
    for (const origin of ['https://evil.example', 'null']) {
      const response = await post('/api/ask', ask('hi', { clinic: 'demo' }), { origin });
      expect(response.status).toBe(403);
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
      expect((await preflight(origin)).headers.get('access-control-allow-origin')).toBeNull();
    }
    expect(assistant.asked).toHaveLength(1);
  });
});

describe('looking', () => {
  test('topics, one topic, suggestions and words', async () => {
    const { get } = testApp(
      scriptedAssistant(
        {},
        { suggest: (typed, limit) => (typed ? sampleTopics.slice(0, 1) : sampleTopics.slice(0, limit)) },
      ),
    );
    expect(topicsSchema.parse(await (await get('/api/topics')).json()).topics).toEqual(sampleTopics);
    const topic = await get('/api/topics/exosomes');
    expect(exchangeSchema.parse(await topic.json()).reply).toMatchObject({
      kind: 'answer',
      topic: 'exosomes',
    });
    expect((await get('/api/topics/nothing')).status).toBe(404);
    expect(topicsSchema.parse(await (await get('/api/suggest?q=exo')).json()).topics).toHaveLength(1);
    expect((await get('/api/suggest')).status).toBe(400);
    expect(uiSchema.parse(await (await get('/api/ui?lang=de')).json()).words.examples).toHaveLength(3);
  });

  test('opinions are counted and handed on, without who gave them; only about what exists', async () => {
    const assistant = scriptedAssistant();
    const { post, get } = testApp(assistant);
    const opinion = { session: SESSION, topic: 'exosomes', helpful: false, reason: 'too-long' };
    expect((await post('/api/feedback', opinion)).status).toBe(204);
    expect(assistant.pressed.map(({ data }) => data)).toEqual(['r:exosomes:3']);
    expect((await post('/api/feedback', { ...opinion, topic: 'made-up' })).status).toBe(404);
    expect((await post('/api/feedback', { ...opinion, reason: 'because …' })).status).toBe(400);
    const numbers = await (await get('/metrics')).text();
    expect(numbers).toContain('anagen_feedback_total{topic="exosomes",helpful="false",reason="too-long"} 1');
    expect(numbers).not.toContain('made-up');
  });

  test('numbers hold no word of a question, and are not for those who come through a proxy', async () => {
    const { post, get } = testApp(scriptedAssistant({ '*': answerReply }));
    await post('/api/ask', ask('unmistakable'));
    const numbers = await (await get('/metrics')).text();
    expect(numbers).toContain('anagen_replies_total{kind="answer"} 1');
    expect(numbers).toContain('anagen_reply_seconds_bucket');
    expect(numbers).not.toContain('unmistakable');
    expect((await get('/metrics', { 'x-forwarded-for': '9.9.9.9' })).status).toBe(404);
  });
});
