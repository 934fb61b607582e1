import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Logger } from 'pino';
import { AdviceError } from '../../advice.ts';
import type { Assistant } from '../../assistant/assistant.ts';
import { type Clinics, noClinics } from '../../assistant/clinic.ts';
import type { WebConfig } from '../../config.ts';
import type { Channel } from '../channel.ts';
import { createApp } from './app.ts';
import { type Bundle, bundleWidget } from './bundle.ts';
import { createHosts } from './hosts.ts';
import { DRAIN_MS } from './limits.ts';
import { createMetrics } from './metrics.ts';
import { createRateLimits } from './rate-limits.ts';

/** What the web channel needs. */
export interface WebParts {
  readonly config: WebConfig;
  /** Pages are served before it is there; questions are told to wait. */
  readonly assistant: Promise<Assistant>;
  readonly log: Logger;
  /** Default: none, and the server shows its own page only. */
  readonly clinics?: Promise<Clinics>;
  readonly country?: string;
}

/** The web channel, and where it can be reached once it has started. */
export interface Web extends Channel {
  /** "http://127.0.0.1:8080" */
  address(): string;
}

/** Serves the page, the widget and their interface. `start()` rejects with advice if the port cannot be had. */
export function createWeb(parts: WebParts): Web {
  const { config, log } = parts;
  let assistant: Assistant | null = null;
  let clinics = noClinics;
  let stopping = false;
  // If it cannot be made, whoever made the promise says so; here it only stays "starting".
  Promise.all([parts.assistant, parts.clinics ?? noClinics]).then(
    (made) => {
      [assistant, clinics] = made;
    },
    () => {},
  );
  let bundle: Promise<Bundle> | undefined;
  const app = createApp(
    {
      assistant: () => (stopping ? null : assistant),
      hosts: createHosts({ find: (id) => clinics.find(id), all: () => clinics.all() }),
      limits: createRateLimits(config.perMinute),
      metrics: createMetrics(),
      log,
      proxies: config.proxies,
      ...(parts.country && { country: parts.country }),
    },
    () => {
      bundle ??= bundleWidget();
      return bundle;
    },
  );
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: { requestTimeout: 15_000, headersTimeout: 10_000 },
  }) as Server;

  let stopped: Promise<void> | undefined;
  return {
    name: 'web',
    address() {
      const { address, family, port } = server.address() as AddressInfo;
      return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
    },
    async start() {
      bundle = bundleWidget();
      await Promise.all([bundle, listen(server, config)]);
      server.on('error', (error: NodeJS.ErrnoException) =>
        log.error({ code: error.code }, 'The web server failed'),
      );
    },
    stop() {
      stopping = true;
      stopped ??= close(server);
      return stopped;
    },
  };
}

function listen(server: Server, { host, port }: WebConfig): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)));
    server.listen(port, host, resolve);
  });
}

/** No new connection; answers in flight are finished, for as long as `DRAIN_MS`. */
async function close(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearTimeout(timer);
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new AdviceError(
        `The web page cannot be shown: port ${port} is taken. Try another one, for example PORT=${port + 1} npm start, or WEB=off.`,
      );
    case 'EACCES':
      return new AdviceError(
        `The web page cannot be shown: port ${port} is only for the administrator. Set one from 1024 up.`,
      );
    default:
      return new AdviceError(
        `The web page cannot be shown on ${host}, port ${port} (${error.code}). Check WEB, HOST and PORT.`,
      );
  }
}
