import { Hono } from 'hono';
import type { WebDeps } from './deps.ts';
import { ProblemError } from './problem.ts';

/** For those who watch over the server: alive, ready, numbers. */
export function createHealth({
  assistant,
  metrics,
  stored = () => null,
}: Pick<WebDeps, 'assistant' | 'metrics' | 'stored'>): Hono {
  const health = new Hono();
  health.get('/healthz', (context) => context.json({ alive: true }));
  // The assistant is there when its model is loaded and its index is built, and not before. A store that fails
  // is told and does not count: people are answered without it.
  health.get('/readyz', (context) => {
    const ready = assistant() !== null;
    return context.json({ ready, model: ready, index: ready, store: stored() }, ready ? 200 : 503);
  });
  health.get('/metrics', async (context) => {
    // Numbers are for the operator's own network: what a proxy passes on came from outside.
    if (context.req.header('x-forwarded-for') ?? context.req.header('forwarded')) {
      throw new ProblemError(404, 'no-page', 'There is nothing at this address.');
    }
    return context.body(await metrics.text(), 200, { 'content-type': metrics.contentType });
  });
  return health;
}
