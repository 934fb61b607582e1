import type { Context, MiddlewareHandler } from 'hono';
import type { WebDeps } from './deps.ts';
import type { Host, Hosts } from './hosts.ts';
import { ProblemError, starting } from './problem.ts';

/**
 * Answers preflights and lets the pages of known clinics read what we say. Which clinic a page may
 * speak for is checked by `hostOf`, once the request has said it.
 */
export function cors(hosts: Hosts): MiddlewareHandler {
  return async (context, next) => {
    const origin = context.req.header('origin');
    const known = origin !== undefined && !isOwn(context, origin) && hosts.allows(origin);
    if (known) {
      context.header('access-control-allow-origin', origin);
      context.header('access-control-expose-headers', 'retry-after, x-request-id');
    }
    context.header('vary', 'Origin');
    if (context.req.method !== 'OPTIONS') return next();
    if (known) {
      context.header('access-control-allow-methods', 'GET, POST');
      context.header('access-control-allow-headers', 'content-type');
      context.header('access-control-max-age', '600');
    }
    return context.body(null, 204);
  };
}

/** Whose chat a request is for. Throws a problem if there is none, or if another site speaks for it. */
export function hostOf(context: Context, deps: Pick<WebDeps, 'hosts' | 'assistant'>, id: string): Host {
  const host = namedHost(deps, id);
  const origin = context.req.header('origin');
  // No origin: not a page of another site. Programs may ask; the limits are for them too.
  if (origin === undefined || isOwn(context, origin) || host.origins.includes(origin)) return host;
  throw new ProblemError(
    403,
    'origin',
    'This site may not show this clinic’s chat. The clinic’s list of sites has to name it.',
  );
}

/** The host of that name. While we start, no clinic is known yet: then it is too early, and not wrong. */
export function namedHost({ hosts, assistant }: Pick<WebDeps, 'hosts' | 'assistant'>, id: string): Host {
  const host = hosts.find(id);
  if (host) return host;
  if (!assistant()) throw starting();
  throw new ProblemError(404, 'no-clinic', 'No clinic has this name. Check data-clinic, or the address.');
}

/** Compares hosts only: behind a proxy we do not know whether the page came by https. */
function isOwn(context: Context, origin: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === context.req.header('host');
}
