import { Hono } from 'hono';
import { requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import { createApi } from './api.ts';
import type { Bundle } from './bundle.ts';
import type { WebDeps } from './deps.ts';
import { createHealth } from './health.ts';
import { createPages } from './pages.ts';
import { ProblemError, problem } from './problem.ts';

/** The policy of everything that is no page: opened in a tab, it can do nothing. */
const NOTHING = "default-src 'none'; frame-ancestors 'none'";

/** All routes. Pure of ports: tests call `app.request()`. */
export function createApp(deps: WebDeps, bundle: () => Promise<Bundle>): Hono {
  const app = new Hono();
  app.use(requestId());
  app.use(
    secureHeaders({
      // Over the loopback there is no https; the proxy that adds it also adds this.
      strictTransportSecurity: false,
      referrerPolicy: 'no-referrer',
      // A page's own policy says who may frame it, and older browsers are not worth a second voice.
      xFrameOptions: false,
      // The widget's script is for every site; the middleware below closes the rest.
      crossOriginResourcePolicy: false,
      permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
    }),
  );
  app.use(async (context, next) => {
    await next();
    const { headers } = context.res;
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', NOTHING);
    if (!headers.has('cross-origin-resource-policy'))
      headers.set('cross-origin-resource-policy', 'same-origin');
  });
  app.route('/api', createApi(deps));
  app.route('/', createPages(deps, bundle));
  app.route('/', createHealth(deps));
  // No patterns: the path of a webhook may hold what would be one, as the colon of a token.
  const others = new Map(deps.routes?.map(({ path, handle }) => [path, handle]));
  app.use((context, next) => {
    const handle = others.get(new URL(context.req.url).pathname);
    return handle ? handle(context.req.raw) : next();
  });
  app.notFound((context) =>
    problem(context, new ProblemError(404, 'no-page', 'There is nothing at this address.')),
  );
  app.onError((error, context) => {
    const known = error instanceof ProblemError;
    // The route's pattern, not its address: that may hold what somebody has typed.
    if (!known) deps.log.error({ err: error, request: context.get('requestId') }, 'A request failed');
    const shown = known
      ? error
      : new ProblemError(500, 'error', 'Something went wrong on our side. Please try again in a moment.');
    deps.metrics.refused(shown.code);
    return problem(context, shown);
  });
  return app;
}
