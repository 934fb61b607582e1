import { type Strings, stringsFor } from '../locales/strings.ts';
import { actionData } from './action.ts';
import type { Clinic } from './clinic.ts';
import { quote } from './compose.ts';
import type { Library } from './library.ts';
import { type Opening, openingAt, timeText, weekdayText } from './opening.ts';
import type { Block, Button, Chat, ChatIntent, Inline, Statement, TopicLink } from './reply.ts';

/** Makes the replies that speak of one clinic, in one language. */
export interface ClinicVoice {
  /** What the clinic says about itself; null if it no longer says it. */
  statement(clinic: Clinic, fact: string, related: readonly TopicLink[]): Statement | null;
  /** How to reach it, and whether it is open at `now`. `sends`: whether a summary can be sent. */
  card(clinic: Clinic, sends: boolean, now: number): Chat;
  /** What would be sent, to agree to. */
  draft(clinic: Clinic, text: string): Chat;
  /** Says what became of it. */
  told(clinic: Clinic, outcome: 'write' | 'taken' | 'full' | 'not-sent'): Chat;
  /** The summary's first version: topics, and no word of the person's. */
  summary(topics: readonly string[]): string;
  /** Leads to the card. */
  readonly contact: Button;
  /** Leads to an entry; none if it is in another language. */
  facts(clinic: Clinic, fact: string): Button[];
}

/** A voice for a language of `locales/`. */
export function createClinicVoice(library: Library, lang: string): ClinicVoice {
  const strings = stringsFor(lang);
  const words = strings.clinic;
  const button = (type: 'contact' | 'prepare' | 'send' | 'edit' | 'discard'): Button => ({
    label: strings.tools[type],
    data: actionData({ type }),
  });
  const chat = (intent: ChatIntent, blocks: readonly Block[], extra: Partial<Chat> = {}): Chat => ({
    kind: 'chat',
    lang,
    disclaimer: strings.disclaimer.general,
    tools: [],
    intent,
    blocks,
    sources: [],
    topics: [],
    ...extra,
  });

  return {
    contact: button('contact'),
    facts: (clinic, id) =>
      clinic.facts
        .filter((fact) => fact.id === id && fact.lang === lang)
        .map(({ title }) => ({ label: title, data: actionData({ type: 'fact', fact: id }) })),
    statement(clinic, id, related) {
      const fact = clinic.facts.find((entry) => entry.id === id);
      if (!fact) return null;
      return {
        kind: 'statement',
        lang,
        disclaimer: strings.disclaimer.general,
        tools: [button('contact')],
        clinic: clinic.name,
        fact: id,
        title: fact.title,
        ...quote(
          library,
          fact,
          fact.sections.map((_, index) => index),
        ),
        asOf: fact.asOf,
        related,
      };
    },
    card(clinic, sends, now) {
      const opening = clinic.hours && openingAt(clinic.hours, now);
      return chat(
        'contact',
        [
          paragraph(words.card(clinic.name)),
          ...(clinic.hours && opening
            ? [paragraph(openingText(opening, words, clinic.hours.timeZone, now, lang), true)]
            : []),
          { type: 'list', items: contacts(clinic, words) },
          paragraph(words.notForEmergencies),
          ...(sends ? [paragraph(words.offer)] : []),
        ],
        { tools: sends ? [button('prepare')] : [] },
      );
    },
    draft: (clinic, text) =>
      chat(
        'draft',
        [paragraph(words.draft(clinic.name)), ...text.split('\n').map((line) => paragraph(line))],
        {
          draft: text,
          tools: [button('send'), button('edit'), button('discard')],
        },
      ),
    told(clinic, outcome) {
      switch (outcome) {
        case 'write':
          return chat('write', [paragraph(words.write)], { tools: [button('discard')] });
        case 'taken':
          return chat('taken', [paragraph(words.taken(clinic.name))]);
        case 'full':
          return chat('not-taken', [paragraph(words.full)], { tools: [button('contact')] });
        case 'not-sent':
          return chat('not-sent', [paragraph(words.notSent)]);
      }
    },
    summary: (topics) =>
      topics.length > 0
        ? `${words.summary}\n${topics.map((title) => `– ${title}`).join('\n')}`
        : words.summaryAlone,
  };
}

function paragraph(text: string, strong = false): Block {
  return { type: 'paragraph', content: [{ type: strong ? 'strong' : 'text', text }] };
}

/** A line for each way to reach it. Numbers are text: what dials, the person's own device knows. */
function contacts({ contact, booking, emergencyLine }: Clinic, words: Strings['clinic']): Inline[][] {
  const line = (label: string, value: string | undefined, url?: string): Inline[][] =>
    value === undefined
      ? []
      : [
          [
            { type: 'text', text: `${label}: ` },
            url === undefined ? { type: 'text', text: value } : { type: 'link', text: value, url },
          ],
        ];
  return [
    ...line(words.phone, contact.phone),
    ...line(words.email, contact.email),
    ...line(words.booking, booking === null ? undefined : shortened(booking), booking ?? ''),
    ...line(words.website, contact.website && shortened(contact.website), contact.website),
    ...line(words.address, contact.address),
    ...line(emergencyLine?.name ?? '', emergencyLine?.number),
  ];
}

function shortened(address: string): string {
  return address.replace(/^https:\/\//, '').replace(/\/$/, '');
}

function openingText(
  opening: Opening,
  words: Strings['clinic'],
  timeZone: string,
  now: number,
  lang: string,
): string {
  if (opening.open) return words.openUntil(timeText(opening.until, lang));
  if (!opening.next) return words.closed;
  const { days, from } = opening.next;
  const time = timeText(from, lang);
  return days === 0 ? words.opensToday(time) : words.opensOn(weekdayText(now, days, timeZone, lang), time);
}
