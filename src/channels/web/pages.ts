import { Hono } from 'hono';
import { stringsFor } from '../../locales/strings.ts';
import type { Bundle } from './bundle.ts';
import type { WebDeps } from './deps.ts';
import { directionOf } from './direction.ts';
import type { Host } from './hosts.ts';
import { WIDGET_AGE } from './limits.ts';
import { openApi } from './openapi.ts';
import { namedHost } from './origins.ts';
import { ICON, pageHtml, pagePolicy } from './page.ts';
import { checked } from './read.ts';
import { placeSchema } from './schemas.ts';

/** What a browser loads: the page, its framed version, the widget; and the description of the interface. */
export function createPages(deps: Pick<WebDeps, 'hosts' | 'assistant'>, bundle: () => Promise<Bundle>): Hono {
  const pages = new Hono();
  const description = JSON.stringify(openApi());
  const html = (host: Host) => pageHtml(stringsFor('en'), 'en', directionOf('en'), host.id);
  const asked = (query: Record<string, string>): Host => namedHost(deps, checked(placeSchema, query).clinic);

  pages.get('/', (context) => {
    const host = asked(context.req.query());
    return context.html(html(host), 200, { 'content-security-policy': pagePolicy(null) });
  });
  pages.get('/embed', (context) => {
    const host = asked(context.req.query());
    return context.html(html(host), 200, { 'content-security-policy': pagePolicy(host) });
  });
  pages.get('/icon.svg', (context) =>
    context.body(ICON, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'max-age=86400' }),
  );
  pages.get('/openapi.json', (context) =>
    context.body(description, 200, { 'content-type': 'application/json' }),
  );

  pages.get('/widget.js', async (context) => {
    const { plain, gzip, br, etag } = await bundle();
    const headers = {
      etag,
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': `public, max-age=${WIDGET_AGE}, stale-while-revalidate=86400`,
      // Any site may load it; which sites may talk to us is another question.
      'cross-origin-resource-policy': 'cross-origin',
      vary: 'Accept-Encoding',
    };
    if (context.req.header('if-none-match')?.includes(etag)) return context.body(null, 304, headers);
    const accepted = context.req.header('accept-encoding') ?? '';
    if (/\bbr\b/.test(accepted)) return context.body(br, 200, { ...headers, 'content-encoding': 'br' });
    if (/\bgzip\b/.test(accepted)) return context.body(gzip, 200, { ...headers, 'content-encoding': 'gzip' });
    return context.body(plain, 200, headers);
  });
  return pages;
}
