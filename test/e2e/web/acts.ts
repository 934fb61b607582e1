import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Asks and waits for the answer. */
export async function ask(page: Page, text: string): Promise<void> {
  const cards = await page.getByRole('article').count();
  const field = page.locator('#field');
  await field.fill(text);
  await field.press('Enter');
  await page.getByRole('article').nth(cards).waitFor();
}

/** Presses the last button of that name and waits for the answer. */
export async function pressed(page: Page, name: string): Promise<void> {
  const cards = await page.getByRole('article').count();
  await page.getByRole('button', { name }).last().click();
  await page.getByRole('article').nth(cards).waitFor();
}

/** The label or the words of what has the focus. */
export function focused(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const element = document.activeElement?.shadowRoot?.activeElement;
    if (element instanceof HTMLTextAreaElement)
      return (
        element.getAttribute('aria-label') ?? element.labels[0]?.querySelector('span')?.textContent ?? null
      );
    return element?.textContent ?? null;
  });
}

/** axe's findings, as "rule: element". axe needs no style of the page's, only a way in. */
export async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    type Result = { violations: { id: string; nodes: { target: unknown }[] }[] };
    const { axe } = globalThis as unknown as { axe: { run(): Promise<Result> } };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`),
    );
  });
}
