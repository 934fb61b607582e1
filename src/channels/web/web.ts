import type { Logger } from 'pino';
import { AdviceError } from '../../advice.ts';
import type { Assistant } from '../../assistant/assistant.ts';
import { type Clinics, noClinics } from '../../assistant/clinic.ts';
import type { WebConfig } from '../../config.ts';
import type { Channel } from '../channel.ts';
import { createListener } from '../listener.ts';
import type { Route } from '../route.ts';
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
  /** See `WebDeps`. */
  readonly stored?: () => boolean | null;
  /** Paths that other channels answer. Default: none. */
  readonly routes?: readonly Route[];
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
      ...(parts.stored && { stored: parts.stored }),
      ...(parts.routes && { routes: parts.routes }),
    },
    () => {
      bundle ??= bundleWidget();
      return bundle;
    },
  );
  const listener = createListener({
    host: config.host,
    port: config.port,
    answer: app.fetch,
    explain: (code) => explain(code, config),
    log,
  });

  let stopped: Promise<void> | undefined;
  return {
    name: 'web',
    address: listener.address,
    async start() {
      bundle = bundleWidget();
      await Promise.all([bundle, listener.open()]);
    },
    stop() {
      stopping = true;
      stopped ??= listener.close(DRAIN_MS);
      return stopped;
    },
  };
}

function explain(code: string | undefined, { host, port }: WebConfig): AdviceError {
  switch (code) {
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
        `The web page cannot be shown on ${host}, port ${port} (${code}). Check WEB, HOST and PORT.`,
      );
  }
}
