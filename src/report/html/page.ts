import { perWeek } from '../days.ts';
import type { Report } from '../report.ts';
import {
  counted,
  ENOUGH,
  KEEP_WITH_CARE,
  longDay,
  NOTHING,
  number,
  percent,
  periodWords,
  remarks,
  shareWords,
  shortDay,
  whoseWords,
} from '../words.ts';
import { groupSection } from './groups.ts';
import { key } from './key.ts';
import { html, Markup } from './markup.ts';
import { STYLE } from './style.ts';
import { timeline } from './timeline.ts';
import { faqSection, languageSection, topicSection } from './use.ts';

/** Nothing is loaded and nothing runs, whatever is in the text. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Rows beside the drawing, which shows them all. */
const MOST_WEEKS = 8;

/** Our own words: what people wrote never stands in a style sheet. */
const sheet = new Markup(`<style>${STYLE}</style>`);

/** The whole report as one page that needs nothing else. */
export function renderHtml(report: Report): string {
  const { whose, period, answers, unanswered, votes } = report;
  const empty = answers + unanswered + votes.helpful + votes.unhelpful === 0;
  const title = `What people asked in vain: ${whoseWords(whose)}, ${periodWords(period)}`;
  return `${html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
${sheet}
</head>
<body>
<main>
<header>
<h1>What people asked in vain</h1>
<p>${whoseWords(whose)} · ${periodWords(period)}</p>
</header>
${empty ? html`<p class="now">${NOTHING}</p>` : body(report)}
<footer>
${remarks(report).map((remark) => html`<p>${remark}</p>`)}
<p>${KEEP_WITH_CARE}</p>
<p>Days are counted in UTC. Written on ${longDay(period.to)}.</p>
</footer>
</main>
</body>
</html>
`}`;
}

function body(report: Report): Markup {
  return html`${tiles(report)}
${daySection(report)}
${groupSection(report)}
${topicSection(report)}
${faqSection(report)}
${languageSection(report)}`;
}

function tiles({ answers, unanswered, votes, languages }: Report): Markup {
  const asked = answers + unanswered;
  const voted = votes.helpful + votes.unhelpful;
  const share = percent(votes.helpful, voted);
  const [first, second, third] = languages.map(({ name }) => name);
  const rest = languages.length - 3;
  return html`<dl class="tiles">
<div><dt>Answers</dt><dd class="figure">${number(answers)}</dd><dd class="note">shown to somebody</dd></div>
<div><dt>Without an answer</dt><dd class="figure">${number(unanswered)}</dd><dd class="note">${vainWords(unanswered, asked)}</dd></div>
<div><dt>Found helpful</dt>${
    share === null
      ? html`<dd class="words">${voted === 0 ? 'No votes yet' : 'Too few to say'}</dd><dd class="note">${counted(voted, 'vote')}</dd>`
      : html`<dd class="figure">${share}</dd><dd class="note">${shareWords(votes.helpful, voted, 'vote').replace(/ \(.*\)$/, '')}</dd>`
  }</div>
<div><dt>Languages</dt><dd class="figure">${number(languages.length)}</dd><dd class="note">${[first, second, third].filter(Boolean).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}</dd></div>
</dl>`;
}

/** "16 % of 1,122 questions"; the figure above has said how many. */
function vainWords(unanswered: number, asked: number): string {
  const share = asked < ENOUGH ? null : percent(unanswered, asked);
  return share === null
    ? shareWords(unanswered, asked, 'question')
    : `${share} of ${counted(asked, 'question')}`;
}

function daySection({ days }: Report): Markup {
  const weeks = perWeek(days);
  return html`<section>
<h2>Day by day</h2>
${key([
  ['main', 'answers'],
  ['vain', 'without an answer'],
])}
<div class="beside">
<div>
<div class="wide">${timeline(days, 600)}</div>
<div class="narrow">${timeline(days, 330)}</div>
</div>
<table class="weeks">
${weeks.length > MOST_WEEKS ? html`<caption>The last ${MOST_WEEKS} weeks</caption>` : null}
<thead><tr><th scope="col">Week from</th><th scope="col" class="n">Answers</th><th scope="col" class="n">Without</th></tr></thead>
<tbody>${weeks
    .slice(-MOST_WEEKS)
    .map(
      (week) =>
        html`<tr><th scope="row">${shortDay(week.day)}</th><td class="n">${number(week.answers)}</td><td class="n">${number(week.unanswered)}</td></tr>`,
    )}</tbody>
</table>
</div>
</section>`;
}
