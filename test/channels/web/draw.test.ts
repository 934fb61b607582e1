import { describe, expect, test } from 'vitest';
import type { Chat, Reply, Statement } from '../../../src/assistant/reply.ts';
import { layOut } from '../../../src/channels/message.ts';
import { directionOf } from '../../../src/channels/web/direction.ts';
import type { Exchange, Ui } from '../../../src/channels/web/schemas.ts';
import { type Drawing, drawReply } from '../../../src/channels/web/widget/draw.ts';
import type { Child, Spec } from '../../../src/channels/web/widget/spec.ts';
import { en } from '../../../src/locales/en.ts';
import { answerReply } from '../../support/replies.ts';

const ui: Ui = {
  lang: 'en',
  dir: 'ltr',
  disclaimer: en.disclaimer.general,
  words: structuredClone(en.web) as Ui['words'],
  clinic: { name: 'Clinic <b>A</b>', talk: 'Talk to the clinic' },
};
const base = { lang: 'en', disclaimer: en.disclaimer.general, tools: [] } as const;
const contact = { label: 'Talk to the clinic', data: 'contact' };

const statement: Statement = {
  ...base,
  kind: 'statement',
  tools: [contact],
  clinic: 'Clinic A',
  fact: 'price',
  title: 'What a first visit costs',
  summary: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'It costs £120; see ' },
        { type: 'link', text: 'our page', url: 'https://a.example/prices' },
      ],
    },
  ],
  sections: [],
  sources: [],
  asOf: '2026-11-01',
  related: [{ id: 'cost', title: 'What it costs' }],
};

const card = (items: readonly (readonly [string, string, string?])[], tools: Chat['tools'] = []): Chat => ({
  ...base,
  kind: 'chat',
  intent: 'contact',
  tools,
  blocks: [
    { type: 'paragraph', content: [{ type: 'text', text: 'This is how to reach Clinic A.' }] },
    {
      type: 'list',
      items: items.map(([label, text, url]) => [
        { type: 'text', text: `${label}: ` },
        url === undefined ? { type: 'text', text } : { type: 'link', text, url },
      ]),
    },
  ],
  sources: [],
  topics: [],
});

const draft: Chat = {
  ...base,
  kind: 'chat',
  intent: 'draft',
  draft: 'They asked about:\n– Exosomes',
  blocks: [
    { type: 'paragraph', content: [{ type: 'text', text: 'This would be sent to Clinic A.' }] },
    { type: 'paragraph', content: [{ type: 'text', text: 'They asked about:' }] },
  ],
  tools: [
    { label: 'Send it', data: 'send' },
    { label: 'Change it', data: 'edit' },
    { label: 'Don’t send', data: 'discard' },
  ],
  sources: [],
  topics: [],
};

/** The card, and what was done with it. */
function drawn(reply: Reply, more: Partial<Drawing> = {}) {
  const done: unknown[] = [];
  const exchange = { reply, message: layOut(reply), dir: directionOf(reply.lang) };
  const spec = drawReply(structuredClone(exchange) as Exchange, {
    ui,
    level: 3,
    choose: ({ id }) => done.push(['choose', id]),
    press: ({ data }) => done.push(['press', data]),
    handOff: (label, text) => done.push(['handOff', label, text]),
    keep: (text) => done.push(['keep', text]),
    ...more,
  });
  return { spec, done };
}

function all(spec: Child, tag: string): Spec[] {
  if (spec === null || typeof spec === 'string') return [];
  return [...(spec.tag === tag ? [spec] : []), ...spec.children.flatMap((child) => all(child, tag))];
}

function textOf(spec: Child): string {
  if (spec === null) return '';
  return typeof spec === 'string' ? spec : spec.children.map(textOf).join('');
}

const buttonsOf = (spec: Spec) => all(spec, 'button').map(textOf);
const click = (spec: Spec, label: string) =>
  all(spec, 'button')
    .find((one) => textOf(one).endsWith(label))
    ?.on.click?.({} as Event);
const withClass = (spec: Spec, name: string) =>
  ['p', 'span', 'div', 'section']
    .flatMap((tag) => all(spec, tag))
    .filter(({ attributes }) => attributes.class?.split(' ').includes(name));

describe('what a clinic says about itself', () => {
  test('is told from medicine: its own card, whose words these are before them, no certainty', () => {
    const { spec } = drawn(statement);
    expect(spec.attributes).toMatchObject({ class: 'card statement', lang: 'en', tabindex: '-1' });
    const [title, whose] = spec.children;
    expect(textOf(title as Spec)).toBe('What a first visit costs');
    expect((whose as Spec).attributes.class).toBe('whose');
    expect(textOf(whose as Spec)).toBe(en.clinic.statement('Clinic A'));
    expect(withClass(spec, 'certainty')).toEqual([]);
    expect(textOf(spec)).toContain('As of November 1, 2026.');
    expect(textOf(spec)).toContain(en.disclaimer.general);
  });

  test('a sourced answer has none of that', () => {
    const { spec } = drawn(answerReply);
    expect(spec.attributes.class).toBe('card answer');
    expect(withClass(spec, 'whose')).toEqual([]);
    expect(withClass(spec, 'certainty')).toHaveLength(1);
  });

  test('leads on: to topics, to the clinic, to its page', () => {
    const { spec, done } = drawn(statement);
    expect(buttonsOf(spec)).toEqual(['What it costs', 'Talk to the clinic']);
    click(spec, 'What it costs');
    click(spec, 'Talk to the clinic');
    expect(done).toEqual([
      ['choose', 'cost'],
      ['press', 'contact'],
    ]);
    expect(all(spec, 'a').map(({ attributes }) => attributes)).toEqual([
      { href: 'https://a.example/prices', target: '_blank', rel: 'noopener noreferrer' },
    ]);
  });
});

test('an entry under an answer says whose it is; its name is text', () => {
  const tools = [{ label: 'What we offer', data: 'f:services' }, contact, { label: '👍', data: 'v:cost:1' }];
  const { spec, done } = drawn({ ...answerReply, tools, related: [] });
  expect(buttonsOf(spec)).toEqual(['Clinic <b>A</b>What we offer', 'Talk to the clinic']);
  click(spec, 'What we offer');
  expect(done).toEqual([['press', 'f:services']]);
});

describe('how to reach the clinic', () => {
  test('numbers are called, addresses written to, pages opened in a new tab; the rest is text', () => {
    const { spec } = drawn(
      card([
        ['Phone', '+44 (20) 7946 0018'],
        ['E-mail', 'desk@a.example'],
        ['Book', 'a.example/book', 'https://a.example/book'],
        ['Address', '1 Example Street, London'],
      ]),
    );
    expect(all(spec, 'a').map(({ attributes }) => attributes.href)).toEqual([
      'tel:+442079460018',
      'mailto:desk@a.example',
      'https://a.example/book',
    ]);
    expect(withClass(spec, 'label').map(textOf)).toEqual(['Phone: ', 'E-mail: ', 'Book: ', 'Address: ']);
  });

  test('from the right, a number and an address keep their own direction', () => {
    const { spec } = drawn({
      ...card([
        ['الهاتف', '+44 20 7946 0018'],
        ['العنوان', '1 Example Street'],
      ]),
      lang: 'ar',
    });
    expect(spec.attributes).toMatchObject({ lang: 'ar', dir: 'rtl' });
    expect(all(spec, 'a')[0]?.attributes.dir).toBe('ltr');
    const [value] = all(spec, 'span').filter((span) => textOf(span) === '1 Example Street');
    expect(value?.attributes.dir).toBe('auto');
  });

  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    '//evil.example',
    'blob:https://a.example/1',
  ])('%j is no link, wherever it stands', (url) => {
    const title = 'A source';
    const source = { number: 1, id: 'x', title, publisher: null, year: null, url };
    const replies: Reply[] = [
      card([
        ['Book', 'a page', url],
        ['Phone', url],
        ['E-mail', `${url}@a.example`],
      ]),
      { ...statement, summary: [{ type: 'paragraph', content: [{ type: 'link', text: 'a page', url }] }] },
      { ...answerReply, summary: [], sections: [], sources: [source] },
    ];
    for (const reply of replies) {
      const { spec } = drawn(reply);
      expect(all(spec, 'a').filter(({ attributes }) => !/^mailto:/.test(attributes.href ?? ''))).toEqual([]);
      expect(textOf(spec)).toMatch(/a page|A source/);
    }
  });

  test('what would be sent is offered only where it can be', () => {
    const prepare = { label: 'Send a summary', data: 'prepare' };
    const { spec, done } = drawn(card([['Phone', '112 112']], [prepare]));
    expect(all(spec, 'button').map(({ attributes }) => attributes.class)).toEqual(['solid']);
    click(spec, 'Send a summary');
    expect(done).toEqual([['press', 'prepare']]);
    expect(buttonsOf(drawn(card([['Phone', '112 112']])).spec)).toEqual([]);
  });
});

describe('a draft', () => {
  const type = (spec: Spec, value: string) =>
    all(spec, 'textarea')[0]?.on.input?.({ target: { value } } as unknown as Event);

  test('stands in a field with a name, is sent as it is, or thrown away', () => {
    const { spec, done } = drawn(draft);
    const [field] = all(spec, 'textarea');
    expect(field?.children).toEqual(['They asked about:\n– Exosomes']);
    expect(field?.attributes).toMatchObject({ maxlength: '2000', dir: 'auto' });
    const [label] = all(spec, 'label');
    expect(label?.children.map((child) => (child as Spec).tag)).toEqual(['span', 'textarea']);
    // What the field holds is not said twice; "Change it" is for those who have no field.
    expect(textOf(spec).match(/They asked about/g)).toHaveLength(1);
    expect(buttonsOf(spec)).toEqual(['Send it', 'Don’t send']);
    click(spec, 'Send it');
    click(spec, 'Don’t send');
    expect(done).toEqual([
      ['handOff', 'Send it', 'They asked about:\n– Exosomes'],
      ['press', 'discard'],
    ]);
  });

  test('is sent and kept as it was changed; after a reload it stands as it was left', () => {
    const { spec, done } = drawn(draft);
    type(spec, 'Ring me, <b>please</b>.');
    click(spec, 'Send it');
    expect(done).toEqual([
      ['keep', 'Ring me, <b>please</b>.'],
      ['handOff', 'Send it', 'Ring me, <b>please</b>.'],
    ]);
    const again = drawn(draft, { draft: 'Ring me.' });
    expect(all(again.spec, 'textarea')[0]?.children).toEqual(['Ring me.']);
    click(again.spec, 'Send it');
    expect(again.done).toEqual([['handOff', 'Send it', 'Ring me.']]);
    const emptied = drawn(draft, { draft: '' });
    expect(all(emptied.spec, 'textarea')[0]?.children).toEqual(['']);
  });

  test('once it is taken, a mark says so before the words', () => {
    const blocks = [{ type: 'paragraph', content: [{ type: 'text', text: 'Thank you.' }] }] as const;
    const { spec } = drawn({ ...base, kind: 'chat', intent: 'taken', blocks, sources: [], topics: [] });
    expect(withClass(spec, 'done')).toHaveLength(1);
    const not = drawn({ ...base, kind: 'chat', intent: 'not-sent', blocks, sources: [], topics: [] });
    expect(withClass(not.spec, 'done')).toEqual([]);
  });
});
