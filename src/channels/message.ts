import { actionData } from '../assistant/action.ts';
import type { Block, Button, Inline, Reply, Source, TopicLink } from '../assistant/reply.ts';
import { type Strings, stringsFor } from '../locales/strings.ts';

/** A part of a message that a channel draws in its own way. */
export type Part =
  /** The first line: what was understood, or that it is urgent. */
  | { readonly type: 'title'; readonly text: string }
  | { readonly type: 'heading'; readonly text: string }
  | Block
  /** A numbered list that citations point to. */
  | { readonly type: 'sources'; readonly heading: string; readonly items: readonly Source[] }
  /** Small print: certainty, disclaimer. `label` stands before it, stronger. */
  | { readonly type: 'note'; readonly label?: string; readonly content: readonly Inline[] };

/** A reply as every channel shows it: same words, same order. Channels differ only in how they draw. */
export interface Message {
  readonly parts: readonly Part[];
  /** Topics to offer as buttons or commands, under `heading`. */
  readonly choices: { readonly heading: string; readonly topics: readonly TopicLink[] };
  /** What else can be pressed, after the choices. */
  readonly tools?: readonly Button[];
}

const text = (value: string): Inline => ({ type: 'text', text: value });
const paragraph = (value: string): Block => ({ type: 'paragraph', content: [text(value)] });
const note = (value: string): Part => ({ type: 'note', content: [text(value)] });
const list = (items: readonly string[]): Block => ({
  type: 'list',
  items: items.map((item) => [text(item)]),
});

/** Lays a reply out as a message. Pure; all words come from the reply and its locale. */
export function layOut(reply: Reply): Message {
  const strings = stringsFor(reply.lang);
  const parts: Part[] = [...body(reply, strings), { type: 'note', content: [text(reply.disclaimer)] }];
  return { parts, choices: choices(reply, strings), tools: reply.tools };
}

function body(reply: Reply, strings: Strings): Part[] {
  switch (reply.kind) {
    case 'answer':
      return [
        { type: 'title', text: reply.title },
        ...(reply.followUp ? [note(strings.followUp(reply.followUp))] : []),
        ...(reply.untranslated ? [note(strings.untranslated)] : []),
        ...(reply.notice ? [paragraph(strings.personalNotice)] : []),
        ...reply.summary,
        ...reply.sections.flatMap((section): Part[] => [
          { type: 'heading', text: section.heading },
          ...section.blocks,
        ]),
        {
          type: 'note',
          label: `${strings.certaintyHeading}: ${strings.certainty[reply.certainty.level]}`,
          content: reply.certainty.because ? [text(reply.certainty.because)] : [],
        },
        ...sources(reply.sources, strings),
      ];
    case 'did-you-mean':
      return [
        { type: 'title', text: strings.didYouMean },
        ...(reply.notice ? [paragraph(strings.personalNotice)] : []),
      ];
    case 'unknown':
      return [
        { type: 'title', text: strings.unknown },
        paragraph(reply.outside ? strings.outside(reply.outside) : strings.unknownAdvice),
        ...(reply.notice ? [paragraph(strings.personalNoticeAlone)] : []),
      ];
    case 'urgent':
      return [
        { type: 'title', text: reply.again ? strings.again : strings.urgent[reply.level] },
        list(reply.act),
        ...(reply.lines.length > 0
          ? [list(reply.lines.map((line) => strings.helpLine(line)))]
          : [paragraph(strings.noLines[reply.level])]),
        ...(reply.avoid.length > 0
          ? [{ type: 'heading', text: strings.avoid } as const, list(reply.avoid)]
          : []),
        ...(reply.again ? [paragraph(strings.againAdvice)] : []),
      ];
    case 'chat':
      return [...reply.blocks, ...sources(reply.sources, strings)];
    case 'statement':
      return [
        { type: 'title', text: reply.title },
        note(strings.clinic.statement(reply.clinic)),
        ...reply.summary,
        ...reply.sections.flatMap((section): Part[] => [
          { type: 'heading', text: section.heading },
          ...section.blocks,
        ]),
        ...(reply.asOf ? [note(strings.clinic.asOf(dayText(reply.asOf, reply.lang)))] : []),
        ...sources(reply.sources, strings),
      ];
  }
}

/** "22 November 2026" */
function dayText(day: string, lang: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  return new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

function sources(items: readonly Source[], strings: Strings): Part[] {
  return items.length > 0 ? [{ type: 'sources', heading: strings.sources, items }] : [];
}

function choices(reply: Reply, strings: Strings): Message['choices'] {
  switch (reply.kind) {
    case 'answer':
      return { heading: strings.related, topics: reply.related };
    case 'did-you-mean':
      return { heading: strings.choose, topics: reply.choices };
    case 'unknown':
      return { heading: strings.nearest, topics: reply.nearest };
    case 'urgent':
      return { heading: '', topics: [] };
    case 'statement':
      return { heading: strings.related, topics: reply.related };
    case 'chat':
      return { heading: strings.begin, topics: reply.topics };
  }
}

/** Everything that can be pressed, choices first. */
export function buttonsOf({ choices, tools = [] }: Message): Button[] {
  const topics = choices.topics.map(({ id, title }) => ({
    label: title,
    data: actionData({ type: 'open', topic: id }),
  }));
  return [...topics, ...tools];
}

/** One source as a line of text: "Title. Publisher, 2020." */
export function sourceLine(source: Source): string {
  const where = [source.publisher, source.year].filter((part) => part !== null).join(', ');
  return where ? `${source.title}. ${where}.` : `${source.title}.`;
}

/** Citation marks as text: "[1, 3]". */
export function citationMark(numbers: readonly number[]): string {
  return `[${numbers.join(', ')}]`;
}
