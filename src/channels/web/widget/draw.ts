import type { Exchange, Ui } from '../schemas.ts';
import { drawDraft } from './draft.ts';
import { icons } from './icons.ts';
import { direct, outside } from './link.ts';
import { find, flat, join, map } from './list.ts';
import { phonePieces, reachable } from './phone.ts';
import { button, type Child, h, type Spec, unseen } from './spec.ts';
import { drawTools } from './tools.ts';

type Part = Exchange['message']['parts'][number];
type Inline = Extract<Part, { type: 'paragraph' }>['content'][number];
type Source = Extract<Part, { type: 'sources' }>['items'][number];
type Topic = Exchange['message']['choices']['topics'][number];

/** Something that can be done with a reply. */
export type Tool = Exchange['reply']['tools'][number];

/** What a drawing needs besides the reply. */
export interface Drawing {
  readonly ui: Ui;
  /** Level of a card's title among the page's headings. */
  readonly level: number;
  readonly choose: (topic: Topic) => void;
  readonly press: (tool: Tool) => void;
  /** Sends the text to the clinic, as the person left it. */
  readonly handOff: (label: string, text: string) => void;
  /** A draft's text as it was changed before, and where to keep it when it changes. */
  readonly draft?: string | undefined;
  readonly keep: (text: string) => void;
}

/** A reply as a card: the same words in the same order as on every other channel. */
export function drawReply({ reply, message, dir }: Exchange, drawing: Drawing): Spec {
  const urgent = reply.kind === 'urgent';
  if (reply.kind === 'chat' && reply.draft !== undefined) {
    return drawDraft(reply, message.parts[0], dir, drawing);
  }
  const parts = map(message.parts, (part, at) =>
    reply.kind === 'statement' && part.type === 'note' && at === 1
      ? drawWhose(part.content)
      : drawPart(part, reply, drawing),
  );
  return h(
    'article',
    {
      class: `card ${reply.kind}${urgent ? ` ${reply.level}` : ''}`,
      ...(reply.kind === 'chat' && { 'data-intent': reply.intent }),
      lang: reply.lang,
      dir,
      tabindex: '-1',
    },
    flat<Child>([
      reply.kind === 'chat' && reply.intent === 'taken' ? [h('span', { class: 'done' }, [icons.yes])] : [],
      parts,
      urgent ? [] : [drawChoices(message.choices, drawing)],
      drawTools(reply.tools, drawing),
    ]),
  );
}

function drawPart(part: Part, reply: Exchange['reply'], { ui, level }: Drawing): Child {
  switch (part.type) {
    case 'title':
      return h(`h${level}`, { class: 'title' }, [
        reply.kind === 'urgent' ? icons.alert : null,
        h('span', {}, [part.text]),
      ]);
    case 'heading':
      return h(`h${level + 1}`, { class: 'heading' }, [part.text]);
    case 'paragraph':
      return h('p', {}, map(part.content, inline));
    case 'list':
      return drawList(part.items, reply);
    case 'note':
      return part.label ? drawCertainty(part.label, part.content, reply) : small(part.content);
    case 'sources':
      return h('section', { class: 'sources' }, [
        h(`h${level + 1}`, { class: 'heading' }, [part.heading]),
        h(
          'ol',
          {},
          map(part.items, (item) => drawSource(item, ui)),
        ),
      ]);
  }
}

function small(content: readonly Inline[]): Spec {
  return h('p', { class: 'small' }, map(content, inline));
}

/** That these are the clinic's words, before them. */
function drawWhose(content: readonly Inline[]): Spec {
  return h('p', { class: 'whose' }, [icons.clinic, h('span', {}, map(content, inline))]);
}

/** How sure the science is: in words, with bars for the eye. */
function drawCertainty(label: string, content: readonly Inline[], reply: Exchange['reply']): Spec {
  const levels = ['very-low', 'low', 'moderate', 'high'];
  let filled = 0;
  for (let at = 0; at < levels.length; at++) {
    if (reply.kind === 'answer' && reply.certainty.level === levels[at]) filled = at + 1;
  }
  const bars = map(levels, (_, at) => h('i', at < filled ? { class: 'on' } : {}));
  return h('div', { class: 'certainty' }, [
    filled > 0 ? h('span', { class: 'bars', 'aria-hidden': 'true' }, bars) : null,
    h('p', {}, [h('strong', {}, [`${label}. `]), h('span', {}, map(content, inline))]),
  ]);
}

function drawSource(source: Source, ui: Ui): Spec {
  const where: (string | number)[] = [];
  if (source.publisher !== null) where[where.length] = source.publisher;
  if (source.year !== null) where[where.length] = source.year;
  const title = source.url ? outside(source.url, source.title) : source.title;
  return h('li', {}, [
    h('span', { class: 'number' }, [`${source.number}.`]),
    h('span', {}, [
      title,
      where.length > 0 ? `. ${join(where, ', ')}.` : '.',
      title !== source.title ? unseen(` ${ui.words.newTab}`) : null,
    ]),
  ]);
}

function drawList(items: readonly (readonly Inline[])[], reply: Exchange['reply']): Spec {
  const urgent = reply.kind === 'urgent' ? reply : null;
  let calls = false;
  const drawn = map(items, (item) => {
    const only = item.length === 1 && item[0]?.type === 'text' ? item[0].text : null;
    const line = only === null ? undefined : find(urgent?.lines ?? [], ({ number }) => ends(only, number));
    if (line) calls = true;
    if (line && only !== null) return h('li', {}, drawLine(only, line.number));
    return h('li', {}, map(item, reply.kind === 'chat' && reply.intent === 'contact' ? reach : inline));
  });
  return h('ul', calls ? { class: 'lines' } : {}, drawn);
}

/** Whether a line's text holds this number after its name. */
function ends(text: string, number: string): boolean {
  return placeOf(text, number) >= 0;
}

/** A phone line's words, its numbers to be pressed. */
function drawLine(text: string, number: string): Child[] {
  const at = placeOf(text, number);
  const pieces = map(phonePieces(number), (piece) =>
    piece.href ? h('a', { class: 'call', href: piece.href }, [icons.phone, piece.text]) : piece.text,
  );
  return flat<Child>([[slice(text, 0, at)], pieces, [slice(text, at + number.length, text.length)]]);
}

/** The last place of `part` in `text`, or -1. */
function placeOf(text: string, part: string): number {
  for (let at = text.length - part.length; at >= 0; at--) {
    if (slice(text, at, at + part.length) === part) return at;
  }
  return -1;
}

function slice(text: string, from: number, to: number): string {
  let found = '';
  for (let at = from; at < to; at++) found += text[at];
  return found;
}

function inline(value: Inline): Child {
  switch (value.type) {
    case 'text':
      return value.text;
    case 'strong':
      return h('strong', {}, [value.text]);
    case 'emphasis':
      return h('em', {}, [value.text]);
    case 'link':
      return outside(value.url, value.text);
    case 'citation':
      return h('span', { class: 'cite' }, [` [${join(value.numbers, ', ')}]`]);
  }
}

/** A number to call, an address to write to; the rest as it is, or the label before them. */
function reach(value: Inline, at: number): Child {
  const href = value.type === 'text' ? reachable(value.text) : null;
  if (href !== null && value.type === 'text') return direct(href, value.text);
  return h('span', at === 0 ? { class: 'label' } : { dir: 'auto' }, [inline(value)]);
}

function drawChoices({ heading, topics }: Exchange['message']['choices'], { level, choose }: Drawing): Child {
  if (topics.length === 0) return null;
  return h('section', { class: 'choices' }, [
    h(`h${level + 1}`, { class: 'heading' }, [heading]),
    h(
      'ul',
      {},
      map(topics, (topic) =>
        h('li', {}, [
          button('choice', [h('span', {}, [topic.title]), icons.next], () => choose(topic), {
            'data-topic': topic.id,
          }),
        ]),
      ),
    ),
  ]);
}
