import { shortened } from '../clean.ts';
import type { Report } from '../report.ts';
import type { Group } from '../unanswered.ts';
import { daysWords, nearestWords, number, WHAT_NOW } from '../words.ts';
import { bar } from './bars.ts';
import { html, type Markup } from './markup.ts';

/** A question longer than this is a story; its beginning is shown. */
const LONG = 280;
/** Groups beyond these are folded away, and what was asked once if it is more than that. */
const SHOWN = 30;
const SHOWN_ONCE = 30;

/** What was asked in vain, most often first. */
export function groupSection({ groups, once }: Report): Markup {
  const most = groups[0]?.times ?? 1;
  return html`<section>
<h2>Questions without an answer</h2>
<p class="lead">Asked twice or more, in these or in similar words.</p>
${groups.length > 0 ? html`${list(groups.slice(0, SHOWN), most)}<p class="now">${WHAT_NOW}</p>` : html`<p>Nothing was asked twice.</p>`}
${groups.length > SHOWN ? html`<details><summary>Asked less often (${number(groups.length - SHOWN)} more)</summary>${list(groups.slice(SHOWN), most)}</details>` : null}
${once.length > 0 ? onceList(once) : null}
</section>`;
}

const list = (groups: readonly Group[], most: number) =>
  html`<ol class="groups" style="--digits: ${number(most).length}">${groups.map((group) => item(group, most))}</ol>`;

function item(group: Group, most: number): Markup {
  const { times, question, examples, languages, first, last } = group;
  return html`<li>
<div class="times">${number(times)}<small>times</small></div>
<div>
<p class="asked" dir="auto">${shortened(question, LONG)}</p>
${bar('Asked', [{ name: 'times', value: times, look: 'vain' }], most)}
${examples.length > 0 ? html`<ul class="also">${examples.map((text) => html`<li dir="auto">${shortened(text, LONG)}</li>`)}</ul>` : null}
<p class="about">${languages.join(', ')} · ${daysWords(first, last)} · nearest topic: ${nearestWords(group)}</p>
</div>
</li>`;
}

function onceList(once: readonly Group[]): Markup {
  const items = html`<ul class="once">${once.map(({ question }) => html`<li dir="auto">${shortened(question, LONG)}</li>`)}</ul>`;
  const summary = html`<summary>Asked once (${number(once.length)})</summary>`;
  return once.length <= SHOWN_ONCE
    ? html`<details open>${summary}${items}</details>`
    : html`<details>${summary}${items}</details>`;
}
