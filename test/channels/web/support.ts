import { pino } from 'pino';
import type { Assistant } from '../../../src/assistant/assistant.ts';
import { createApp } from '../../../src/channels/web/app.ts';
import { type Bundle, bundleWidget } from '../../../src/channels/web/bundle.ts';
import type { WebDeps } from '../../../src/channels/web/deps.ts';
import { createHosts } from '../../../src/channels/web/hosts.ts';
import { createMetrics } from '../../../src/channels/web/metrics.ts';
import { createRateLimits } from '../../../src/channels/web/rate-limits.ts';
import { clinic, clinics } from '../../support/clinic.ts';

export const HOST = 'http://chat.example';
export const SESSION = '3f2b8c1e-5d47-4b6a-9c0d-1e2f3a4b5c6d';

/** The app with an assistant of the test's; `log` holds what was written. */
export function testApp(assistant: Assistant | null, more: Partial<WebDeps> = {}) {
  const log: string[] = [];
  let bundle: Promise<Bundle> | undefined;
  const app = createApp(
    {
      assistant: () => assistant,
      hosts: createHosts(clinics(clinic('demo', { origins: ['https://clinic.example'] }))),
      limits: createRateLimits(1000),
      metrics: createMetrics(),
      log: pino({ level: 'debug' }, { write: (line: string) => void log.push(line) }),
      proxies: 0,
      ...more,
    },
    () => {
      bundle ??= bundleWidget();
      return bundle;
    },
  );
  const get = (path: string, headers: Record<string, string> = {}) =>
    app.request(HOST + path, { headers: { host: 'chat.example', ...headers } });
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    app.request(HOST + path, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { host: 'chat.example', 'content-type': 'application/json', ...headers },
    });
  return { app, get, post, log };
}
