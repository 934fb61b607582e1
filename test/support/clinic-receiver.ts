import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request that was received whole, whether it was answered or not. */
export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What to do with a request: an answer, no answer at all, or the connection cut once all of it was read. */
export type Answer =
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string }
  | ((response: ServerResponse, request: Received) => void)
  | 'hang'
  | 'cut';

/** A clinic's end of a way that speaks HTTP, on loopback. `usual`: what it answers when nothing else is queued. */
export async function startReceiver(usual: Answer = { status: 204 }) {
  const received: Received[] = [];
  const queue: Answer[] = [];
  const checks = new Set<() => void>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const one = { path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() };
    received.push(one);
    const answer = queue.shift() ?? usual;
    if (answer === 'cut') request.socket.destroy();
    else if (typeof answer === 'function') answer(response, one);
    else if (answer !== 'hang') response.writeHead(answer.status, answer.headers).end(answer.body);
    for (const check of checks) check();
  });
  let port = 0;
  const up = async () => {
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  };
  const down = () =>
    new Promise<void>((resolve) => {
      if (!server.listening) return resolve();
      server.close(() => resolve());
      server.closeAllConnections();
    });
  await up();
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    bodies: () => received.map(({ body }) => JSON.parse(body)),
    /** What the next requests get. */
    next: (...answers: Answer[]) => void queue.push(...answers),
    /** Nobody listens any more, and again, on the same port. */
    down,
    up,
    /** Resolves when so many requests have come. */
    until: (count: number) =>
      new Promise<void>((resolve) => {
        const check = () => {
          if (received.length < count) return;
          checks.delete(check);
          resolve();
        };
        checks.add(check);
        check();
      }),
    close: down,
  };
}

/** See `startReceiver`. */
export type Receiver = Awaited<ReturnType<typeof startReceiver>>;
