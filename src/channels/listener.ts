import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import type { Logger } from 'pino';
import type { AdviceError } from '../advice.ts';

/** A port that answers requests. */
export interface Listener {
  /** Resolves when requests come in; rejects with advice if the port cannot be had. */
  open(): Promise<void>;
  /** "http://127.0.0.1:8080", once it is open. */
  address(): string;
  /**
   * No new connection. Resolves when requests in flight are answered; after `ms` milliseconds their
   * connections are cut. The port is free at once.
   */
  close(ms: number): Promise<void>;
}

/** What a listener is made of. */
export interface ListenerParts {
  readonly host: string;
  readonly port: number;
  readonly answer: (request: Request, bindings: HttpBindings) => Response | Promise<Response>;
  /** What to do about a port that cannot be had, by the code of the system's error. */
  readonly explain: (code: string | undefined) => AdviceError;
  readonly log: Logger;
}

/** How often connections that have got their answer are looked for while we close. In milliseconds. */
const SWEEP_MS = 50;

/** Nothing is open yet. */
export function createListener({ host, port, answer, explain, log }: ListenerParts): Listener {
  const server = createAdaptorServer({
    fetch: (request, bindings) => answer(request, bindings as HttpBindings),
    serverOptions: { requestTimeout: 15_000, headersTimeout: 10_000 },
  }) as Server;
  return {
    async open() {
      await new Promise<void>((resolve, reject) => {
        server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error.code)));
        server.listen(port, host, resolve);
      });
      server.on('error', (error: NodeJS.ErrnoException) =>
        log.error({ code: error.code }, 'The web server failed'),
      );
    },
    address() {
      const { address, family, port: bound } = server.address() as AddressInfo;
      return `http://${family === 'IPv6' ? `[${address}]` : address}:${bound}`;
    },
    async close(ms) {
      if (!server.listening) return;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // A client would keep its connection for another request: Node lets it, even now.
      const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
      const cut = setTimeout(() => server.closeAllConnections(), ms);
      await closed;
      clearInterval(sweep);
      clearTimeout(cut);
    },
  };
}
