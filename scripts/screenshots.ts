/**
 * Pictures of the page and the widget, for looking at: `npm run screenshots -- folder`.
 * Three widths, light and dark, the states that matter.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { adviceOf } from '../src/advice.ts';
import { assemble } from '../src/assemble.ts';
import { loadConfig } from '../src/config.ts';
import { openBrowser, openPage, scriptTag, startWorld, type World } from '../test/e2e/web/world.ts';

const SIZES = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
];
const QUESTIONS = {
  answer: 'are exosomes safe for hair loss?',
  choices: 'is it safe',
  unknown: 'what is the capital of Mongolia?',
  urgent: 'I am in Germany and my throat is closing up after the injections',
};

async function main(): Promise<void> {
  const folder = process.argv[2] ?? 'screenshots';
  await mkdir(folder, { recursive: true });
  const { assistant } = await assemble(loadConfig(process.env), { onDownload() {}, onIndexing() {} });
  const world = await startWorld(assistant);
  const browser = await openBrowser();
  try {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const viewport of SIZES) {
        const shot = async (page: Page, name: string) => {
          await page.waitForTimeout(250);
          await page.screenshot({ path: path.join(folder, `${name}-${viewport.width}-${colorScheme}.png`) });
        };
        for (const kind of ['page', 'widget'] as const) {
          const { page, context } = await openPage(browser, { viewport, colorScheme });
          await openChat(page, world, kind, shot);
          await shot(page, `${kind}-empty`);
          for (const [name, text] of Object.entries(QUESTIONS)) {
            await page.getByRole('textbox').fill(text);
            await page.getByRole('textbox').press('Enter');
            await page.getByRole('article').last().waitFor();
            await shot(page, `${kind}-${name}`);
            if (name === 'answer') {
              await page.getByRole('log').evaluate((log) => log.scrollTo(0, log.scrollHeight));
              await shot(page, `${kind}-${name}-end`);
            }
          }
          await context.close();
        }
      }
    }
  } finally {
    await browser.close();
    await world.close();
  }
}

/** The widget on a clinic's site in the clinic's colour, or the page. */
async function openChat(
  page: Page,
  world: World,
  kind: 'page' | 'widget',
  shot: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  if (kind === 'page') return void (await page.goto(world.chat));
  const address = world.serve({
    head: `<meta name="viewport" content="width=device-width">${scriptTag(world.chat, 'data-clinic="demo" data-colour="#7a3e9d"')}`,
    body: '<h1>A clinic</h1><p>What a clinic says of itself.</p>',
  });
  await page.goto(address);
  await page.getByRole('button', { name: 'Ask about hair therapy' }).waitFor();
  await shot(page, 'widget-closed');
  await page.getByRole('button', { name: 'Ask about hair therapy' }).click();
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${adviceOf(error)}\n`);
    process.exit(1);
  },
);
