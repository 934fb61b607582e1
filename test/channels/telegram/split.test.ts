import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inline, Source } from '../../../src/assistant/reply.ts';
import type { Message, Part } from '../../../src/channels/message.ts';
import { draw, type Segment } from '../../../src/channels/telegram/draw.ts';
import { render, renderOne } from '../../../src/channels/telegram/render.ts';
import { type Entity, join, type Rich } from '../../../src/channels/telegram/rich.ts';
import { fullRoom, split } from '../../../src/channels/telegram/split.ts';
import { keyboardProblem, textProblem } from '../../support/telegram-server.ts';

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('hair', 'cells', 'a', 'PRP.', 'dose?', 'e.g.', '(see)', 'näm.”') },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('🧬', '👩🏽‍🔬', '🇩🇪', '\ud83d', '\u200B', '\n', '\n\n', '  ', '\u00A0'),
  },
);
const words = (most: number) => fc.array(word, { maxLength: most }).map((list) => list.join(' '));
const long = fc.oneof(
  fc.tuple(words(20), fc.integer({ min: 1, max: 60 })).map(([text, times]) => `${text} `.repeat(times)),
  fc
    .tuple(fc.constantFrom('x', '🧬', '👩🏽‍🔬'), fc.integer({ min: 2000, max: 4500 }))
    .map(([unit, times]) => unit.repeat(times)),
);
const text = fc.oneof({ weight: 5, arbitrary: words(30) }, { weight: 1, arbitrary: long });
const url = fc.constantFrom(
  'https://example.org/1',
  `https://example.org/${'2'.repeat(150)}`,
  `https://example.org/${'ä'.repeat(900)}`,
  `https://example.org/${'4'.repeat(3000)}`,
  'ftp://no',
  '',
);

const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc.record({ type: fc.constantFrom('text', 'strong', 'emphasis'), text }),
  fc.record({ type: fc.constant('link'), text, url }),
  fc.record({
    type: fc.constant('citation'),
    numbers: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 130 }),
  }),
);
const content = fc.array(inline, { maxLength: 6 });
const source: fc.Arbitrary<Source> = fc.record({
  number: fc.integer({ min: 1, max: 5 }),
  id: fc.constant('key'),
  title: text,
  publisher: fc.option(words(3)),
  year: fc.option(fc.integer({ min: 1990, max: 2030 })),
  url: fc.option(url),
});
const part: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ type: fc.constantFrom('title', 'heading'), text }),
  fc.record({ type: fc.constant('paragraph'), content }),
  fc.record({ type: fc.constant('list'), items: fc.array(content, { maxLength: 6 }) }),
  fc.record({ type: fc.constant('sources'), heading: text, items: fc.array(source, { maxLength: 6 }) }),
  fc.record({ type: fc.constant('note'), label: words(8), content }),
  fc.record({ type: fc.constant('note'), content }),
);
const topic = fc.record({ id: fc.constantFrom('exosomes', 'cost', 'NOT A SLUG', ''), title: words(5) });
const message: fc.Arbitrary<Message> = fc.record({
  parts: fc.array(part, { maxLength: 8 }),
  choices: fc.record({ heading: words(4), topics: fc.array(topic, { maxLength: 5 }) }),
});

/** Everything a message says, as one reads it from its parts, written without the code under test. */
function saying({ parts, choices }: Message): string {
  const run = (value: Inline) =>
    value.type === 'citation' ? value.numbers.map((number) => `[${number}]`).join('') : value.text;
  const runs = (values: readonly Inline[]) => values.map(run).join('');
  const say = (part: Part): string => {
    switch (part.type) {
      case 'title':
      case 'heading':
        return part.text;
      case 'paragraph':
        return runs(part.content);
      case 'list':
        return part.items.map((item) => `•${runs(item)}`).join('');
      case 'note':
        return part.label === undefined || part.label === ''
          ? runs(part.content)
          : `${part.label}.${runs(part.content)}`;
      case 'sources':
        return [
          part.heading,
          ...part.items.map(
            ({ number, title, publisher, year }) =>
              `${number}.${title}.${[publisher, year].filter((one) => one !== null).join(',')}${publisher || year ? '.' : ''}`,
          ),
        ].join('');
    }
  };
  return [...parts.map(say), choices.topics.length > 0 ? choices.heading : ''].join('');
}

/** What nobody sees: white space and characters without a shape. */
const unseen = /[\s\u200B-\u200F\u2800\u180E\uFFFC]/;

/** Only what one can see; lone surrogates and control characters as we replace them. */
function seen(value: string): string {
  return value
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\p{Cc}\u2028-\u202E]|[\s\u200B-\u200F\u2800\u180E\uFFFC\u{E0000}-\u{E007F}]/gu, '');
}

/** Each unit that one can see, with the styles over it: one line each. */
function styles({ text: value, entities }: Rich): string {
  const units = value.split('');
  for (const entity of entities) {
    const mark = entity.type === 'text_link' ? entity.url : entity.type;
    for (let at = entity.offset; at < entity.offset + entity.length; at += 1) units[at] += ` ${mark}`;
  }
  return units.filter((_, at) => !unseen.test(value[at] ?? '')).join('\n');
}

const runs = { numRuns: 100 };

describe('splitting, for any message', () => {
  it('makes pieces that Telegram takes, with buttons only under the last', () => {
    fc.assert(
      fc.property(message, (value) => {
        const payloads = render(value);
        for (const [index, payload] of payloads.entries()) {
          expect(textProblem(payload.text, payload.entities)).toBeUndefined();
          expect(payload.text).toBe(payload.text.trim());
          expect(keyboardProblem(payload.reply_markup)).toBeUndefined();
          if (index < payloads.length - 1) expect(payload.reply_markup).toBeUndefined();
        }
        const one = renderOne(value);
        if (one) expect(textProblem(one.text, one.entities)).toBeUndefined();
        expect(one === null).toBe(render({ ...value, choices: { heading: '', topics: [] } }).length === 0);
      }),
      runs,
    );
  });

  it('loses no text', () => {
    fc.assert(
      fc.property(message, (value) => {
        const pieces = render(value).map((payload) => payload.text);
        expect(seen(pieces.join(''))).toBe(seen(saying(value)));
      }),
      runs,
    );
  });

  it('keeps every style over the same characters', () => {
    fc.assert(
      fc.property(message, (value) => {
        const segments = draw(value);
        const before = segments.map((segment) => styles(segment.rich)).filter(Boolean);
        expect(split(segments).map(styles).join('\n')).toBe(before.join('\n'));
      }),
      runs,
    );
  });

  it('never ends a piece with a heading whose text comes in the next', () => {
    fc.assert(
      fc.property(message, (value) => {
        const segments = draw(value);
        const pieces = split(segments);
        const cuts = ends(pieces);
        cuts.delete(Math.max(0, ...cuts));
        for (const [index, end] of [...ends(segments.map((segment) => segment.rich))].entries()) {
          if (segments[index]?.heading && index < segments.length - 1) expect(cuts.has(end)).toBe(false);
        }
      }),
      runs,
    );
  });
});

/** After how many characters that one can see each text ends. */
function ends(texts: readonly Rich[]): Set<number> {
  let count = 0;
  return new Set(
    texts.map((rich) => {
      count += seen(rich.text).length;
      return count;
    }),
  );
}

const segment = (value: string, more: Partial<Segment> = {}): Segment => ({
  rich: { text: value, entities: [] },
  gap: 2,
  heading: false,
  part: true,
  ...more,
});
const texts = (segments: readonly Segment[], units: number) =>
  split(segments, { ...fullRoom, units }).map((piece) => piece.text);

describe('where it splits', () => {
  it('leaves what fits in one piece', () => {
    expect(texts([segment('One.'), segment('Two.')], 10)).toEqual(['One.\n\nTwo.']);
  });
  it('prefers the border of parts to lines, sentences and words', () => {
    expect(texts([segment('One two. Three.'), segment('Four five. Six seven.')], 30)).toEqual([
      'One two. Three.',
      'Four five. Six seven.',
    ]);
  });
  it('prefers the end of a line to that of a sentence', () => {
    const list = [segment('• One. Two three.'), segment('• Four. Five six.', { gap: 1, part: false })];
    expect(texts(list, 25)).toEqual(['• One. Two three.', '• Four. Five six.']);
  });
  it('prefers the end of a sentence to that of a word', () => {
    expect(texts([segment('One two three four. Five six.')], 24)).toEqual([
      'One two three four.',
      'Five six.',
    ]);
  });
  it('cuts between words where a sentence is too long', () => {
    expect(texts([segment('one two three four')], 10)).toEqual(['one two', 'three four']);
  });
  it('cuts a word between characters as one sees them', () => {
    expect(texts([segment('👩🏽‍🔬👩🏽‍🔬👩🏽‍🔬')], 16)).toEqual(['👩🏽‍🔬👩🏽‍🔬', '👩🏽‍🔬']);
    expect(texts([segment('🧬🧬🧬')], 5)).toEqual(['🧬🧬', '🧬']);
  });
  it('takes a heading along', () => {
    const segments = [
      segment('One two three.'),
      segment('Why?', { heading: true }),
      segment('Four five.', { gap: 1 }),
    ];
    expect(texts(segments, 22)).toEqual(['One two three.', 'Why?\nFour five.']);
  });
  it('cuts a heading that is too long rather than leave its end alone', () => {
    const body = segment('Body.');
    expect(texts([segment('x'.repeat(10), { heading: true }), body], 10)).toEqual([
      'xxxxxxxxx',
      'x\n\nBody.',
    ]);
    expect(texts([segment('aaaa bbbbbb', { heading: true }), body], 5)).toEqual([
      'aaaa',
      'bbbbb',
      'b\n\nBo',
      'dy.',
    ]);
  });
  it('fills a piece at least by half before it looks for a better place', () => {
    const sentence = 'Seven little words make a sentence here. ';
    const [first] = texts([segment('Short.'), segment(sentence.repeat(200).trim())], 4096);
    expect(first?.length).toBeGreaterThan(4000);
    expect(first?.endsWith('here.')).toBe(true);
  });
  it('begins a new piece before the hundred-and-first entity', () => {
    const content: Inline[] = [{ type: 'citation', numbers: Array.from({ length: 150 }, () => 1) }];
    const sources = [
      { number: 1, id: 'a', title: 'A', publisher: null, year: null, url: 'https://a.example/' },
    ];
    const parts: Part[] = [
      { type: 'paragraph', content },
      { type: 'sources', heading: 'Sources', items: sources },
    ];
    const pieces = split(draw({ parts, choices: { heading: '', topics: [] } }));
    expect(pieces.map((piece) => piece.entities.length)).toEqual([100, 52]);
  });
  it('begins a new piece before long addresses are too much together', () => {
    const link: Inline = { type: 'link', text: 'here', url: `https://example.org/${'x'.repeat(980)}` };
    const parts: Part[] = [{ type: 'paragraph', content: Array.from({ length: 10 }, () => link) }];
    const pieces = split(draw({ parts, choices: { heading: '', topics: [] } }));
    expect(pieces.map((piece) => piece.text)).toEqual(['here'.repeat(7), 'here'.repeat(3)]);
  });
  it('splits an entity in two that spans a cut', () => {
    const entities: Entity[] = [{ type: 'bold', offset: 0, length: 13 }];
    const long = { rich: { text: 'one two three', entities }, gap: 2, heading: false, part: true } as const;
    const pieces = split([long], { ...fullRoom, units: 8 });
    expect(pieces).toEqual([
      { text: 'one two', entities: [{ type: 'bold', offset: 0, length: 7 }] },
      { text: 'three', entities: [{ type: 'bold', offset: 0, length: 5 }] },
    ]);
    expect(join(pieces, ' ').text).toBe('one two three');
  });
});
