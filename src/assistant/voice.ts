import { localeOf, type Strings, stringsFor } from '../locales/strings.ts';
import { actionData, REASONS } from './action.ts';
import type { Clinic } from './clinic.ts';
import { quote } from './compose.ts';
import { insideShare } from './decide.ts';
import type { Journal } from './journal.ts';
import type { Library, RedFlag } from './library.ts';
import type { Conversation } from './memory.ts';
import type {
  Answer,
  Button,
  Chat,
  ChatIntent,
  CLINIC_INTENTS,
  DidYouMean,
  TopicId,
  TopicLink,
  Unknown,
  Urgent,
} from './reply.ts';
import type { Evidence } from './search.ts';
import { linesFor } from './triage.ts';

const RELATED = 3;
const NEAREST = 3;
/** Characters of a person's own words that are shown back to them. */
const TYPED = 80;
/** Topics offered to somebody who does not know where to begin. */
const BEGINNINGS = ['what-is-stem-cell-hair-therapy', 'evidence-overview', 'side-effects'];

/** What an answer may carry beside its topic. */
export interface AnswerExtras {
  /** Indices of sections shown under the short answer. */
  readonly sections: readonly number[];
  readonly runnersUp?: readonly TopicId[];
  readonly notice?: 'personal' | undefined;
  /** The topic before, and what was typed now, where both were read together. */
  readonly followUp?: { readonly topic: TopicId; readonly text: string } | undefined;
}

/** What is said without a clinic. */
export type VoicedIntent = Exclude<ChatIntent, (typeof CLINIC_INTENTS)[number]>;

/** Makes replies in one language. Everything medical is quoted from the library. */
export interface Voice {
  readonly lang: string;
  answer(topic: TopicId, extras: AnswerExtras): Answer | null;
  /** One section of a topic, alone. */
  section(topic: TopicId, index: number): Answer | null;
  didYouMean(choices: readonly TopicId[], notice: 'personal' | undefined): DidYouMean;
  unknown(evidence: Evidence, notice: 'personal' | undefined): Unknown;
  urgent(flag: RedFlag, country: string | undefined, again: boolean): Urgent;
  chat(intent: VoicedIntent, conversation?: Conversation, clinic?: Clinic): Chat;
  /** A topic's title in this language; null if it is gone. */
  title(topic: TopicId): string | null;
  links(topics: readonly TopicId[]): TopicLink[];
  certainty(topic: TopicId): Chat;
  voted(topic: TopicId, helpful: boolean): Chat;
  chapter(id: string): Chat;
  gone(): Unknown;
}

/** A voice for a language of `locales/`. */
export function createVoice(library: Library, lang: string, journal: Journal): Voice {
  const strings = stringsFor(lang);
  const translation = library.translations.get(lang);
  const base = { lang, disclaimer: strings.disclaimer.general, tools: [] as readonly Button[] };

  const link = (id: TopicId): TopicLink[] => {
    const topic = library.topics.get(id);
    return topic ? [{ id, title: translation?.topics.get(id)?.title ?? topic.title }] : [];
  };
  const links = (ids: readonly TopicId[], most: number) => ids.flatMap(link).slice(0, most);
  const beginnings = links(BEGINNINGS, BEGINNINGS.length);
  const say = (paragraphs: readonly string[]): Chat['blocks'] =>
    paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  const chat = (intent: VoicedIntent, paragraphs: readonly string[], extra: Partial<Chat> = {}): Chat => ({
    kind: 'chat',
    ...base,
    intent,
    blocks: say(paragraphs),
    sources: [],
    topics: [],
    ...extra,
  });

  const build = (id: TopicId, extras: AnswerExtras, alone: boolean): Answer | null => {
    const topic = library.topics.get(id);
    if (!topic) return null;
    const translated = translation?.topics.get(id);
    const summary = lang === 'en' ? topic.summary : (translated?.summary ?? null);
    // A translated short answer stands alone; the sections are English, behind a button.
    const sections = alone || lang === 'en' || !summary ? extras.sections : [];
    const quoted = { ...topic, summary: alone ? [] : (summary ?? topic.summary) };
    const next = nextSection(topic.sections.length, alone ? Math.max(...sections) : -1, sections);
    const foreign = lang !== 'en' && (alone || !summary);
    return {
      kind: 'answer',
      ...base,
      topic: id,
      title: translated?.title ?? topic.title,
      ...quote(library, quoted, sections),
      // The author's reason is written in English only.
      certainty: lang === 'en' ? topic.certainty : { ...topic.certainty, because: '' },
      // What else the question may have meant, before what its author thought of.
      related: links([...new Set([...(extras.runnersUp ?? []), ...topic.related])], RELATED),
      tools: [
        ...(next === null
          ? []
          : [{ label: strings.tools.more, data: actionData({ type: 'more', topic: id, section: next }) }]),
        { label: strings.tools.certainty, data: actionData({ type: 'certainty', topic: id }) },
        { label: strings.tools.helpful, data: actionData({ type: 'vote', topic: id, helpful: true }) },
        { label: strings.tools.unhelpful, data: actionData({ type: 'vote', topic: id, helpful: false }) },
      ],
      ...(extras.notice && { notice: extras.notice }),
      ...(extras.followUp && { followUp: understood(link(extras.followUp.topic), extras.followUp.text) }),
      ...(foreign && { untranslated: true as const }),
    };
  };

  return {
    lang,
    answer: (id, extras) => build(id, extras, false),
    section(id, index) {
      return library.topics.get(id)?.sections[index] ? build(id, { sections: [index] }, true) : null;
    },
    didYouMean: (choices, notice) => ({
      kind: 'did-you-mean',
      ...base,
      choices: links(choices, choices.length),
      ...(notice && { notice }),
    }),
    unknown(evidence, personal) {
      const group = library.outside.find(({ id }) => id === evidence.outside.group);
      const named = lang === 'en' && group && evidence.outside.groupProbability >= 0.5;
      // Where the question is about something else, nobody was going to decide anything.
      const notice = insideShare(evidence) >= 0.5 ? personal : undefined;
      const ids = evidence.topics.map(({ topic }) => topic);
      return {
        kind: 'unknown',
        ...base,
        nearest: links(ids, NEAREST),
        ...(named && { outside: group.label }),
        ...(notice && { notice }),
      };
    },
    urgent: (flag, country, again) => ({
      kind: 'urgent',
      lang,
      disclaimer: strings.disclaimer.urgent,
      tools: again ? [{ label: strings.tools.safe, data: actionData({ type: 'safe' }) }] : [],
      level: flag.level,
      flag: flag.id,
      act: flag.act,
      avoid: flag.avoid,
      lines: linesFor(flag, country ? library.lines.get(country) : undefined),
      ...(country && { country }),
      ...(again && { again: true as const }),
    }),
    title: (id) => link(id)[0]?.title ?? null,
    links: (ids) => links(ids, ids.length),
    chat(intent, conversation, clinic) {
      switch (intent) {
        case 'greeting':
        case 'help':
        case 'empty':
        case 'complaint':
        case 'started-over':
          return chat(intent, strings.chat[intent], { topics: beginnings });
        case 'topics':
          return chat(intent, strings.chat.topics, { tools: chapters(library, strings) });
        case 'privacy':
          return chat(intent, [
            ...strings.chat.privacy,
            ...(clinic?.delivery ? [strings.clinic.privacy(clinic.name)] : []),
            strings.keeps(journal.days),
          ]);
        case 'language':
          return chat(intent, strings.chat.language, { tools: languages(library) });
        case 'sources':
          return conversation && conversation.sources.length > 0
            ? chat(intent, strings.chat.sources, { sources: conversation.sources })
            : chat(intent, [strings.noSources]);
        default:
          return chat(intent, strings.chat[intent]);
      }
    },
    certainty(id) {
      const certainty = library.topics.get(id)?.certainty;
      if (!certainty) return chat('certainty', strings.chat.certainty);
      // The author's reason is written in English only.
      const because = lang === 'en' ? [certainty.because] : [];
      return chat('certainty', [strings.certainty[certainty.level], ...because, ...strings.chat.certainty]);
    },
    voted(topic, helpful) {
      if (helpful) return chat('voted', strings.chat.voted);
      const tools = REASONS.map((reason) => ({
        label: strings.reasons[reason],
        data: actionData({ type: 'reason', topic, reason }),
      }));
      return chat('why-not', strings.chat['why-not'], { tools });
    },
    chapter: (id) => {
      const topics = library.chapters.get(id);
      return topics
        ? chat('topics', [strings.chapters[id] ?? id], { topics: links(topics, topics.length) })
        : chat('topics', strings.chat.topics, { tools: chapters(library, strings) });
    },
    gone: () => ({ kind: 'unknown', ...base, nearest: beginnings }),
  };
}

/** "Exosomes for hair loss — and for women?" */
function understood(before: readonly TopicLink[], text: string): string {
  const short = text.length > TYPED ? `${text.slice(0, TYPED).trimEnd()}…` : text;
  return [...before.map(({ title }) => title), short].join(' — ');
}

/** The section after the ones shown; of several, the first that is not. */
function nextSection(count: number, after: number, shown: readonly number[]): number | null {
  for (let index = after + 1; index < count; index++) if (!shown.includes(index)) return index;
  return null;
}

function chapters(library: Library, strings: Strings): Button[] {
  return [...library.chapters.keys()].map((chapter) => ({
    label: strings.chapters[chapter] ?? chapter,
    data: actionData({ type: 'chapter', chapter }),
  }));
}

/** Each language by the name its speakers give it. */
function languages(library: Library): Button[] {
  return ['en', ...library.translations.keys()]
    .filter((lang) => localeOf(lang) === lang)
    .map((lang) => ({
      label: new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang,
      data: actionData({ type: 'language', lang }),
    }));
}
