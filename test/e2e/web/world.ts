import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import type { Assistant } from '../../../src/assistant/assistant.ts';
import type { Clinic, Clinics } from '../../../src/assistant/clinic.ts';
import { createWeb } from '../../../src/channels/web/web.ts';
import { clinic, clinics } from '../../support/clinic.ts';

const CHROMIUM = '/usr/bin/chromium';
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Debian's browser; without it, an error that says how to get it. */
export async function openBrowser(): Promise<Browser> {
  if (!existsSync(CHROMIUM)) {
    throw new Error(`There is no ${CHROMIUM}. Install it: apt-get install --yes chromium`);
  }
  return chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
}

/** What a page of a clinic's site looks like. */
export interface HostPage {
  readonly head?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A server of ours and a clinic's site beside it, on two ports of the loopback. */
export interface World {
  readonly chat: string;
  readonly site: string;
  /** Gives the site a page and returns its address. */
  serve(page: HostPage): string;
  close(): Promise<void>;
}

/** Starts both. The second server is the site of every clinic; without any, of one called "demo". */
export async function startWorld(
  assistant: Assistant,
  packs: Clinics = clinics(clinic('demo')),
): Promise<World> {
  const pages: HostPage[] = [];
  const site = createServer((request, response) => {
    const page = pages[Number(request.url?.slice(1).split('?')[0])];
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...page?.headers });
    response.end(
      page &&
        `<!doctype html><html lang="en"><head><title>Clinic</title><link rel="icon" href="data:,">${page.head ?? ''}</head><body><main>${page.body ?? '<h1>A clinic</h1>'}</main></body></html>`,
    );
  });
  const siteAddress = await listen(site);
  const here = (pack: Clinic | undefined) => pack && { ...pack, origins: [siteAddress] };
  const web = createWeb({
    config: { host: '127.0.0.1', port: 0, wanted: true, proxies: 0, perMinute: 10_000 },
    assistant: Promise.resolve(assistant),
    log: pino({ level: 'silent' }),
    clinics: Promise.resolve({
      find: (id) => here(packs.find(id)),
      all: () => packs.all().map((pack) => ({ ...pack, origins: [siteAddress] })),
    }),
  });
  await web.start();
  return {
    chat: web.address(),
    site: siteAddress,
    serve(page) {
      pages.push(page);
      return `${siteAddress}/${pages.length - 1}`;
    },
    async close() {
      await web.stop();
      site.closeAllConnections();
      await new Promise((resolve) => site.close(resolve));
    },
  };
}

/** The strictest policy under which the widget has to run. */
export function strictPolicy(host: string): string {
  return `default-src 'none'; script-src ${host}; connect-src ${host}; style-src 'none'; img-src ${host} data:; require-trusted-types-for 'script'`;
}

/** The tag a clinic copies. */
export function scriptTag(host: string, attributes = 'data-clinic="demo"'): string {
  return `<script src="${host}/widget.js" ${attributes} async></script>`;
}

/** What must not happen while a page is used. */
export interface Watched {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors on the console, exceptions, violations of the policy. */
  readonly complaints: string[];
  /** Origins that were asked for something. */
  readonly origins: Set<string>;
}

/** A new page in a context of its own, watched. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  const origins = new Set<string>();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http')) origins.add(url.origin);
  });
  return { page, context, complaints, origins };
}

/** The page's accessibility tree, by the browser itself: it asks no function of the page. And what those say. */
export async function accessibleText(page: Page): Promise<{ accessible: string; broken: unknown }> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const calls = ['[].map(x => x)', '"".slice()', 'JSON.parse("1")', 'document.body.remove()', 'fetch("/")'];
  const { result } = await session.send('Runtime.evaluate', {
    expression: calls
      .map((call) => `(() => { try { ${call} } catch (error) { return error.message } })()`)
      .join(' + " " + '),
  });
  return { accessible: nodes.map(({ name }) => name?.value ?? '').join('\n'), broken: result.value };
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });
}
