import { describe, expect, test } from 'vitest';
import { createHosts } from '../../../src/channels/web/hosts.ts';
import { createRateLimits } from '../../../src/channels/web/rate-limits.ts';
import { exchangeSchema, problemSchema, topicsSchema, uiSchema } from '../../../src/channels/web/schemas.ts';
import { scriptedAssistant } from '../../support/assistant.ts';
import { clinic, clinics } from '../../support/clinic.ts';
import { sampleTopics } from '../../support/replies.ts';
import { SESSION, testApp } from './support.ts';

const look = { colour: '#0b5b7f', logo: 'https://clinic.example/logo.png', greeting: 'Welcome.' };
const hosts = createHosts(
  clinics(
    clinic('demo', { origins: ['https://clinic.example'], look }),
    clinic('other', { origins: ['https://other.example'], languages: ['de', 'en'], country: 'DE' }),
  ),
);
const appOf = (assistant = scriptedAssistant()) => testApp(assistant, { hosts });
const handoff = (text: string, more: object = {}) => ({ text, session: SESSION, clinic: 'demo', ...more });
const codeOf = async (response: Response) => problemSchema.parse(await response.json()).code;

describe('handing off', () => {
  test('the text goes as it is written, from this conversation at this clinic', async () => {
    const assistant = scriptedAssistant();
    const response = await appOf(assistant).post(
      '/api/handoff',
      handoff(' Ring me.\n– Ada ', { lang: 'de' }),
    );
    expect(response.status).toBe(200);
    expect(exchangeSchema.parse(await response.json()).reply).toMatchObject({ kind: 'chat' });
    expect(assistant.handedOff).toEqual([
      {
        text: ' Ring me.\n– Ada ',
        asker: {
          conversation: `web:demo:${SESSION}`,
          channel: 'web',
          clinic: 'demo',
          locale: 'de',
          country: 'GB',
        },
      },
    ]);
  });

  test.each([
    ['two thousand characters', 'ä'.repeat(2000), 200],
    ['one more', 'ä'.repeat(2001), 400],
    ['no character', '', 200],
  ])('%s', async (_, text, status) => {
    expect((await appOf().post('/api/handoff', handoff(text))).status).toBe(status);
  });

  test.each([
    [400, 'invalid', handoff('secret', { session: 'me' })],
    [400, 'invalid', handoff('secret', { to: 'me@evil.example' })],
    [400, 'invalid', handoff('secret', { clinic: '../demo' })],
    [400, 'invalid', { session: SESSION, clinic: 'demo' }],
    [400, 'not-json', '{"text": secret'],
    [404, 'no-clinic', handoff('secret', { clinic: 'nowhere' })],
    [413, 'too-long', handoff('secret '.repeat(3000))],
  ])('refuses with %d %s, says nothing of the text, and sends nothing', async (status, code, body) => {
    const assistant = scriptedAssistant();
    const response = await appOf(assistant).post('/api/handoff', body);
    expect(response.status).toBe(status);
    const problem = problemSchema.parse(await response.json());
    expect(problem.code).toBe(code);
    expect(problem.detail).not.toContain('secret');
    expect(assistant.handedOff).toEqual([]);
  });

  test('is counted among the questions, so that nobody floods a clinic', async () => {
    const assistant = scriptedAssistant();
    const { post } = testApp(assistant, { hosts, limits: createRateLimits(2) });
    for (let count = 0; count < 2; count++) await post('/api/handoff', handoff('hi'));
    expect((await post('/api/handoff', handoff('hi'))).status).toBe(429);
    expect(assistant.handedOff).toHaveLength(2);
  });

  test('a fault of ours is said plainly, and no word of the text is logged', async () => {
    const broken = scriptedAssistant({}, { handOff: () => Promise.reject(new Error('my secret illness')) });
    const { post, log } = appOf(broken);
    const response = await post('/api/handoff', handoff('my secret illness'));
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
    expect(log).toHaveLength(1);
  });
});

describe('a clinic’s words', () => {
  const uiOf = async (query: string) => uiSchema.parse(await (await appOf().get(`/api/ui${query}`)).json());

  test('its name, its colours, its greeting, and the button that leads to it', async () => {
    expect((await uiOf('?clinic=demo')).clinic).toEqual({
      name: 'Clinic demo',
      talk: 'Talk to the clinic',
      ...look,
    });
    expect((await uiOf('')).clinic).toBeNull();
  });

  test('nothing else of the pack: not where summaries go, nor whose chats are whose', async () => {
    const delivery = { way: 'email', to: 'private@demo.example' } as const;
    const pack = clinic('demo', { delivery, chats: { telegram: ['-100123'], discord: [] } });
    const { get } = testApp(scriptedAssistant(), { hosts: createHosts(clinics(pack)) });
    const text = await (await get('/api/ui?clinic=demo')).text();
    for (const part of ['private', '-100123', 'origins', 'delivery']) expect(text).not.toContain(part);
  });

  test.each([
    ['?clinic=other', 'de', 'ltr'],
    ['?clinic=other&lang=en-GB', 'en', 'ltr'],
    ['?clinic=other&lang=ar', 'ar', 'rtl'],
    ['?clinic=demo', 'en', 'ltr'],
  ])('%s: the visitor’s language, else the clinic’s own', async (query, lang, dir) => {
    const ui = await uiOf(query);
    expect([ui.lang, ui.dir]).toEqual([lang, dir]);
    expect(ui.clinic?.talk).not.toBe('');
  });
});

const GETS = ['/api/ui?', '/api/topics?', '/api/topics/exosomes?', '/api/suggest?q=exo&'];
const POSTS: [string, object][] = [
  ['/api/ask', { text: 'hi' }],
  ['/api/open', { topic: 'exosomes' }],
  ['/api/press', { data: 'contact' }],
  ['/api/command', { name: 'contact' }],
  ['/api/handoff', { text: 'hi' }],
  ['/api/feedback', { topic: 'exosomes', helpful: true }],
];

describe('whose chat it is', () => {
  /** Every call for a clinic, with its answer. */
  const calls = (app: ReturnType<typeof testApp>, id: string, headers: Record<string, string> = {}) => [
    ...GETS.map((path) => app.get(`${path}clinic=${id}`, headers)),
    ...POSTS.map(([path, body]) => app.post(path, { ...body, session: SESSION, clinic: id }, headers)),
  ];
  const statuses = async (responses: (Response | Promise<Response>)[]) => [
    ...new Set((await Promise.all(responses)).map(({ status }) => status)),
  ];

  test('a clinic that is not there is 404 everywhere, and on the pages', async () => {
    const app = appOf();
    expect(await statuses(calls(app, 'nowhere'))).toEqual([404]);
    for (const path of ['/?clinic=nowhere', '/embed?clinic=nowhere']) {
      const response = await app.get(path);
      expect([response.status, await codeOf(response)]).toEqual([404, 'no-clinic']);
    }
  });

  test('while we start, no clinic is known yet: 503 with the time to wait, and not 404', async () => {
    const app = testApp(null, { hosts: createHosts(clinics()) });
    expect(await statuses(calls(app, 'demo'))).toEqual([503]);
    const page = await app.get('/?clinic=demo');
    expect([page.status, page.headers.get('retry-after')]).toEqual([503, '30']);
    expect((await app.get('/')).status).toBe(200);
    expect((await app.get('/api/ui')).status).toBe(200);
  });

  test('the site of one clinic may ask for that one, and is refused every other and our own page', async () => {
    const assistant = scriptedAssistant();
    const app = appOf(assistant);
    const origin = 'https://clinic.example';
    expect(await statuses(calls(app, 'demo', { origin }))).toEqual([200, 204]);
    const heard = assistant.asked.length + assistant.handedOff.length + assistant.pressed.length;
    for (const id of ['other', 'local']) expect(await statuses(calls(app, id, { origin }))).toEqual([403]);
    expect(assistant.asked.length + assistant.handedOff.length + assistant.pressed.length).toBe(heard);
    const response = await app.post('/api/handoff', handoff('hi', { clinic: 'other' }), { origin });
    expect(await codeOf(response)).toBe('origin');
  });

  test('conversations of one session at two clinics are two', async () => {
    const assistant = scriptedAssistant();
    const { post } = appOf(assistant);
    await post('/api/handoff', handoff('hi'));
    await post('/api/handoff', handoff('hi', { clinic: 'other' }));
    expect(assistant.handedOff.map(({ asker }) => [asker.conversation, asker.clinic, asker.country])).toEqual(
      [
        [`web:demo:${SESSION}`, 'demo', 'GB'],
        [`web:other:${SESSION}`, 'other', 'DE'],
      ],
    );
  });

  test('medicine is the same at every clinic', async () => {
    const app = appOf();
    for (const id of ['demo', 'other', 'local']) {
      const { topics } = topicsSchema.parse(await (await app.get(`/api/topics?clinic=${id}`)).json());
      expect(topics).toEqual(sampleTopics);
    }
  });
});
