import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inline, Source } from '../../../src/assistant/reply.ts';
import { render } from '../../../src/channels/discord/render.ts';
import { type Message, type Part, sourceLine } from '../../../src/channels/message.ts';
import { checkMessage } from '../../support/discord-checks.ts';

// What Discord's client makes of a text, after the rules of its Markdown (a dialect of simple-markdown).
// Each rule gives the text that is shown, or the source of it, and a name for what it does to it.
const LINE_RULES: readonly [name: string, rule: RegExp][] = [
  ['heading', /^#{1,3} +(?=\S)/],
  ['small', /^-# +(?=\S)/],
  ['quote', /^ *(>>> |> )/],
  ['item', /^ *([*+-]|\d+\.) +(?=.)/],
];
const INLINE_RULES: readonly [name: string, rule: RegExp, content: number | null][] = [
  [
    'link',
    /^\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*<?((?:[^\s\\]|\\.)*?)>?(?:\s+['"]([\s\S]*?)['"])?\s*\)/,
    1,
  ],
  ['address', /^<([^: >]+:\/[^ >]+)>/, null],
  ['address', /^https?:\/\/[^\s<]+[^<.,:;"')\]\s]/, null],
  ['mention', /^<(@[!&]?|#)\d+>|^@(everyone|here)|^<id:\w+>|^<\/[^:>]+:\d+>/, null],
  ['emoji', /^<a?:\w+:\d+>|^:[\w+-]+:/, null],
  ['time', /^<t:-?\d+(:\w)?>/, null],
  ['code', /^(`+)([\s\S]*?[^`])\1(?!`)/, null],
  ['strong', /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, 1],
  ['underline', /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/, 1],
  ['emphasis', /^_((?:__|\\[\s\S]|[^\\_])+?)_\b/, 1],
  ['emphasis', /^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/, 1],
  ['strike', /^~~([\s\S]+?)~~(?!_)/, 1],
  ['spoiler', /^\|\|([\s\S]+?)\|\|/, 1],
];

interface Seen {
  text: string;
  names: string[];
}

function read(markdown: string): Seen {
  const seen: Seen = { text: '', names: [] };
  for (const line of markdown.split('\n')) {
    let rest = line;
    for (const [name, rule] of LINE_RULES) {
      if (!rule.test(rest)) continue;
      seen.names.push(name);
      rest = rest.replace(rule, '');
    }
    readInline(rest, seen);
    seen.text += '\n';
  }
  return seen;
}

function readInline(source: string, seen: Seen): void {
  for (let rest = source; rest !== ''; ) {
    const escaped = /^\\([^0-9A-Za-z\s])/.exec(rest);
    const found = escaped
      ? undefined
      : INLINE_RULES.map(([name, rule, content]) => ({ name, match: rule.exec(rest), content })).find(
          ({ match }) => match,
        );
    if (found?.match) {
      seen.names.push(found.name);
      if (found.content !== null) readInline(found.match[found.content] ?? '', seen);
      else seen.text += found.match[0].replace(/^<|>$/g, '');
      rest = rest.slice(found.match[0].length);
    } else {
      seen.text += escaped?.[1] ?? rest[0];
      rest = rest.slice(escaped ? 2 : 1);
    }
  }
}

// --- messages of all sorts ---

const nasty = fc.constantFrom(
  ...[
    '*',
    '**',
    '_',
    '__',
    '`',
    '```',
    '~~',
    '||',
    '<@123456789012345678>',
    '<#1>',
    '<:a:1>',
    '<t:1:R>',
    '</ask:1>',
  ],
  ...[
    '@everyone',
    '@here',
    ':smile:',
    ':',
    '://',
    'https://evil.example/x_y',
    '[',
    ']',
    '](',
    '[a](https://b.example)',
  ],
  ...[
    '\\',
    '#',
    '##',
    '-#',
    '-',
    '+',
    '1.',
    '>',
    '>>>',
    '\n',
    '\n\n',
    ' ',
    '\u00A0',
    '\u200B',
    '🧬',
    '👩🏽‍⚕️',
    'é',
    '(',
    ')',
    '.',
  ],
  ...['word', 'Word.', 'a_b', '2*3', '5%'],
);
const hostile = fc
  .array(fc.oneof(nasty, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 12 })
  .map((all) => all.join(''));
const prose = fc.array(nasty, { maxLength: 900 }).map((all) => all.join(' '));
const text = fc.oneof({ weight: 6, arbitrary: hostile }, { weight: 1, arbitrary: prose });
const address = fc.constantFrom(
  'https://a.example/',
  'https://a.example/b_c?d=*e*',
  `https://a.example/${'x'.repeat(300)}`,
);

const inline: fc.Arbitrary<Inline> = fc.oneof(
  text.map((value): Inline => ({ type: 'text', text: value })),
  text.map((value): Inline => ({ type: 'strong', text: value })),
  text.map((value): Inline => ({ type: 'emphasis', text: value })),
  fc.record({ type: fc.constant('link' as const), text, url: address }),
  address.map((url): Inline => ({ type: 'link', text: url, url })),
  fc
    .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 })
    .map((numbers): Inline => ({ type: 'citation', numbers })),
);
const content = fc.array(inline, { maxLength: 5 });
const source: fc.Arbitrary<Source> = fc.record({
  number: fc.integer({ min: 1, max: 4 }),
  id: fc.constant('id'),
  title: hostile,
  publisher: fc.option(hostile),
  year: fc.option(fc.integer({ min: 1900, max: 2030 })),
  url: fc.option(address),
});
const part: fc.Arbitrary<Part> = fc.oneof(
  text.map((value): Part => ({ type: 'heading', text: value })),
  content.map((value): Part => ({ type: 'paragraph', content: value })),
  fc.array(content, { maxLength: 4 }).map((items): Part => ({ type: 'list', items })),
  fc.record({ type: fc.constant('note' as const), label: hostile, content }),
  fc.record({
    type: fc.constant('sources' as const),
    heading: hostile,
    items: fc.array(source, { maxLength: 6 }),
  }),
);
const topic = fc.record({ id: fc.integer({ min: 0, max: 99 }).map((id) => `topic-${id}`), title: hostile });
const message: fc.Arbitrary<Message> = fc
  .record({
    title: text,
    parts: fc.array(part, { maxLength: 8 }),
    heading: hostile,
    topics: fc.array(topic, { maxLength: 40 }),
  })
  .map(({ title, parts, heading, topics }) => ({
    parts: [
      { type: 'title', text: title },
      ...parts,
      { type: 'note', content: [{ type: 'text', text: 'Small print.' }] },
    ],
    choices: { heading, topics },
  }));

/** All the text of a message, in order. */
function textOf({ parts, choices }: Message): string {
  const inlines = (all: readonly Inline[]): string =>
    all
      .map((one) =>
        one.type === 'citation' ? one.numbers.map((number) => `[${number}]`).join('') : one.text,
      )
      .join('');
  const all = parts.map((one) => {
    switch (one.type) {
      case 'list':
        return one.items.map(inlines).join('');
      case 'sources':
        return one.heading + one.items.map(sourceLine).join('');
      case 'note':
        return (one.label ? `${one.label}.` : '') + inlines(one.content);
      case 'paragraph':
        return inlines(one.content);
      default:
        return one.text;
    }
  });
  return all.join('') + (choices.topics.length > 0 ? choices.heading : '');
}

/** Letters only: space is laid out anew, and a single bracket in a link is drawn as a parenthesis. */
const letters = (value: string): string => value.replace(/[\s[\]()]/g, '');

describe('any message', () => {
  it('is within the limits, and shows all of its text in order', () => {
    fc.assert(
      fc.property(message, (value) => {
        const payloads = render(value, 1);
        for (const { embeds, components } of payloads)
          checkMessage({ embeds: [...embeds], components: [...components] });
        const shown = payloads.flatMap(({ embeds }) =>
          embeds.map(({ title, description }) => `${title ?? ''}\n${description ?? ''}`),
        );
        expect(letters(shown.map((one) => read(one).text).join('\n'))).toBe(letters(textOf(value)));
      }),
      { numRuns: 300 },
    );
  });

  it('is not formatted by its text, nor does it mention anybody', () => {
    const plain = fc.array(
      text.map((value): Inline => ({ type: 'text', text: value })),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(plain, hostile, (value, title) => {
        const parts: Part[] = [
          { type: 'title', text: title },
          { type: 'paragraph', content: value },
          { type: 'paragraph', content: [{ type: 'text', text: 'End.' }] },
        ];
        for (const { embeds } of render({ parts, choices: { heading: '', topics: [] } }, 1)) {
          for (const embed of embeds) {
            expect(read(embed.title ?? '').names).toEqual([]);
            expect(read(embed.description ?? '').names).toEqual([]);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the reader itself', () => {
  it.each([
    [
      '**a** *b* _c_ __d__ ~~e~~ ||f|| `g`',
      ['strong', 'emphasis', 'emphasis', 'underline', 'strike', 'spoiler', 'code'],
    ],
    ['<@1> @everyone :smile: <t:1>', ['mention', 'mention', 'emoji', 'time']],
    ['[[1]](https://a.example/) <https://b.example> https://c.example/x', ['link', 'address', 'address']],
    ['# a\n-# b\n> c\n- d\n1. e', ['heading', 'small', 'quote', 'item', 'item']],
    ['\\*a\\* \\<@1> \\@everyone 1\\. \\- https\\://a', []],
  ])('sees what is in %j', (markdown, names) => {
    expect(read(markdown).names).toEqual(names);
  });
});
