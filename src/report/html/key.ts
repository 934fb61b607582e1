import type { Part } from './bars.ts';
import { html, type Markup } from './markup.ts';

/** What the colours of a chart stand for. */
export function key(entries: readonly (readonly [look: Part['look'], name: string])[]): Markup {
  return html`<ul class="key">${entries.map(
    ([look, name]) =>
      html`<li><svg viewBox="0 0 10 10" aria-hidden="true"><rect class="${look}" width="10" height="10"/></svg>${name}</li>`,
  )}</ul>`;
}
