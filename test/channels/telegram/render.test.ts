import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/channels/message.ts';
import { type Payload, render, renderOne } from '../../../src/channels/telegram/render.ts';
import {
  answerReply,
  chatReply,
  crisisReply,
  didYouMeanReply,
  everyReply,
  outsideReply,
  personalReply,
  textReply,
  unknownReply,
  urgentReply,
} from '../../support/replies.ts';
import { keyboardProblem, textProblem } from '../../support/telegram-server.ts';

const tags = { bold: ['<b>', '</b>'], italic: ['<i>', '</i>'], text_link: ['<a>', '</a>'] } as const;

/** A payload as a person sees it: styles as tags, link addresses and buttons below. */
function show(payload: Payload): string {
  const marks: { at: number; order: number; mark: string }[] = [];
  for (const [order, entity] of payload.entities.entries()) {
    const [open, close] = tags[entity.type];
    marks.push({ at: entity.offset, order, mark: open });
    marks.push({ at: entity.offset + entity.length, order: -order - 1, mark: close });
  }
  // At the same place, what was opened last is closed first, and closed before anything is opened.
  marks.sort((a, b) => b.at - a.at || b.order - a.order);
  let text = payload.text;
  for (const { at, mark } of marks) text = text.slice(0, at) + mark + text.slice(at);
  const links = payload.entities.flatMap((entity) => (entity.type === 'text_link' ? [entity.url] : []));
  const buttons = payload.reply_markup?.inline_keyboard.map(
    (row) => `(${row.map((button) => button.text).join(' | ')})`,
  );
  return [text, ...[...new Set(links)].map((link) => `-> ${link}`), ...(buttons ?? [])].join('\n');
}

const golden = (reply: Parameters<typeof layOut>[0]) => render(layOut(reply)).map(show).join('\n=====\n');

describe('golden messages', () => {
  it('draws an answer', () => {
    expect(golden(answerReply)).toMatchInlineSnapshot(`
      "<b>Exosomes for hair loss</b>

      Exosomes are tiny packets that cells release. <b>No exosome product is approved</b> for hair loss in the United States <a>[1]</a>.

      <b>What has been tested in people?</b>
      Small studies, most <i>without</i> a comparison group <a>[1]</a>[2]. You can look for trials in the <a>public register</a>.

      • 28 people in one series [2]
      • nobody was followed for longer than a year

      <b>How sure is the science: Very low – we hardly know</b>. <i>There is no controlled trial.</i>

      <b>Sources</b>
      1. <a>Public Safety Notification on Exosome Products</a>. U.S. Food and Drug Administration, 2019.
      2. Exosomes in hair loss: a case series. 2021.

      <i>General information, not medical advice. Only a clinician who examines you can advise on your case.</i>

      You could also ask about
      -> https://www.fda.gov/vaccines-blood-biologics/exosome-alert
      -> https://clinicaltrials.gov/
      (FDA status in the United States)
      (What it costs)"
    `);
  });
  it('draws an answer to a personal question', () => {
    expect(golden(personalReply)).toMatchInlineSnapshot(`
      "<b>Exosomes for hair loss</b>

      I can’t decide this for you: it depends on your health, and only a clinician who knows you can. Here is the general information, to take to them. Please don’t start, stop or change a treatment on the strength of a chat.

      Exosomes are tiny packets that cells release. <b>No exosome product is approved</b> for hair loss in the United States <a>[1]</a>.

      <b>What has been tested in people?</b>
      Small studies, most <i>without</i> a comparison group <a>[1]</a>[2]. You can look for trials in the <a>public register</a>.

      • 28 people in one series [2]
      • nobody was followed for longer than a year

      <b>How sure is the science: Very low – we hardly know</b>. <i>There is no controlled trial.</i>

      <b>Sources</b>
      1. <a>Public Safety Notification on Exosome Products</a>. U.S. Food and Drug Administration, 2019.
      2. Exosomes in hair loss: a case series. 2021.

      <i>General information, not medical advice. Only a clinician who examines you can advise on your case.</i>

      You could also ask about
      -> https://www.fda.gov/vaccines-blood-biologics/exosome-alert
      -> https://clinicaltrials.gov/
      (FDA status in the United States)
      (What it costs)"
    `);
  });
  it('draws a choice', () => {
    expect(golden(didYouMeanReply)).toMatchInlineSnapshot(`
      "<b>Which of these do you mean?</b>

      <i>General information, not medical advice. Only a clinician who examines you can advise on your case.</i>

      Choose a topic, or ask in other words
      (Exosomes for hair loss)
      (Conditioned medium and secretome)"
    `);
  });
  it('draws what is not known', () => {
    expect(golden(unknownReply)).toMatchInlineSnapshot(`
      "<b>I don’t have a sourced answer to that.</b>

      I only answer from checked sources, so I won’t guess. You can ask in other words, or ask a dermatologist.

      <i>General information, not medical advice. Only a clinician who examines you can advise on your case.</i>

      The nearest I can tell you about
      (What it costs)"
    `);
  });
  it('draws what is outside', () => {
    expect(golden(outsideReply)).toMatchInlineSnapshot(`
      "<b>I don’t have a sourced answer to that.</b>

      Stem-cell treatment for joints is outside what I cover. I answer questions about stem-cell hair therapy and hair loss.

      <i>General information, not medical advice. Only a clinician who examines you can advise on your case.</i>"
    `);
  });
  it('draws an emergency', () => {
    expect(golden(urgentReply)).toMatchInlineSnapshot(`
      "<b>This may be an emergency. Get help now.</b>

      • Call an ambulance now.
      • Lie down, with your legs raised if you can breathe well.

      • Emergency services: 911 (24/7)

      <b>What not to do</b>
      • Don’t drive yourself.

      <i>I am an automated assistant, not an emergency service. If in doubt, call.</i>"
    `);
  });
  it('draws a crisis', () => {
    expect(golden(crisisReply)).toMatchInlineSnapshot(`
      "<b>I’m really glad you told me. Please talk to someone now.</b>

      • Tell somebody near you how you feel.

      Call your local emergency number if there is danger right now. Free crisis lines by country: findahelpline.com. Tell me your country (for example “I’m in Germany”) and I’ll show its numbers.

      <i>I am an automated assistant, not an emergency service. If in doubt, call.</i>"
    `);
  });
  it('draws a greeting', () => {
    expect(golden(chatReply('greeting'))).toMatchInlineSnapshot(`
      "Hello. I give straight answers about stem-cell hair therapy and hair loss, with their sources, and I say so when science does not know.

      Ask in your own words.

      <i>General information, not medical advice. Only a clinician who examines you can advise on your case.</i>

      You could begin with
      (Exosomes for hair loss)
      (FDA status in the United States)
      (Conditioned medium and secretome)
      (What it costs)"
    `);
  });
  it('draws the sources of the last answer', () => {
    expect(golden(chatReply('sources', { sources: answerReply.sources }))).toMatchInlineSnapshot(`
      "These are the sources of my last answer.

      <b>Sources</b>
      1. <a>Public Safety Notification on Exosome Products</a>. U.S. Food and Drug Administration, 2019.
      2. Exosomes in hair loss: a case series. 2021.

      <i>General information, not medical advice. Only a clinician who examines you can advise on your case.</i>
      -> https://www.fda.gov/vaccines-blood-biologics/exosome-alert"
    `);
  });
  it('is exactly this on the wire', () => {
    expect(render(layOut(didYouMeanReply))).toMatchInlineSnapshot(`
      [
        {
          "entities": [
            {
              "length": 27,
              "offset": 0,
              "type": "bold",
            },
            {
              "length": 99,
              "offset": 29,
              "type": "italic",
            },
          ],
          "link_preview_options": {
            "is_disabled": true,
          },
          "reply_markup": {
            "inline_keyboard": [
              [
                {
                  "callback_data": "t:exosomes",
                  "text": "Exosomes for hair loss",
                },
              ],
              [
                {
                  "callback_data": "t:conditioned-medium-and-secretome",
                  "text": "Conditioned medium and secretome",
                },
              ],
            ],
          },
          "text": "Which of these do you mean?

      General information, not medical advice. Only a clinician who examines you can advise on your case.

      Choose a topic, or ask in other words",
        },
      ]
    `);
  });
});

describe('rendering', () => {
  it.each(Object.entries(everyReply))('makes a message that Telegram takes: %s', (_, reply) => {
    for (const payload of render(layOut(reply))) {
      expect(textProblem(payload.text, payload.entities)).toBeUndefined();
      expect(keyboardProblem(payload.reply_markup)).toBeUndefined();
    }
  });

  it('counts offsets in UTF-16 units', () => {
    const [payload] = render(layOut(textReply('🧬👩🏽‍🔬 cells', '🧬 title')));
    const [title] = payload?.entities ?? [];
    expect(title).toEqual({ type: 'bold', offset: 0, length: 8 });
    expect(payload?.text).toContain('🧬👩🏽‍🔬 cells');
  });

  it('links no address that a phone cannot open', () => {
    const reply = textReply('x');
    const content = [{ type: 'link', text: 'here', url: 'javascript:alert(1)' }] as const;
    const [payload] = render(layOut({ ...reply, summary: [{ type: 'paragraph', content }] }));
    expect(payload?.text).toContain('here');
    expect(payload?.entities.map((entity) => entity.type)).not.toContain('text_link');
  });

  it('replaces what Telegram’s server would refuse or cut out, without moving anything', () => {
    const [payload] = render(layOut(textReply('a\ud83d b\u202Ec\u0000d')));
    expect(payload?.text).toContain('a\uFFFD b c d');
  });

  it('has nothing to send for a message of blanks', () => {
    const parts = [{ type: 'title', text: ' \u200B' } as const, { type: 'heading', text: '' } as const];
    expect(render({ parts, choices: { heading: '', topics: [] } })).toEqual([]);
    expect(renderOne({ parts, choices: { heading: '', topics: [] } })).toBeNull();
  });

  it('leaves out the buttons that do not fit, and those that would not work', () => {
    const many = Array.from({ length: 150 }, (_, index) => ({
      id: `topic-${index}`,
      title: `Topic ${index}`,
    }));
    const bad = [
      { id: 'UPPER', title: 'no slug' },
      { id: 'a'.repeat(61), title: 'too long' },
      { id: 'blank', title: ' ' },
    ];
    const [payload] = render(layOut(chatReply('topics', { topics: [...bad, ...many] })));
    const rows = payload?.reply_markup?.inline_keyboard ?? [];
    expect(keyboardProblem(payload?.reply_markup)).toBeUndefined();
    expect(rows).toHaveLength(100);
    expect(rows.every((row) => row.length === 1)).toBe(true);
    expect(rows[0]?.[0]).toEqual({ text: 'blank', callback_data: 't:blank' });
    const long = many.map((topic) => ({ ...topic, title: '🧬'.repeat(60) }));
    const [heavy] = render(layOut(chatReply('topics', { topics: long })));
    expect(keyboardProblem(heavy?.reply_markup)).toBeUndefined();
    expect(heavy?.reply_markup?.inline_keyboard.length).toBeGreaterThan(25);
  });
});

describe('one message', () => {
  it('is the whole reply, without buttons, where that fits', () => {
    const [payload] = render(layOut({ ...answerReply, related: [] }));
    expect(renderOne(layOut(answerReply))).toEqual(payload);
  });

  it('keeps the disclaimer of a reply that is too long', () => {
    const long = { ...answerReply, summary: [paragraphOf('Word after word. '.repeat(400))] };
    const payload = renderOne(layOut(long));
    expect(textProblem(payload?.text, payload?.entities)).toBeUndefined();
    expect(payload?.text.length).toBeGreaterThan(3500);
    expect(payload?.text).toMatch(/^Exosomes for hair loss\n\nWord after word\./);
    expect(payload?.text.endsWith(` …\n\n${answerReply.disclaimer}`)).toBe(true);
    const note = payload?.entities.at(-1);
    expect(payload?.text.slice(note?.offset)).toBe(answerReply.disclaimer);
  });
});

function paragraphOf(text: string) {
  return { type: 'paragraph', content: [{ type: 'text', text }] } as const;
}
