import { number } from '../words.ts';
import { html, type Markup } from './markup.ts';

/** A share of a bar. */
export interface Part {
  /** For reading aloud: "helpful". */
  readonly name: string;
  readonly value: number;
  /** Class of the style sheet. */
  readonly look: 'main' | 'vain' | 'good' | 'bad';
}

const WIDTH = 1_000;
const HEIGHT = 10;
/** Between two parts, so that they can be told apart without their colours. */
const GAP = 4;
/** So that one of a thousand is still seen. */
const LEAST = 6;

/** A horizontal bar of one or more parts, as wide as its place; `most` fills it. */
export function bar(label: string, parts: readonly Part[], most: number): Markup {
  const told = `${label}: ${parts.map(({ name, value }) => `${number(value)} ${name}`).join(', ')}`;
  let x = 0;
  const rects = parts
    .filter(({ value }) => value > 0)
    .map(({ value, look }, at, all) => {
      const width = (WIDTH * value) / Math.max(1, most);
      const gap = at < all.length - 1 ? GAP : 0;
      const rect = html`<rect class="${look}" x="${round(x)}" width="${round(Math.max(LEAST, width - gap))}" height="${HEIGHT}"/>`;
      x += width;
      return rect;
    });
  return html`<svg class="bar" role="img" aria-label="${told}" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none"><title>${told}</title>${rects}</svg>`;
}

const round = (value: number) => Math.round(value * 10) / 10;
