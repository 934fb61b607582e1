import { createHash, timingSafeEqual } from 'node:crypto';
import { AdviceError } from '../../advice.ts';
import type { TelegramConfig } from '../../config.ts';
import { createListener } from '../listener.ts';
import type { Handle } from '../route.ts';
import { CALLS, UPDATES } from './limits.ts';
import { createReceive } from './receive.ts';
import type { Receiver, ReceiverDeps } from './receiver.ts';

type WebhookConfig = Extract<TelegramConfig, { mode: 'webhook' }>;

/** What a webhook works with. */
export interface WebhookDeps extends ReceiverDeps {
  /** Gives what answers Telegram's calls to a server that knows the path of `config.url`. Default: a port of our own. */
  readonly mount?: ((handle: Handle) => void) | undefined;
}

/**
 * Receives updates by HTTP at the path of `config.url`. Stopping leaves the webhook registered, so that
 * Telegram keeps messages until the next start.
 */
export function createWebhook(config: WebhookConfig, deps: WebhookDeps): Receiver {
  const { bot, timing, log, mount } = deps;
  const path = new URL(config.url).pathname;
  const isSecret = sameAs(config.secret);
  const receive = createReceive(deps);

  const handle: Handle = async (request) => {
    if (request.method !== 'POST') return empty(405);
    if (!isSecret(request.headers.get('x-telegram-bot-api-secret-token'))) return empty(401);
    return empty(await receive.take(request));
  };

  const listener = createListener({
    host: config.host,
    port: config.port,
    answer: (request) => (new URL(request.url).pathname === path ? handle(request) : empty(404)),
    explain: (code) => explain(code, config),
    log,
  });
  let closed: Promise<void> | undefined;

  return {
    async start() {
      if (mount) mount(handle);
      else await listener.open();
      await bot.api.setWebhook(config.url, {
        secret_token: config.secret,
        allowed_updates: UPDATES,
        max_connections: CALLS,
      });
    },
    async stop() {
      receive.stop();
      closed ??= listener.close(timing.grace + LAST_MS);
    },
    async confirm() {
      // What was handled a moment ago is on its way to being told so.
      await new Promise((resolve) => setImmediate(resolve));
      receive.giveUp();
      await closed;
    },
  };
}

/** After the last answer, Telegram's calls have this long to be answered themselves. In milliseconds. */
const LAST_MS = 500;

/** Compares in a time that tells nothing: neither where two texts differ nor how long the secret is. */
function sameAs(secret: string): (given: string | null) => boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  const expected = hash(secret);
  return (given) => given !== null && given !== '' && timingSafeEqual(hash(given), expected);
}

/** A status and nothing else: Telegram reads no more. */
function empty(status: number): Response {
  return new Response(null, {
    status,
    headers: {
      'content-length': '0',
      ...(status === 503 && { 'retry-after': '1' }),
      // The rest of the body is left unread.
      ...(status === 413 && { connection: 'close' }),
    },
  });
}

function explain(code: string | undefined, { host, port }: WebhookConfig): AdviceError {
  switch (code) {
    case 'EADDRINUSE':
      return new AdviceError(
        `Port ${port} is taken. Stop the program that uses it, or set PORT to a free one.`,
      );
    case 'EACCES':
      return new AdviceError(`Port ${port} is only for the administrator. Set PORT to one from 1024 up.`);
    default:
      return new AdviceError(
        `The web server cannot listen on ${host}, port ${port} (${code}). Check HOST and PORT.`,
      );
  }
}
