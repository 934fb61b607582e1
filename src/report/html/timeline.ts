import { bars, type Day } from '../days.ts';
import { number, shortDay } from '../words.ts';
import { html, type Markup } from './markup.ts';

const HEIGHT = 180;
const TOP = 8;
const FOOT = 24;
/** Room for the numbers at the left: a digit's, and at least so much. */
const DIGIT = 7;
const LEAST_LEFT = 36;
const RIGHT = 4;
/** Days that are named below the bars, at most. */
const NAMES = 5;

/** Answers and questions in vain by day, one on the other. `width`: of the drawing; letters keep their size. */
export function timeline(days: readonly Day[], width: number): Markup {
  const { unit, list } = bars(days);
  const highest = niceTop(Math.max(1, ...list.map(({ answers, unanswered }) => answers + unanswered)));
  const left = Math.max(LEAST_LEFT, DIGIT * number(highest).length + 12);
  const floor = TOP + HEIGHT;
  const y = (value: number) => floor - (HEIGHT * value) / highest;
  const step = (width - left - RIGHT) / list.length;
  const thick = Math.min(28, Math.max(1, step * 0.72));
  const middle = (at: number) => left + step * (at + 0.5);
  const every = Math.max(1, Math.ceil(list.length / NAMES));
  const busiest = list.reduce(
    (best, day) => (day.answers + day.unanswered > best.answers + best.unanswered ? day : best),
    list[0] ?? { day: '', answers: 0, unanswered: 0 },
  );
  const told =
    `Answers and questions without an answer by ${unit}. ` +
    `Most on ${shortDay(busiest.day)}: ${number(busiest.answers)} answers, ${number(busiest.unanswered)} without an answer.`;

  return html`<svg class="timeline" role="img" aria-label="${told}" viewBox="0 0 ${width} ${floor + FOOT}" width="${width}" height="${floor + FOOT}">
<title>${told}</title>
${[0, highest / 2, highest].map(
  (value) => html`<path class="grid" d="M${left} ${round(y(value))}H${width - RIGHT}"/>
<text class="tick" x="${left - 8}" y="${round(y(value) + 4)}" text-anchor="end">${number(value)}</text>`,
)}
${list.map(({ day, answers, unanswered }, at) => {
  const x = round(middle(at) - thick / 2);
  const name = `${unit === 'week' ? 'Week from ' : ''}${shortDay(day)}: ${number(answers)} answers, ${number(unanswered)} without an answer`;
  const split = y(unanswered);
  return html`<g><title>${name}</title>
<rect class="vain" x="${x}" y="${round(split)}" width="${round(thick)}" height="${round(floor - split)}"/>
<rect class="main" x="${x}" y="${round(y(answers + unanswered))}" width="${round(thick)}" height="${round(Math.max(0, split - y(answers + unanswered) - (unanswered > 0 && answers > 0 ? 1.5 : 0)))}"/></g>`;
})}
${list.map(({ day }, at) =>
  at % every === 0
    ? html`<text class="tick" x="${round(middle(at))}" y="${floor + 18}" text-anchor="middle">${shortDay(day)}</text>`
    : html``,
)}
</svg>`;
}

/** 2, 4, 6, 8, 10, 20, 40 …: the next that has a whole half. */
function niceTop(value: number): number {
  for (let ten = 1; ; ten *= 10) {
    for (const step of [2, 4, 6, 8, 10]) if (step * ten >= value) return step * ten;
  }
}

const round = (value: number) => Math.round(value * 10) / 10;
