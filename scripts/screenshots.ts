/**
 * Pictures of the page and the widget, for looking at: `npm run screenshots -- folder`.
 * Three widths, light and dark, the states that matter: without a clinic, at a clinic, in Arabic.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { adviceOf } from '../src/advice.ts';
import type { Clinic } from '../src/assistant/clinic.ts';
import { serveClinics } from '../test/e2e/web/clinics.ts';
import { openBrowser, openPage, scriptTag, startWorld, type World } from '../test/e2e/web/world.ts';

type Shot = (page: Page, name: string) => Promise<void>;

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
/** A name that is as long as names get. */
const LONG_NAME = 'Gemeinschaftspraxis für Haarmedizin Dr. Ada Example & Partner';

/** The demo, and the same with a long name; both can be sent something. */
function packsOf(demo: Clinic): readonly Clinic[] {
  const served = { ...demo, delivery: { way: 'email', to: 'desk@demo-clinic.example' } } as const;
  return [served, { ...served, id: 'long', name: LONG_NAME, look: { ...demo.look, colour: '#8a3b12' } }];
}

async function main(): Promise<void> {
  const folder = process.argv[2] ?? 'screenshots';
  await mkdir(folder, { recursive: true });
  const { assistant, packs } = await serveClinics(packsOf);
  const world = await startWorld(assistant, packs);
  const browser = await openBrowser();
  try {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const viewport of SIZES) {
        const shot: Shot = async (page, name) => {
          await page.waitForTimeout(250);
          await page.screenshot({ path: path.join(folder, `${name}-${viewport.width}-${colorScheme}.png`) });
        };
        for (const walk of [local, atClinic, withLongName, inArabic]) {
          const { page, context } = await openPage(browser, { viewport, colorScheme });
          await walk(page, world, shot);
          await context.close();
        }
      }
    }
  } finally {
    await browser.close();
    await world.close();
  }
}

/** The server's own page. */
async function local(page: Page, world: World, shot: Shot): Promise<void> {
  await page.goto(world.chat);
  await page.getByText('For example').waitFor();
  await shot(page, 'page-empty');
  for (const [name, text] of Object.entries(QUESTIONS)) {
    await ask(page, text);
    await shot(page, `page-${name}`);
    if (name === 'answer') {
      await toTheEnd(page);
      await shot(page, `page-${name}-end`);
    }
  }
}

/** The widget on a clinic's site. */
async function atClinic(page: Page, world: World, shot: Shot): Promise<void> {
  await page.goto(siteOf(world, 'data-clinic="demo"'));
  await page.getByRole('button', { name: 'Ask about hair therapy' }).waitFor();
  await shot(page, 'clinic-closed');
  await page.getByRole('button', { name: 'Ask about hair therapy' }).click();
  await page.getByText('For example').waitFor();
  await shot(page, 'clinic-empty');
  await ask(page, QUESTIONS.urgent);
  await shot(page, 'clinic-urgent');
  await page.getByRole('button', { name: 'Start over' }).click();
  await ask(page, QUESTIONS.answer);
  await ask(page, 'can I get exosomes done here, and do they work?');
  await shot(page, 'clinic-answer');
  await toTheEnd(page);
  await shot(page, 'clinic-answer-end');
  await ask(page, QUESTIONS.unknown);
  await shot(page, 'clinic-unknown');
  await ask(page, 'How much is a first visit with you?');
  await shot(page, 'clinic-statement');
  await handOver(page, 'clinic', shot);
}

/** From the header to the clinic's desk. */
async function handOver(page: Page, name: string, shot: Shot): Promise<void> {
  await press(page, 'Talk to the clinic');
  await shot(page, `${name}-contact`);
  await press(page, 'Send a summary');
  await shot(page, `${name}-draft`);
  await press(page, 'Send it');
  await shot(page, `${name}-taken`);
}

/** The page of a clinic whose name needs room, in a small window too. */
async function withLongName(page: Page, world: World, shot: Shot): Promise<void> {
  await page.goto(`${world.chat}/?clinic=long`);
  await page.getByText('For example').waitFor();
  await shot(page, 'long-empty');
  await ask(page, 'How much is a first visit with you?');
  await shot(page, 'long-statement');
  await handOver(page, 'long', shot);
  await page.goto(siteOf(world, 'data-clinic="long"'));
  await page.getByRole('button', { name: 'Ask about hair therapy' }).click();
  await page.getByText('For example').waitFor();
  await shot(page, 'long-widget');
}

/** A clinic's site in Arabic: everything from the right. */
async function inArabic(page: Page, world: World, shot: Shot): Promise<void> {
  await page.goto(siteOf(world, 'data-clinic="demo" data-lang="ar"'));
  await page.locator('button.launcher').click();
  await page.locator('.welcome').waitFor();
  await shot(page, 'arabic-empty');
  await ask(page, 'هل الإكسوسومات آمنة لتساقط الشعر؟');
  await shot(page, 'arabic-answer');
  await press(page, 'التواصل مع العيادة');
  await shot(page, 'arabic-contact');
  await press(page, 'إرسال ملخص');
  await shot(page, 'arabic-draft');
}

async function ask(page: Page, text: string): Promise<void> {
  const cards = await page.getByRole('article').count();
  await page.locator('#field').fill(text);
  await page.locator('#field').press('Enter');
  await page.getByRole('article').nth(cards).waitFor();
}

async function press(page: Page, name: string): Promise<void> {
  const cards = await page.getByRole('article').count();
  await page.getByRole('button', { name }).last().click();
  await page.getByRole('article').nth(cards).waitFor();
}

function toTheEnd(page: Page): Promise<void> {
  return page.getByRole('log').evaluate((log) => log.scrollTo(0, log.scrollHeight));
}

function siteOf(world: World, attributes: string): string {
  return world.serve({
    head: `<meta name="viewport" content="width=device-width">${scriptTag(world.chat, attributes)}`,
    body: '<h1>A clinic</h1><p>What a clinic says of itself.</p>',
  });
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${adviceOf(error)}\n`);
    process.exit(1);
  },
);
