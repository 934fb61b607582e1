/** Each from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];
const { pow, round } = Math;
const { exec } = RegExp.prototype;
const find = Function.prototype.call.bind(exec) as (pattern: RegExp, text: string) => RegExpExecArray | null;

/** "#0b6b5f" or "#0ba" as a colour; null for anything else, so that nothing else gets into a style sheet. */
export function readColour(text: string): Rgb | null {
  const long = find(/^\s*#([\da-f]{2})([\da-f]{2})([\da-f]{2})\s*$/i, text);
  if (long) return [hex(long[1]), hex(long[2]), hex(long[3])];
  const short = find(/^\s*#([\da-f])([\da-f])([\da-f])\s*$/i, text);
  return short ? [hex(short[1]) * 17, hex(short[2]) * 17, hex(short[3]) * 17] : null;
}

/** As CSS writes it. */
export function written(colour: Rgb): string {
  return `rgb(${colour[0]} ${colour[1]} ${colour[2]})`;
}

/** Black or white, whichever can be read better on it: one of them always has a contrast of 4.58. */
export function textOn(colour: Rgb): Rgb {
  return contrast(colour, WHITE) >= contrast(colour, BLACK) ? WHITE : BLACK;
}

/**
 * The colour itself if it can be read on `background`; else so much darker or lighter that it can.
 * `enough`: the contrast to reach. Default 4.5: WCAG 2.2 AA for text.
 */
export function readableOn(colour: Rgb, background: Rgb, enough = 4.5): Rgb {
  const towards = textOn(background);
  for (let step = 0; step <= 20; step++) {
    const mixed = mix(colour, towards, step / 20);
    if (contrast(mixed, background) >= enough) return mixed;
  }
  return towards;
}

/** WCAG's contrast ratio, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const a = luminance(one);
  const b = luminance(other);
  return a > b ? (a + 0.05) / (b + 0.05) : (b + 0.05) / (a + 0.05);
}

function luminance(colour: Rgb): number {
  return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4);
}

/** Between the two: `share` 0 is the one, 1 the other. */
export function mix(one: Rgb, other: Rgb, share: number): Rgb {
  const between = (from: number, to: number) => round(from + (to - from) * share);
  return [between(one[0], other[0]), between(one[1], other[1]), between(one[2], other[2])];
}

function hex(digits: string | undefined): number {
  return +`0x${digits}`;
}
