import type { Report } from '../report.ts';
import { ENOUGH_VOTES, isVotedOn, type TopicUse } from '../topics.ts';
import { number } from '../words.ts';
import { bar } from './bars.ts';
import { key } from './key.ts';
import { html, type Markup } from './markup.ts';

const VOTES_KEY = key([
  ['good', 'helpful'],
  ['bad', 'not helpful'],
]);

/** Topics, those that need a look first. */
export function topicSection({ topics }: Report): Markup {
  if (topics.length === 0) return html``;
  const voted = topics.filter(isVotedOn);
  const others = topics.filter((use) => !isVotedOn(use));
  return html`<section>
<h2>Topics by use</h2>
${
  voted.length > 0
    ? html`<h3 class="rank">With ${ENOUGH_VOTES} votes or more, least helpful first</h3>${VOTES_KEY}${votesTable(voted)}`
    : null
}
${
  others.length > 0
    ? html`<h3 class="rank">With fewer votes or none, most used first</h3>${answersTable(others)}`
    : null
}
</section>`;
}

/** The clinic's own entries. */
export function faqSection({ faq }: Report): Markup {
  if (faq.length === 0) return html``;
  return html`<section><h2>Your own FAQ</h2>${VOTES_KEY}${votesTable(faq)}</section>`;
}

/** How each language was served. */
export function languageSection({ languages }: Report): Markup {
  const most = Math.max(1, ...languages.map(({ answers, unanswered }) => answers + unanswered));
  if (languages.length === 0) return html``;
  return html`<section>
<h2>Languages</h2>
${key([
  ['main', 'answers'],
  ['vain', 'without an answer'],
])}
<table>
<thead><tr><th scope="col">Language</th><th scope="col" class="n">Answers</th><th scope="col" class="n">Without</th></tr></thead>
<tbody>${languages.map(
    ({ name, answers, unanswered }) =>
      html`<tr><th scope="row">${name}${bar(
        name,
        [
          { name: 'answers', value: answers, look: 'main' },
          { name: 'without an answer', value: unanswered, look: 'vain' },
        ],
        most,
      )}</th><td class="n">${number(answers)}</td><td class="n">${number(unanswered)}</td></tr>`,
  )}</tbody>
</table>
</section>`;
}

/** Bars of one length: what counts is the share. Few votes get none. */
function votesTable(list: readonly TopicUse[]): Markup {
  return tableOf(list, (use) =>
    isVotedOn(use)
      ? bar(
          use.title,
          [
            { name: 'helpful', value: use.helpful, look: 'good' },
            { name: 'not helpful', value: use.unhelpful, look: 'bad' },
          ],
          use.helpful + use.unhelpful,
        )
      : null,
  );
}

function answersTable(list: readonly TopicUse[]): Markup {
  const most = Math.max(1, ...list.map(({ answers }) => answers));
  return tableOf(list, (use) =>
    bar(use.title, [{ name: 'answers', value: use.answers, look: 'main' }], most),
  );
}

function tableOf(list: readonly TopicUse[], drawn: (use: TopicUse) => Markup | null): Markup {
  return html`<table>
<thead><tr><th scope="col">Topic</th><th scope="col" class="n">Answers</th><th scope="col" class="n">Helpful</th><th scope="col" class="n">Not helpful</th></tr></thead>
<tbody>${list.map(
    (use) =>
      html`<tr><th scope="row">${use.clinic === null ? use.title : `${use.title} (${use.clinic})`}${drawn(use)}${
        use.reasons.length > 0
          ? html`<span class="why">${use.reasons.map(({ words, times }) => `${words} (${times})`).join(', ')}</span>`
          : null
      }</th><td class="n">${number(use.answers)}</td><td class="n">${number(use.helpful)}</td><td class="n">${number(use.unhelpful)}</td></tr>`,
  )}</tbody>
</table>`;
}
