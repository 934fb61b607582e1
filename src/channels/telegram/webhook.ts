import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Update } from 'grammy/types';
import { AdviceError } from '../../advice.ts';
import type { TelegramConfig } from '../../config.ts';
import { BODY_BYTES, CONCURRENCY, UPDATES } from './limits.ts';
import type { Receiver, ReceiverDeps } from './receiver.ts';

type WebhookConfig = Extract<TelegramConfig, { mode: 'webhook' }>;

/**
 * Receives updates by HTTP at the path of `config.url`. An update is acknowledged as soon as it is read, for
 * Telegram sends again what takes too long; when too many are in flight, it is told to come back later (503).
 * Stopping leaves the webhook registered, so that Telegram keeps messages until the next start.
 */
export function createWebhook(config: WebhookConfig, { bot, handle, log }: ReceiverDeps): Receiver {
  const path = new URL(config.url).pathname;
  const isSecret = sameAs(config.secret);
  let inFlight = 0;
  let stopped = false;

  async function receive(request: IncomingMessage): Promise<number> {
    if (request.url?.split('?')[0] !== path) return 404;
    if (request.method !== 'POST') return 405;
    if (!isSecret(request.headers['x-telegram-bot-api-secret-token'])) return 401;
    if (stopped || inFlight >= CONCURRENCY) return 503;
    const body = await read(request);
    if (body === null) return 413;
    const update = parse(body);
    if (!update) return 400;
    inFlight += 1;
    void handle(update).finally(() => {
      inFlight -= 1;
    });
    return 200;
  }

  const server = createServer({ requestTimeout: 15_000 }, (request, response) => {
    receive(request).then(
      (status) => answer(response, status, status === 413),
      // The sender went away in the middle of it.
      () => response.destroy(),
    );
  });

  return {
    async start() {
      await new Promise<void>((resolve, reject) => {
        server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, config)));
        server.listen(config.port, config.host, resolve);
      });
      server.on('error', (error: NodeJS.ErrnoException) =>
        log.error({ code: error.code }, 'The web server failed'),
      );
      await bot.api.setWebhook(config.url, { secret_token: config.secret, allowed_updates: UPDATES });
    },
    async stop() {
      stopped = true;
      if (!server.listening) return;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      // An update that is being read is either received or comes again; half a second decides.
      const timer = setTimeout(() => server.closeAllConnections(), 500);
      await closed;
      clearTimeout(timer);
    },
    // Every update was confirmed when it was received.
    confirm: () => Promise.resolve(),
  };
}

/** Compares in a time that tells nothing: neither where two texts differ nor how long the secret is. */
function sameAs(secret: string): (given: unknown) => boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  const expected = hash(secret);
  return (given) => typeof given === 'string' && given !== '' && timingSafeEqual(hash(given), expected);
}

/** The body as text, or null if it is longer than any update; then the rest is left unread. */
function read(request: IncomingMessage): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > BODY_BYTES) {
        request.pause();
        resolve(null);
      } else chunks.push(chunk);
    });
    request.once('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    request.once('error', reject);
    request.once('close', () => reject(new Error('The sender went away')));
  });
}

function parse(body: string): Update | null {
  try {
    const value: unknown = JSON.parse(body);
    const isUpdate = typeof value === 'object' && value !== null && 'update_id' in value;
    return isUpdate && Number.isSafeInteger(value.update_id) ? (value as Update) : null;
  } catch {
    return null;
  }
}

function answer(response: ServerResponse, status: number, close: boolean): void {
  response.writeHead(status, {
    'content-length': 0,
    ...(status === 503 ? { 'retry-after': '1' } : {}),
    ...(close ? { connection: 'close' } : {}),
  });
  response.end();
}

function explain(error: NodeJS.ErrnoException, { host, port }: WebhookConfig): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new AdviceError(
        `Port ${port} is taken. Stop the program that uses it, or set PORT to a free one.`,
      );
    case 'EACCES':
      return new AdviceError(`Port ${port} is only for the administrator. Set PORT to one from 1024 up.`);
    default:
      return new AdviceError(
        `The web server cannot listen on ${host}, port ${port} (${error.code}). Check HOST and PORT.`,
      );
  }
}
