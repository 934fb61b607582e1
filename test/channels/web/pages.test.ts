import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bundleWidget } from '../../../src/channels/web/bundle.ts';
import { scriptedAssistant } from '../../support/assistant.ts';
import { testApp } from './support.ts';

const { get } = testApp(scriptedAssistant());

test('the page runs our script and nothing else, and cannot be framed', async () => {
  const response = await get('/');
  const policy = response.headers.get('content-security-policy') ?? '';
  for (const rule of [
    "default-src 'none'",
    "style-src 'none'",
    "require-trusted-types-for 'script'",
    "frame-ancestors 'none'",
  ])
    expect(policy).toContain(rule);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  expect(response.headers.get('set-cookie')).toBeNull();
  expect(await response.text()).toContain('<noscript>');
});

test('the framed page can be framed by its clinic’s sites only', async () => {
  const policy = async (path: string) => (await get(path)).headers.get('content-security-policy');
  expect(await policy('/embed?clinic=demo')).toContain("frame-ancestors 'self' https://clinic.example");
  expect(await policy('/embed')).toMatch(/frame-ancestors 'self';/);
  expect((await get('/embed?clinic=other')).status).toBe(404);
  expect((await get('/?clinic="><script>')).status).toBe(400);
});

test('the widget comes compressed, once', async () => {
  const { plain } = await bundleWidget();
  const read = async (coding: string) => {
    const response = await get('/widget.js', { 'accept-encoding': coding });
    return { response, body: Buffer.from(await response.arrayBuffer()) };
  };
  expect(brotliDecompressSync((await read('gzip, br')).body)).toEqual(Buffer.from(plain));
  expect(gunzipSync((await read('gzip')).body)).toEqual(Buffer.from(plain));
  const { response, body } = await read('identity');
  expect(body).toEqual(Buffer.from(plain));
  expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  const etag = response.headers.get('etag') ?? '';
  expect((await get('/widget.js', { 'if-none-match': etag })).status).toBe(304);
});

test('the widget weighs at most 25 kB on the wire, and holds no dangerous sink', async () => {
  const { gzip, br, plain } = await bundleWidget();
  expect(gzip.length).toBeLessThanOrEqual(25_000);
  expect(br.length).toBeLessThanOrEqual(25_000);
  const code = Buffer.from(plain).toString();
  for (const sink of [
    'innerHTML',
    'outerHTML',
    'insertAdjacentHTML',
    'eval(',
    'document.cookie',
    'document.write',
  ])
    expect(code).not.toContain(sink);
});

test('openapi.json describes every call, unknown fields refused', async () => {
  const description = (await (await get('/openapi.json')).json()) as {
    openapi: string;
    paths: Record<string, Record<string, { requestBody?: { content: Record<string, { schema: object }> } }>>;
  };
  expect(description.openapi).toBe('3.1.0');
  expect(Object.keys(description.paths)).toEqual([
    '/api/ask',
    '/api/open',
    '/api/press',
    '/api/command',
    '/api/handoff',
    '/api/feedback',
    '/api/topics',
    '/api/topics/{slug}',
    '/api/suggest',
    '/api/ui',
  ]);
  const ask = description.paths['/api/ask']?.post?.requestBody?.content['application/json']?.schema;
  expect(ask).toMatchObject({ required: ['text', 'session'], additionalProperties: false });
});

test('what is not there is a problem, not a page', async () => {
  const response = await get('/wp-login.php');
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
});
