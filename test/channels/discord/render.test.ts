import { describe, expect, it } from 'vitest';
import type { TopicLink } from '../../../src/assistant/reply.ts';
import {
  COLOURS,
  type Payload,
  render,
  renderLine,
  renderReply,
} from '../../../src/channels/discord/render.ts';
import type { Part } from '../../../src/channels/message.ts';
import { checkMessage, type Wire } from '../../support/discord-checks.ts';
import { answerReply, chatReply, everyReply, textReply, urgentReply } from '../../support/replies.ts';

/** A payload as it goes over the wire, refused if Discord would refuse it. */
function wire({ embeds, components, allowedMentions }: Payload): Wire {
  const body = { embeds, components, allowed_mentions: allowedMentions };
  checkMessage(body);
  return body;
}

const paragraph = (text: string): Part => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const nothing = { heading: '', topics: [] };
const topics = (count: number): TopicLink[] =>
  Array.from({ length: count }, (_, index) => ({ id: `topic-${index}`, title: `Topic number ${index}` }));
const described = (payloads: readonly Payload[]): string[] =>
  payloads.flatMap(({ embeds }) => embeds.map(({ description }) => description ?? ''));

describe('golden messages', () => {
  it.each(Object.entries(everyReply))('%s', (_, reply) => {
    expect(renderReply(reply).map(wire)).toMatchSnapshot();
  });
});

describe('a reply as embeds', () => {
  it('is one message with one embed, and pings nobody', () => {
    const [payload, ...more] = renderReply(answerReply);
    expect(more).toEqual([]);
    expect(payload?.embeds).toHaveLength(1);
    expect(payload?.allowedMentions).toEqual({ parse: [], repliedUser: false });
  });

  it('shows red for what is urgent, and for nothing else', () => {
    const { urgent, ...others } = COLOURS;
    expect(renderReply(urgentReply)[0]?.embeds[0]?.color).toBe(urgent);
    expect(Object.values(others)).not.toContain(urgent);
  });

  it('puts a title that is too long for one into the text', () => {
    const title = 'word '.repeat(60).trim();
    const [payload] = render(
      { parts: [{ type: 'title', text: title }, paragraph('Text.')], choices: nothing },
      1,
    );
    expect(payload?.embeds).toEqual([{ color: 1, description: `**${title}**\nText.` }]);
  });

  it('measures a title with its escapes', () => {
    const [payload] = render({ parts: [{ type: 'title', text: '*'.repeat(200) }], choices: nothing }, 1);
    expect(payload?.embeds[0]?.title).toBeUndefined();
    expect(payload?.embeds[0]?.description).toBe(`**${'\\*'.repeat(200)}**`);
  });

  it('says one line of its own without letting it format', () => {
    expect(wire(renderLine('Sorry. *Please* ask @everyone again')).embeds[0].description).toBe(
      'Sorry. \\*Please\\* ask \\@everyone again',
    );
  });
});

describe('a long reply', () => {
  const sentence = (index: number): string => `Sentence number ${index} says a little.`;
  const sentences = (count: number): string =>
    Array.from({ length: count }, (_, index) => sentence(index)).join(' ');

  it('goes on in a second embed of the same message while there is room', () => {
    const payloads = renderReply(textReply(sentences(150)));
    expect(payloads).toHaveLength(1);
    expect(payloads[0]?.embeds).toHaveLength(2);
    payloads.forEach(wire);
  });

  it('goes on in more messages after that, with the buttons under the last', () => {
    const payloads = renderReply({ ...textReply(sentences(400)), related: answerReply.related });
    expect(payloads.length).toBeGreaterThan(1);
    payloads.forEach(wire);
    expect(payloads.map(({ components }) => components.length)).toEqual([
      ...payloads.slice(1).map(() => 0),
      1,
    ]);
  });

  it('is cut between parts where a part fits', () => {
    const parts = [paragraph(sentences(80)), paragraph(sentences(80)), paragraph(sentences(80))];
    const pieces = described(render({ parts, choices: nothing }, 1));
    expect(pieces).toEqual([sentences(80), sentences(80), sentences(80)]);
  });

  it('is cut after a sentence where a part does not fit', () => {
    const pieces = described(render({ parts: [paragraph(sentences(300))], choices: nothing }, 1));
    expect(pieces.length).toBeGreaterThan(2);
    for (const piece of pieces) expect(piece).toMatch(/^Sentence.*little\.$/);
    expect(pieces.join(' ')).toBe(sentences(300));
  });

  it('is cut between words where there is no sentence, and inside a word without spaces', () => {
    const words = described(render({ parts: [paragraph('word '.repeat(2_000))], choices: nothing }, 1));
    for (const piece of words) expect(piece).toMatch(/^word( word)*$/);
    const long = described(render({ parts: [paragraph('👩🏽‍⚕️'.repeat(1_500))], choices: nothing }, 1));
    expect(long.join('')).toBe('👩🏽‍⚕️'.repeat(1_500));
    for (const piece of long) expect(piece).not.toMatch(/\p{Surrogate}/u);
  });

  it('never leaves a heading alone at the end of an embed', () => {
    for (let count = 95; count < 115; count++) {
      const parts: Part[] = [
        paragraph(sentences(count)),
        { type: 'heading', text: 'Heading' },
        paragraph(sentences(20)),
      ];
      const pieces = described(render({ parts, choices: nothing }, 1));
      for (const piece of pieces) expect(piece).not.toMatch(/\*\*Heading\*\*$/);
      expect(pieces.join('\n')).toContain('**Heading**\nSentence');
    }
  });

  it('moves sources and small print on together where they do not all fit', () => {
    const related = answerReply.related;
    const embeds = new Set<number>();
    for (let count = 80; count < 112; count++) {
      const reply = { ...answerReply, ...textReply(sentences(count)), sources: answerReply.sources, related };
      const pieces = described(renderReply(reply));
      embeds.add(pieces.length);
      expect(pieces.at(-1)).toMatch(
        /\*\*Sources\*\*\n1\. .*\n2\. .*\n\n-# General.*\n\n\*\*You could also ask about\*\*$/,
      );
    }
    expect([...embeds]).toEqual([1, 2]);
  });

  it('repeats the mark of small print, but not a bullet', () => {
    const content = [{ type: 'text', text: sentences(150) }] as const;
    const note = described(render({ parts: [{ type: 'note', content }], choices: nothing }, 1));
    expect(note.length).toBeGreaterThan(1);
    for (const piece of note) expect(piece).toMatch(/^-# Sentence/);
    const list = described(render({ parts: [{ type: 'list', items: [content] }], choices: nothing }, 1));
    expect(list.map((piece) => piece.slice(0, 3))).toEqual(['- S', 'Sen']);
  });

  it('cuts a link into links', () => {
    const content = [{ type: 'link', text: sentences(150), url: 'https://a.example/' }] as const;
    const pieces = described(render({ parts: [{ type: 'paragraph', content }], choices: nothing }, 1));
    expect(pieces.length).toBeGreaterThan(1);
    for (const piece of pieces) expect(piece).toMatch(/^\[Sentence.*\]\(https:\/\/a\.example\/\)$/);
  });
});

describe('links', () => {
  const drawn = (text: string, url: string): string | undefined =>
    described(
      render({ parts: [{ type: 'paragraph', content: [{ type: 'link', text, url }] }], choices: nothing }, 1),
    )[0];

  it('keep brackets in pairs and give up single ones', () => {
    expect(drawn('[Hair loss] study', 'https://a.example/')).toBe('[[Hair loss] study](https://a.example/)');
    expect(drawn('Hair ] loss', 'https://a.example/')).toBe('[Hair ) loss](https://a.example/)');
  });

  it('escape what would end the address', () => {
    expect(drawn('A', 'https://a.example/x_(y) z')).toBe('[A](https://a.example/x_%28y%29%20z)');
  });

  it('show an address as it is, where it is its own text', () => {
    expect(drawn('https://a.example/x_y', 'https://a.example/x_y')).toBe('<https://a.example/x_y>');
  });

  it('are plain text where Discord would not draw them, or should not', () => {
    expect(drawn('https://bank.example', 'https://thief.example/')).toBe('https\\://bank.example');
    expect(drawn('A', 'javascript:alert(1)')).toBe('A');
    expect(drawn('A', 'no address')).toBe('A');
    expect(drawn('A', `https://a.example/${'x'.repeat(1_000)}`)).toBe('A');
  });
});

describe('topics to choose from', () => {
  const rows = (count: number): Wire[] =>
    render({ parts: [paragraph('Text.')], choices: { heading: 'Choose', topics: topics(count) } }, 1).flatMap(
      (payload) => wire(payload).components,
    );

  it('are buttons while they are few, five in a row', () => {
    expect(rows(1).map((row) => row.components.length)).toEqual([1]);
    expect(rows(10).map((row) => row.components.length)).toEqual([5, 5]);
    expect(rows(1)[0]?.components[0]).toEqual({
      type: 2,
      style: 2,
      label: 'Topic number 0',
      custom_id: 't:topic-0',
    });
  });

  it('are a menu where they are many', () => {
    const [row] = rows(11);
    expect(row?.components).toHaveLength(1);
    expect(row?.components[0]).toMatchObject({ type: 3, custom_id: 'topics:0', placeholder: 'Choose' });
    expect(row?.components[0].options[10]).toEqual({ label: 'Topic number 10', value: 't:topic-10' });
  });

  it('are several menus that say what they hold, each with at most 25', () => {
    const menus = rows(60).map((row) => row.components[0]);
    expect(menus.map((menu) => menu.options.length)).toEqual([25, 25, 10]);
    expect(menus.map((menu) => menu.placeholder)).toEqual([
      'Topic number 0 – Topic number 24',
      'Topic number 25 – Topic number 49',
      'Topic number 50 – Topic number 59',
    ]);
  });

  it('go on under a second message after five menus', () => {
    const payloads = render(
      { parts: [paragraph('Text.')], choices: { heading: 'Choose', topics: topics(130) } },
      1,
    );
    expect(payloads.map((payload) => wire(payload).components.length)).toEqual([5, 1]);
    expect(described(payloads)).toEqual(['Text.\n\n**Choose**', 'Choose']);
  });

  it('are offered once each, with labels that fit and halve no emoji', () => {
    const title = '🧬'.repeat(60);
    const choices = {
      heading: 'Choose',
      topics: [
        { id: 'a', title },
        { id: 'a', title },
        { id: 'b', title: ' ' },
      ],
    };
    const [payload] = render({ parts: [paragraph('Text.')], choices }, 1);
    const labels = payload && wire(payload).components[0].components.map((button: Wire) => button.label);
    expect(labels).toEqual([`${'🧬'.repeat(39)}…`, 'b']);
  });

  it('stand under the greeting, and their heading above them', () => {
    const [payload] = renderReply(chatReply('greeting'));
    expect(payload?.embeds[0]?.description).toMatch(/\*\*You could begin with\*\*$/);
    expect(payload?.components).toHaveLength(1);
  });
});
