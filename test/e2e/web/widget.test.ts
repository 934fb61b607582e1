import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { assemble } from '../../../src/assemble.ts';
import { loadConfig } from '../../../src/config.ts';
import { ask, findings, focused } from './acts.ts';
import { HOSTILE_STYLE, sabotage } from './hostile.ts';
import {
  accessibleText,
  openBrowser,
  openPage,
  scriptTag,
  startWorld,
  strictPolicy,
  type Watched,
  type World,
} from './world.ts';

let world: World;
let browser: Browser;
let opened: Watched[] = [];
const LAUNCHER = { name: 'Ask about hair therapy' };

beforeAll(async () => {
  const { assistant } = await assemble(loadConfig(process.env), { onDownload() {}, onIndexing() {} });
  [world, browser] = await Promise.all([startWorld(assistant), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});
afterEach(async () => {
  await Promise.all(opened.map(({ context }) => context.close()));
  opened = [];
});

async function visit(
  address: string,
  ...options: Parameters<typeof openPage> extends [Browser, ...infer Rest] ? Rest : never
): Promise<Watched> {
  const watched = await openPage(browser, ...options);
  opened.push(watched);
  await watched.page.goto(address);
  return watched;
}

/** The clinic's site under the strictest policy. */
const strictSite = (attributes?: string) =>
  world.serve({
    head: scriptTag(world.chat, attributes),
    headers: { 'content-security-policy': strictPolicy(world.chat) },
  });

describe('on a site with the strictest policy', () => {
  test('asks and answers; no complaint, no cookie, no third party, nothing left on the window', async () => {
    const { page, context, complaints, origins } = await visit(strictSite());
    const before = await page.evaluate(() => [
      document.body.getBoundingClientRect().height,
      document.documentElement.scrollWidth,
    ]);
    await page.getByRole('button', LAUNCHER).click();
    await ask(page, 'are exosomes safe for hair loss?');
    const card = page.getByRole('article');
    await expect.poll(() => card.textContent()).toContain('not medical advice');
    expect(await card.textContent()).toContain('How sure is the science');
    const link = card.getByRole('link').first();
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(complaints).toEqual([]);
    expect([...origins].sort()).toEqual([world.chat, world.site].sort());
    expect(await context.cookies()).toEqual([]);
    const after = await page.evaluate(() => [
      document.body.getBoundingClientRect().height,
      document.documentElement.scrollWidth,
    ]);
    expect(after).toEqual(before);
    const leaks = await page.evaluate(() =>
      Object.keys(window).filter((name) => /anagen|words|chat/i.test(name)),
    );
    expect(leaks).toEqual([]);
  });

  test('asks for nothing but its script until it is opened', async () => {
    const { page } = await openPage(browser).then((watched) => {
      opened.push(watched);
      return watched;
    });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(strictSite());
    await page.getByRole('button', LAUNCHER).waitFor();
    expect(asked.filter((path) => path.startsWith('/api'))).toEqual([]);
  });

  test('a clinic that the server does not know is told so plainly', async () => {
    const { page } = await visit(strictSite('data-clinic="nobody"'));
    await page.getByRole('button', LAUNCHER).click();
    await page.getByRole('alert').getByText('I can’t reach the server').waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', LAUNCHER).waitFor();
  });
});

test('the whole way by keyboard: open, ask, follow, rate, close', async () => {
  const { page, complaints } = await visit(strictSite());
  await page.getByRole('button', LAUNCHER).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const field = page.getByRole('textbox', { name: 'Your question' });
  await expect.poll(() => field.evaluate((element) => element.matches(':focus'))).toBe(true);

  // A suggestion by the arrow keys.
  await page.keyboard.type('exosom');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await field.getAttribute('aria-activedescendant')).toBe('topic-0');
  await page.keyboard.press('Escape');
  expect(await page.getByRole('listbox').count()).toBe(0);
  await page.keyboard.type('es side effects?');
  await page.keyboard.press('Enter');
  const first = page.getByRole('article').first();
  await first.waitFor();

  // Back from the field to the answer's last buttons, and on to a related topic.
  await page.keyboard.press('Shift+Tab');
  expect(await focused(page)).toBe('It did not');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Too long' }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('That was noted').waitFor();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('article').nth(1).waitFor();
  await expect
    .poll(() =>
      page
        .getByRole('article')
        .nth(1)
        .evaluate((element) => element.matches(':focus')),
    )
    .toBe(true);

  await page.keyboard.press('Escape');
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await focused(page)).toBe('Ask about hair therapy');
  expect(complaints).toEqual([]);
});

describe('axe has nothing to say', () => {
  test.each(['light', 'dark'] as const)(
    'in the %s: closed, empty, answer, urgent; whatever the colour',
    async (colorScheme) => {
      for (const colour of ['#0b6b5f', '#ffe600', '#777777']) {
        const address = world.serve({
          head: scriptTag(world.chat, `data-clinic="demo" data-colour="${colour}"`),
          body: '<h1>A clinic</h1>',
        });
        const { page } = await visit(address, { colorScheme, reducedMotion: 'reduce' });
        await page.getByRole('button', LAUNCHER).waitFor();
        expect(await findings(page)).toEqual([]);
        await page.getByRole('button', LAUNCHER).click();
        await page.getByText('For example').waitFor();
        expect(await findings(page)).toEqual([]);
        await ask(page, 'are exosomes safe for hair loss?');
        await ask(page, 'I am in Germany and my throat is closing up after the injections');
        expect(await findings(page)).toEqual([]);
      }
    },
  );

  test.each(['light', 'dark'] as const)('on the page, in the %s', async (colorScheme) => {
    const { page, complaints } = await visit(world.chat, {
      colorScheme,
      viewport: { width: 360, height: 740 },
    });
    await page.getByText('For example').waitFor();
    expect(await findings(page)).toEqual([]);
    await ask(page, 'is PRP better than stem cells?');
    expect(await findings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

test('an emergency: a card of its own with numbers to press, said at once, and nothing else', async () => {
  const { page } = await visit(world.chat);
  await ask(page, 'I am in Germany and my throat is closing up after the injections');
  const card = page.getByRole('article');
  expect(await card.getByRole('link').first().getAttribute('href')).toBe('tel:112');
  expect(await card.getByRole('button').count()).toBe(0);
  expect(await page.getByRole('alert').textContent()).toContain('This may be an emergency');
});

test('a hostile page: styles that hide everything, functions that throw', async () => {
  const address = world.serve({ head: HOSTILE_STYLE + scriptTag(world.chat), body: '<p>x</p>' });
  const { page, complaints } = await visit(address);
  await page.locator('anagen-chat button').first().waitFor({ state: 'attached' });
  // A moment later, so that Playwright's own call has come back.
  await page.evaluate(`setTimeout(${sabotage}, 50)`);
  await page.waitForTimeout(200);
  const launcher = page.locator('anagen-chat button.launcher');
  const box = await launcher.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
  // By hand: what Playwright asks of a page before it acts, this page answers with errors.
  await page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 20);
  await page.waitForTimeout(500);
  await page.keyboard.type('are exosomes safe for hair loss?');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(1000);
  await page.keyboard.type('my throat is closing up after the injections');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(1000);
  const { accessible, broken } = await accessibleText(page);
  // The page is as hostile as it was meant to be.
  expect(broken).toBe('sabotage sabotage sabotage sabotage sabotage');
  expect(accessible).toContain('Exosomes for hair loss');
  expect(accessible).toContain('This may be an emergency');
  expect(complaints).toEqual([]);
});

test('what looks like markup stays text, in a question and in the attributes', async () => {
  const evil = `<img src=x onerror="document.title='owned'"><script>document.title='owned'</script>`;
  const attributes = `data-clinic="demo" data-greeting="${evil.replaceAll('"', '&quot;')}" data-colour="red;}*{display:none" data-logo="javascript:document.title='owned'" data-lang="&quot;><b>" data-position="x"`;
  const { page } = await visit(world.serve({ head: scriptTag(world.chat, attributes) }));
  await page.getByRole('button', LAUNCHER).click();
  // An impossible language is refused by the server, and said plainly.
  await page.getByRole('alert').waitFor();
  const { page: other } = await visit(
    world.serve({ head: scriptTag(world.chat, attributes.replace(/data-lang="[^ ]*"/, '')) }),
  );
  await other.getByRole('button', LAUNCHER).click();
  await other.getByText('<img src=x').waitFor();
  await ask(other, `${evil} are exosomes safe?`);
  expect(await other.locator('.said').textContent()).toContain('<script>');
  expect(await other.title()).toBe('Clinic');
  expect(await other.locator('anagen-chat img').count()).toBe(0);
  // The disclaimer is ours, whatever the host page says.
  expect(await other.getByRole('article').textContent()).toContain('General information, not medical advice');
});

test('the conversation survives a reload of the tab, and nothing else', async () => {
  const { page, context } = await visit(strictSite());
  await page.getByRole('button', LAUNCHER).click();
  await ask(page, 'are exosomes safe for hair loss?');
  await page.reload();
  await page.getByRole('article').waitFor();
  expect(await page.locator('.said').textContent()).toContain('are exosomes safe');

  const tab = await context.newPage();
  await tab.goto(page.url());
  await tab.getByRole('button', LAUNCHER).click();
  await tab.getByText('For example').waitFor();
  expect(await tab.getByRole('article').count()).toBe(0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);

  await page.getByRole('button', { name: 'Start over' }).click();
  await page.getByText('For example').waitFor();
  await page.reload();
  await page.getByText('For example').waitFor();
  expect(await page.getByRole('article').count()).toBe(0);
});

describe('what goes wrong is said, and the question is kept', () => {
  test('offline, then again', async () => {
    const { page, context } = await visit(world.chat);
    await page.getByText('For example').waitFor();
    await context.setOffline(true);
    await page.getByRole('textbox').fill('are exosomes safe for hair loss?');
    await page.getByRole('textbox').press('Enter');
    await page.getByRole('alert').getByText('Check your connection').waitFor();
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('article').waitFor();
    expect(await page.locator('.said').count()).toBe(1);
  });

  test.each([
    [429, 'Please wait a minute'],
    [500, 'Something went wrong on our side'],
    [503, 'Something went wrong on our side'],
  ])('%d', async (status, text) => {
    const { page } = await visit(world.chat);
    await page.getByText('For example').waitFor();
    await page.route('**/api/ask', (route) =>
      route.fulfill({ status, contentType: 'application/problem+json', body: '{}' }),
    );
    await page.getByRole('textbox').fill('are exosomes safe for hair loss?');
    await page.getByRole('textbox').press('Enter');
    await page.getByRole('alert').getByText(text).waitFor();
    await page.unroute('**/api/ask');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('article').waitFor();
  });

  test('ten thousand characters are answered; twenty thousand come back to be shortened', async () => {
    const { page } = await visit(world.chat);
    await ask(page, `${'I have read so much about this and I am tired. '.repeat(212)}Are exosomes approved?`);
    await page.getByRole('textbox').fill('so long '.repeat(2500));
    await page.getByRole('textbox').press('Enter');
    await page.getByRole('alert').getByText('Please shorten it').waitFor();
    expect(await page.getByRole('textbox').inputValue()).toContain('so long');
  });
});

test('at 200 % and on a telephone, nothing is cut off and everything can be touched', async () => {
  for (const viewport of [
    { width: 640, height: 360 },
    { width: 320, height: 568 },
  ]) {
    const { page } = await visit(strictSite(), { viewport });
    await page.getByRole('button', LAUNCHER).click();
    await ask(page, 'are exosomes safe for hair loss?');
    const wide = await page.getByRole('log').evaluate((log) => log.scrollWidth > log.clientWidth);
    expect(wide).toBe(false);
    for (const button of await page.getByRole('button').all()) {
      const box = await button.boundingBox();
      // Boxes are measured in floats: 43.999999 is 44.
      expect(Math.min(box?.width ?? 0, box?.height ?? 0), (await button.textContent()) ?? '').toBeGreaterThan(
        43.99,
      );
    }
    const panel = await page.getByRole('dialog').boundingBox();
    expect((panel?.y ?? 0) + (panel?.height ?? 0)).toBeLessThanOrEqual(viewport.height);
  }
});

test('a language written from the right turns everything round', async () => {
  const { page } = await visit(world.chat);
  await page.route('**/api/ui*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), lang: 'ar', dir: 'rtl' } });
  });
  await page.reload();
  const logo = await page.locator('anagen-chat .logo').boundingBox();
  const send = await page.getByRole('button', { name: 'Send' }).boundingBox();
  expect(logo?.x).toBeGreaterThan(send?.x ?? Number.POSITIVE_INFINITY);
});
