import type { Evaluation } from './record.ts';

const SIZE = 360;
const LEFT = 70;
const TOP = 56;
const WIDTH = LEFT + SIZE + 50;
const HEIGHT = TOP + SIZE + 90;
const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** A calibration plot as SVG: it tells in words what it shows, and nothing by colour alone. */
export function drawCalibration(
  { error, of, bins }: Evaluation['calibration'],
  files: readonly string[],
): string {
  const x = (share: number) => Math.round(LEFT + share * SIZE);
  const y = (share: number) => Math.round(TOP + (1 - share) * SIZE);
  const points = bins
    .filter(({ count }) => count > 0)
    .map((bin) => ({ ...bin, share: bin.right / bin.count }));
  const told = points
    .map(({ from, to, count, right }) => `from ${from} to ${to}, ${right} of ${count}`)
    .join('; ');
  const text = (at: [number, number], words: string, more = '') =>
    `<text x="${at[0]}" y="${at[1]}" ${more}>${escaped(words)}</text>`;
  const middle = 'text-anchor="middle"';
  const upright = `transform="rotate(-90 22 ${y(0.5)})"`;

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="title desc" font-family="sans-serif" font-size="13" fill="#1a1a1a">`,
    '<title id="title">Confidence against the share of right answers</title>',
    `<desc id="desc">${escaped(
      `Calibration over ${of} answers to the questions of ${files.join(', ')}. Right answers by confidence: ${told || 'none'}. Expected calibration error ${percent(error)}. On the dashed diagonal, confidence and success are equal.`,
    )}</desc>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    text([x(0.5), 24], 'Confidence against the share of right answers', `${middle} font-weight="bold"`),
    text([x(0.5), 42], `${of} answers, expected calibration error ${percent(error)}`, middle),
    ...TICKS.flatMap((tick) => [
      `<path d="M${x(tick)} ${y(0)}V${y(1)}M${x(0)} ${y(tick)}H${x(1)}" stroke="#e2e2e2"/>`,
      text([x(tick), y(0) + 18], percent(tick), middle),
      text([x(0) - 8, y(tick) + 4], percent(tick), 'text-anchor="end"'),
    ]),
    `<path d="M${x(0)} ${y(1)}V${y(0)}H${x(1)}" fill="none" stroke="#1a1a1a"/>`,
    `<path d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}" stroke="#767676" stroke-dasharray="6 5"/>`,
    `<polyline points="${points.map((point) => `${x(point.confidence)},${y(point.share)}`).join(' ')}" fill="none" stroke="#1f5fa8" stroke-width="2"/>`,
    ...points.flatMap(({ confidence, share, count }) => [
      `<circle cx="${x(confidence)}" cy="${y(share)}" r="5" fill="#1f5fa8"/>`,
      text([x(confidence), y(share) + 22], String(count), middle),
    ]),
    text([x(0.5), y(0) + 42], 'Confidence that the question is about a topic', middle),
    text([22, y(0.5)], 'Share of right answers', `${middle} ${upright}`),
    text([x(0.5), y(0) + 66], 'Below each point, the number of answers', `${middle} fill="#555555"`),
    '</svg>',
    '',
  ].join('\n');
}

function percent(share: number): string {
  return `${Math.round(1000 * share) / 10} %`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
