import { readableOn, textOn, written } from './colour.ts';
import type { Settings } from './settings.ts';

/** The surfaces of `style.css` on which coloured text stands, worst case for contrast. */
const LIGHT = [244, 246, 247] as const;
const DARK = [32, 38, 44] as const;

/** The clinic's colour as a style sheet: everything in it is a number that was computed here. */
export function themeCss({ colour }: Settings): string {
  if (!colour) return '';
  const fill = `--fill:${written(colour)};--on-fill:${written(textOn(colour))};`;
  const accent = (background: readonly [number, number, number]) =>
    `--accent:${written(readableOn(colour, background))};`;
  return `:host{${fill}${accent(LIGHT)}}@media (prefers-color-scheme:dark){:host{${accent(DARK)}}}`;
}
