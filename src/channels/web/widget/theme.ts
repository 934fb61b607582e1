import { mix, type Rgb, readableOn, textOn, written } from './colour.ts';

/** Where neither the page nor the clinic has a colour. */
const DEFAULT_COLOUR: Rgb = [11, 107, 95];

/** The surfaces of `style.css` on which coloured text stands, worst case for contrast. */
const LIGHT = [244, 246, 247] as const;
const DARK = [32, 38, 44] as const;
const WHITE = [255, 255, 255] as const;

/**
 * The clinic's colour as a style sheet: everything in it is a number that was computed here.
 * In the dark, a colour that only just passes looks dull: there it has to reach 7.
 */
export function themeCss(given: Rgb | null): string {
  const colour = given ?? DEFAULT_COLOUR;
  const fill = `--fill:${written(colour)};--on-fill:${written(textOn(colour))};`;
  const accent = (background: readonly [number, number, number], enough: number) =>
    `--accent:${written(readableOn(colour, background, enough))};`;
  const light = accent(LIGHT, 4.5) + tint(colour, WHITE);
  const dark = accent(DARK, 7) + tint(colour, DARK);
  return `:host{${fill}${light}}@media (prefers-color-scheme:dark){:host{${dark}}}`;
}

/** A breath of the colour on a surface: every text that can be read on the one can be read on the other. */
function tint(colour: Rgb, surface: Rgb): string {
  return `--tint:${written(mix(surface, colour, 0.08))};`;
}
