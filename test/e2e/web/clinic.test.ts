import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Clinic } from '../../../src/assistant/clinic.ts';
import { fact } from '../../support/clinic.ts';
import { ask, findings, focused, pressed } from './acts.ts';
import { type Served, serveClinics } from './clinics.ts';
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

/** Does harm wherever it is taken for markup. */
const EVIL = `<img src=x onerror="document.title='owned'"><script>document.title='owned'</script>`;
const PRICE = 'How much is a first visit with you?';
const delivery = { way: 'email', to: 'desk@demo-clinic.example' } as const;

let served: Served;
let world: World;
let browser: Browser;
let opened: Watched[] = [];

function packsOf(demo: Clinic): readonly Clinic[] {
  return [
    { ...demo, delivery },
    { ...demo, id: 'other', name: 'Other Clinic', look: {}, delivery },
    { ...demo, id: 'quiet', name: 'Quiet Clinic', delivery: null },
    {
      ...demo,
      id: 'evil',
      name: EVIL,
      delivery,
      look: { colour: 'red;}*{display:none', logo: "javascript:document.title='owned'", greeting: EVIL },
      contact: {
        phone: 'javascript:alert(1)',
        email: `${EVIL}@x.example`,
        address: EVIL,
        website: "javascript:document.title='owned'",
      },
      booking: "javascript:document.title='owned'",
      emergencyLine: { name: EVIL, number: '<b>112</b>' },
      facts: [
        {
          ...fact('evil', EVIL, [PRICE]),
          title: EVIL,
          sections: [
            {
              heading: EVIL,
              blocks: [
                {
                  type: 'paragraph',
                  content: [{ type: 'link', text: EVIL, url: "javascript:document.title='owned'" }],
                },
              ],
            },
          ],
        },
      ],
    },
  ];
}

beforeAll(async () => {
  served = await serveClinics(packsOf);
  [world, browser] = await Promise.all([startWorld(served.assistant, served.packs), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});
afterEach(async () => {
  await Promise.all(opened.map(({ context }) => context.close()));
  opened = [];
});

type Options = Parameters<typeof openPage>[1];

/** The clinic's site under the strictest policy, its chat opened. */
async function atClinic(id = 'demo', options: Options = {}, attributes = ''): Promise<Watched> {
  const watched = await openPage(browser, options);
  opened.push(watched);
  await watched.page.goto(
    world.serve({
      head: scriptTag(world.chat, `data-clinic="${id}" ${attributes}`),
      headers: { 'content-security-policy': strictPolicy(world.chat) },
    }),
  );
  await watched.page.locator('button.launcher').click();
  await watched.page.locator('.welcome').waitFor();
  return watched;
}

/** From the header's button to the draft. */
async function toDraft(page: Page) {
  await pressed(page, 'Talk to the clinic');
  await pressed(page, 'Send a summary');
  return page.getByRole('textbox', { name: 'Text for the clinic' }).last();
}

/** What this page's visitors sent: the hand-off is one for all tests. */
const sentBy = (start: number) => served.sent.slice(start).map(({ clinic, text }) => [clinic, text]);

test('the whole way by keyboard: ask the clinic, read, talk to it, change the text, send it', async () => {
  const start = served.sent.length;
  const watched = await openPage(browser);
  opened.push(watched);
  const { page, complaints, origins } = watched;
  await page.goto(
    world.serve({
      head: scriptTag(world.chat),
      headers: { 'content-security-policy': strictPolicy(world.chat) },
    }),
  );
  const key = async (...keys: string[]) => {
    for (const one of keys) await page.keyboard.press(one);
  };
  await page.locator('button.launcher').waitFor();
  await key('Tab', 'Enter');
  await expect.poll(() => focused(page)).toBe('Your question');
  await page.keyboard.type('are exosomes safe for hair loss?');
  await key('Enter');
  await page.locator('.answer').waitFor();
  await page.keyboard.type(PRICE);
  await key('Enter');
  const statement = page.locator('.statement');
  await statement.getByText('£120').waitFor();
  expect(await statement.textContent()).toContain('Demo Clinic (fictional) says this about itself');

  // The header's last button, from the field: over the log and back up.
  await page.locator('header .talk').focus();
  await key('Enter');
  const card = page.locator('[data-intent="contact"]');
  await card.waitFor();
  await expect.poll(() => focused(page)).toContain('This is how to reach Demo Clinic');
  expect(await card.getByRole('link').first().getAttribute('href')).toBe('tel:+442079460018');
  for (let stop = 0; stop < 12 && (await focused(page)) !== 'Send a summary'; stop++) await key('Tab');
  await key('Enter');
  await expect.poll(() => focused(page)).toContain('This would be sent to Demo Clinic');

  await key('Tab');
  expect(await focused(page)).toBe('Text for the clinic');
  const field = page.getByRole('textbox', { name: 'Text for the clinic' });
  const first = await field.inputValue();
  expect(first).toContain('Exosomes for hair loss');
  expect(first).not.toContain(PRICE);
  await key('ControlOrMeta+End');
  await page.keyboard.type('\nRing me on Thursday.');
  await key('Tab');
  expect(await focused(page)).toBe('Send it');
  await key('Enter');
  await expect.poll(() => focused(page)).toContain('It is on its way to Demo Clinic');
  expect(sentBy(start)).toEqual([['demo', `${first}\nRing me on Thursday.`]]);

  // What is gone can be read and no longer changed.
  expect(await field.isEditable()).toBe(false);
  expect(await page.getByRole('button', { name: 'Send it' }).count()).toBe(0);
  await key('Escape');
  expect(await focused(page)).toBe('Ask about hair therapy');
  expect(complaints).toEqual([]);
  expect([...origins].sort()).toEqual([world.chat, world.site].sort());
});

test('thrown away, nothing is sent; a new one can be begun', async () => {
  const start = served.sent.length;
  const { page } = await atClinic();
  const field = await toDraft(page);
  await field.fill('Never mind.');
  await pressed(page, 'Don’t send');
  await page.getByText('Nothing was sent.').waitFor();
  await expect.poll(() => focused(page)).toContain('Nothing was sent.');
  expect(await field.isEditable()).toBe(false);
  expect(sentBy(start)).toEqual([]);
  const again = await toDraft(page);
  expect(await again.inputValue()).not.toContain('Never mind');
  await pressed(page, 'Send it');
  expect(sentBy(start)).toHaveLength(1);
});

test('a clinic’s own colour, name and greeting; the page’s go before them', async () => {
  const { page } = await atClinic();
  const header = page.locator('header');
  expect(await header.locator('h2').textContent()).toBe('Demo Clinic (fictional)');
  expect(await page.locator('.greeting').textContent()).toContain('This clinic is made up');
  const colourOf = (at: Page) =>
    at.locator('.send').evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await colourOf(page)).toBe('rgb(11, 91, 127)');
  const { page: other } = await atClinic('demo', {}, 'data-colour="#123456" data-greeting="Hello there"');
  expect(await colourOf(other)).toBe('rgb(18, 52, 86)');
  expect(await other.locator('.greeting').textContent()).toBe('Hello there');
});

test('an answer’s button leads to the clinic’s own words', async () => {
  const { page } = await atClinic();
  await ask(page, 'can I get exosomes done here, and do they work?');
  const entry = page.locator('.answer .entry');
  expect(await entry.textContent()).toBe('Demo Clinic (fictional)What we offer');
  await entry.click();
  await page.locator('.statement').getByText('We offer visits with a skin doctor').waitFor();
});

test('a clinic that takes no summaries shows how to reach it, and offers nothing', async () => {
  const { page } = await atClinic('quiet');
  await pressed(page, 'Talk to the clinic');
  expect(await page.locator('[data-intent="contact"]').getByRole('button').count()).toBe(0);
});

describe('sent once, whatever happens on the way', () => {
  test('offline, then again', async () => {
    const start = served.sent.length;
    const { page, context } = await atClinic();
    await (await toDraft(page)).fill('Ring me, once.');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Send it' }).click();
    await page.getByRole('alert').getByText('Check your connection').waitFor();
    expect(sentBy(start)).toEqual([]);
    await context.setOffline(false);
    await pressed(page, 'Try again');
    await page.getByText('It is on its way').waitFor();
    expect(sentBy(start)).toEqual([['demo', 'Ring me, once.']]);
  });

  test('the answer is lost, though the text was taken: trying again says so and sends nothing', async () => {
    const start = served.sent.length;
    const { page } = await atClinic();
    await (await toDraft(page)).fill('Ring me, once.');
    await page.route('**/api/handoff', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await page.getByRole('button', { name: 'Send it' }).click();
    await page.getByRole('alert').getByText('Check your connection').waitFor();
    await page.unroute('**/api/handoff');
    await pressed(page, 'Try again');
    await page.getByText('It is on its way').waitFor();
    expect(sentBy(start)).toEqual([['demo', 'Ring me, once.']]);
  });

  test('pressed twice', async () => {
    const start = served.sent.length;
    const { page } = await atClinic();
    await toDraft(page);
    await page.getByRole('button', { name: 'Send it' }).dblclick();
    await page.getByText('It is on its way').waitFor();
    expect(await page.getByText('It is on its way').count()).toBe(1);
    expect(sentBy(start)).toHaveLength(1);
  });

  test('changed and reloaded: the text is still there, as it was left, and goes as it is', async () => {
    const start = served.sent.length;
    const { page } = await atClinic();
    await (await toDraft(page)).fill('Half a sen');
    await page.waitForTimeout(400);
    await page.reload();
    const field = page.getByRole('textbox', { name: 'Text for the clinic' });
    await field.waitFor();
    expect(await field.inputValue()).toBe('Half a sen');
    await field.fill('Half a sentence.');
    await pressed(page, 'Send it');
    await page.getByText('It is on its way').waitFor();
    expect(sentBy(start)).toEqual([['demo', 'Half a sentence.']]);
    await page.reload();
    await page.getByText('It is on its way').waitFor();
    expect(await page.getByRole('button', { name: 'Send it' }).count()).toBe(0);
  });

  test('emptied: it is shown again, and not taken for a question', async () => {
    const start = served.sent.length;
    const { page } = await atClinic();
    await (await toDraft(page)).fill('  ');
    await pressed(page, 'Send it');
    const fields = page.getByRole('textbox', { name: 'Text for the clinic' });
    await expect.poll(() => fields.count()).toBe(2);
    expect(await fields.last().inputValue()).toContain('would like to hear from you');
    expect(sentBy(start)).toEqual([]);
  });
});

test.each(['light', 'dark'] as const)('axe has nothing to say in the %s', async (colorScheme) => {
  for (const attributes of ['', 'data-colour="#ffe600"']) {
    const { page } = await atClinic('demo', { colorScheme, reducedMotion: 'reduce' }, attributes);
    await ask(page, PRICE);
    expect(await findings(page)).toEqual([]);
    await ask(page, 'can I get exosomes done here, and do they work?');
    const field = await toDraft(page);
    expect(await findings(page)).toEqual([]);
    await field.fill('Ring me.');
    await pressed(page, 'Send it');
    expect(await findings(page)).toEqual([]);
  }
});

describe('what a pack holds is text', () => {
  test('name, greeting, title, heading, text, contact; no javascript: is a link', async () => {
    const { page } = await atClinic('evil');
    await ask(page, PRICE);
    await page.locator('.statement').waitFor();
    const field = await toDraft(page);
    await field.fill(EVIL);
    await pressed(page, 'Send it');
    await page.getByText('It is on its way').waitFor();
    await page.waitForTimeout(200);
    expect(await page.title()).toBe('Clinic');
    expect(await page.locator('header h2').textContent()).toBe(EVIL);
    for (const place of ['.statement .title', '.statement .heading', '.statement p', '.whose'])
      expect(await page.locator(place, { hasText: '<script>' }).count(), place).toBeGreaterThan(0);
    expect(await page.locator('anagen-chat img, anagen-chat script').count()).toBe(0);
    const links = await page
      .locator('anagen-chat a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(links.filter((href) => !/^(https:|mailto:|tel:)/.test(href ?? ''))).toEqual([]);
    expect(await field.inputValue()).toBe(EVIL);
    expect(served.sent.at(-1)?.text).toBe(EVIL);
  });

  test('on the page too', async () => {
    const watched = await openPage(browser);
    opened.push(watched);
    await watched.page.goto(`${world.chat}/?clinic=evil`);
    await watched.page.locator('h1', { hasText: '<img src=x' }).waitFor();
    expect(await watched.page.title()).toBe('Hair therapy answers');
    expect(watched.complaints).toEqual([]);
  });
});

test('two clinics on one site: neither page shows the other’s conversation, facts or draft', async () => {
  const start = served.sent.length;
  const { page, context } = await atClinic('demo');
  await ask(page, PRICE);
  await (await toDraft(page)).fill('For the demo clinic.');
  await page.waitForTimeout(400);

  // The same tab, the same storage.
  const second = world.serve({ head: scriptTag(world.chat, 'data-clinic="other"') });
  await page.goto(second);
  await page.locator('button.launcher').click();
  await page.locator('.welcome').waitFor();
  expect(await page.getByRole('article').count()).toBe(0);
  expect(await page.locator('header h2').textContent()).toBe('Other Clinic');
  const field = await toDraft(page);
  expect(await field.inputValue()).not.toContain('demo');
  await pressed(page, 'Send it');
  await page.getByText('It is on its way to Other Clinic').waitFor();
  expect(sentBy(start).map(([id]) => id)).toEqual(['other']);
  expect(await page.locator('.log').textContent()).not.toContain('Demo Clinic');

  await page.goBack();
  const kept = page.getByRole('textbox', { name: 'Text for the clinic' });
  await kept.waitFor();
  expect(await kept.inputValue()).toBe('For the demo clinic.');
  expect(await page.locator('.log').textContent()).not.toContain('Other Clinic');
  expect(await context.cookies()).toEqual([]);
});

test('a hostile page: styles that hide everything, functions that throw', async () => {
  const start = served.sent.length;
  const watched = await openPage(browser, { viewport: { width: 600, height: 900 } });
  opened.push(watched);
  const { page, complaints } = watched;
  await page.goto(world.serve({ head: HOSTILE_STYLE + scriptTag(world.chat), body: '<p>x</p>' }));
  const launcher = page.locator('anagen-chat button.launcher');
  await launcher.waitFor({ state: 'attached' });
  await page.evaluate(`setTimeout(${sabotage}, 50)`);
  await page.waitForTimeout(200);
  // By hand, as on any page that answers with errors what Playwright asks before it acts.
  const click = async (selector: string) => {
    const box = await page.locator(selector).last().boundingBox();
    await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
    await page.waitForTimeout(700);
  };
  await click('anagen-chat button.launcher');
  await page.keyboard.type(PRICE);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(1000);
  await click('anagen-chat header .talk');
  for (const _ of ['phone', 'e-mail', 'booking', 'website', 'line', 'button'])
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(700);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ring me. ');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(700);
  const { accessible, broken } = await accessibleText(page);
  expect(broken).toBe('sabotage sabotage sabotage sabotage sabotage');
  expect(accessible).toContain('says this about itself');
  expect(accessible).toContain('It is on its way to Demo Clinic');
  expect(sentBy(start).map(([, text]) => text)).toEqual([expect.stringContaining('Ring me. ')]);
  expect(complaints).toEqual([]);
});

test('in Arabic everything stands from the right; the draft from where its words do', async () => {
  const start = served.sent.length;
  const { page } = await atClinic('demo', { viewport: { width: 360, height: 740 } }, 'data-lang="ar"');
  await ask(page, 'هل الإكسوسومات آمنة لتساقط الشعر؟');
  const card = page.locator('.answer');
  expect(await card.getAttribute('dir')).toBe('rtl');
  const logo = await page.locator('.logo').boundingBox();
  const close = await page.getByRole('button', { name: 'إغلاق' }).boundingBox();
  expect(logo?.x).toBeGreaterThan(close?.x ?? Number.POSITIVE_INFINITY);

  await pressed(page, 'التواصل مع العيادة');
  const phone = page.locator('[data-intent="contact"] a').first();
  expect(await phone.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
  await pressed(page, 'إرسال ملخص');
  const field = page.getByRole('textbox', { name: 'النص الموجّه إلى العيادة' });
  const direction = () => field.evaluate((element) => getComputedStyle(element).direction);
  expect(await direction()).toBe('rtl');
  await field.fill('Please call me in English.');
  expect(await direction()).toBe('ltr');
  await field.fill('اتصلوا بي من فضلكم.');
  expect(await direction()).toBe('rtl');
  expect(await findings(page)).toEqual([]);
  await pressed(page, 'إرسال هذا النص');
  await page.getByText('شكرًا لك').waitFor();
  expect(sentBy(start)).toEqual([['demo', 'اتصلوا بي من فضلكم.']]);
});

test('on a telephone and at 200 %, the name has room, nothing is cut off, everything can be touched', async () => {
  for (const viewport of [
    { width: 320, height: 568 },
    { width: 360, height: 740 },
    { width: 640, height: 360 },
  ]) {
    const { page } = await atClinic('demo', { viewport });
    const name = await page.locator('.name').boundingBox();
    expect(name?.width).toBeGreaterThanOrEqual(160);
    await ask(page, PRICE);
    await toDraft(page);
    const wide = await page.getByRole('log').evaluate((log) => log.scrollWidth > log.clientWidth);
    expect(wide).toBe(false);
    for (const button of await page.getByRole('button').all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0), (await button.textContent()) ?? '').toBeGreaterThan(
        43.99,
      );
    }
    const log = await page.getByRole('log').boundingBox();
    expect(log?.height).toBeGreaterThan(viewport.height * 0.45);
  }
});
