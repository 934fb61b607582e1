import { stringsFor } from '../locales/strings.ts';
import type { Asker, Assistant, Command } from './assistant.ts';
import { quote } from './compose.ts';
import { createFindCountry } from './country.ts';
import { type Bounds, decide, insideShare } from './decide.ts';
import type { Library, RedFlag } from './library.ts';
import type { Conversation, Memory } from './memory.ts';
import type { Question } from './question.ts';
import type { Answer, Chat, ChatIntent, Reply, TopicId, TopicLink, Unknown } from './reply.ts';
import type { Evidence, Search } from './search.ts';
import { createTriage, linesFor } from './triage.ts';
import { understand } from './understand.ts';

/** Messages of a person that are kept for follow-up questions. */
const TURNS = 4;
/** Sections shown beside the short answer; the second only if it is nearly as near as the first. */
const SECOND_SECTION = 0.05;
/** A first section further than this from the question would only make the answer longer. */
const FIRST_SECTION = 0.35;
const RELATED = 3;
const NEAREST = 3;
/** A topic at least this probable, compared with the best, is offered beside the answer. */
const RUNNER_UP = 0.2;
/** Topics offered to somebody who does not know where to begin. */
const BEGINNINGS = ['what-is-stem-cell-hair-therapy', 'evidence-overview', 'side-effects'];

/** What the assistant is made of. */
export interface Parts {
  readonly library: Library;
  readonly search: Search;
  readonly memory: Memory;
  readonly bounds: Bounds;
}

/** The one place where replies are made. */
export function createAssistant({ library, search, memory, bounds }: Parts): Assistant {
  const triage = createTriage(library, bounds);
  const findCountry = createFindCountry(library.lines.keys());
  const lang = 'en';
  const strings = stringsFor(lang);
  const base = { lang, disclaimer: strings.disclaimer.general };

  const link = (id: TopicId): TopicLink[] => {
    const topic = library.topics.get(id);
    return topic ? [{ id, title: topic.title }] : [];
  };
  const links = (ids: readonly TopicId[], most: number) => ids.flatMap(link).slice(0, most);

  const answer = (
    id: TopicId,
    sections: readonly number[],
    runnersUp: readonly TopicId[] = [],
    notice?: 'personal',
  ): Answer | null => {
    const topic = library.topics.get(id);
    if (!topic) return null;
    return {
      kind: 'answer',
      ...base,
      topic: id,
      title: topic.title,
      ...quote(library, topic, sections),
      certainty: topic.certainty,
      // What else the question may have meant, before what its author thought of.
      related: links([...new Set([...runnersUp, ...topic.related])], RELATED),
      ...(notice && { notice }),
    };
  };

  const chat = (intent: ChatIntent, extra: Partial<Chat> = {}): Chat => ({
    kind: 'chat',
    ...base,
    intent,
    blocks: strings.chat[intent].map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
    sources: [],
    topics: [],
    ...extra,
  });
  const beginnings = links(BEGINNINGS, BEGINNINGS.length);

  const talk = (intent: ChatIntent, conversation: Conversation | undefined): Chat => {
    switch (intent) {
      case 'greeting':
      case 'help':
      case 'empty':
      case 'complaint':
        return chat(intent, { topics: beginnings });
      case 'topics':
        return chat(intent, { topics: search.suggest('', Number.POSITIVE_INFINITY) });
      case 'sources':
        return conversation && conversation.sources.length > 0
          ? chat(intent, { sources: conversation.sources })
          : chat(intent, {
              blocks: [{ type: 'paragraph', content: [{ type: 'text', text: strings.noSources }] }],
            });
      default:
        return chat(intent);
    }
  };

  const urgent = (flag: RedFlag, country: string | undefined): Reply => ({
    kind: 'urgent',
    lang,
    disclaimer: strings.disclaimer.urgent,
    level: flag.level,
    flag: flag.id,
    act: flag.act,
    avoid: flag.avoid,
    lines: linesFor(flag, country ? library.lines.get(country) : undefined),
    ...(country && { country }),
  });

  const unknown = (evidence: Evidence, personal?: 'personal'): Unknown => {
    const group = library.outside.find(({ id }) => id === evidence.outside.group);
    const named = group && evidence.outside.groupProbability >= 0.5;
    // Where the question is about something else, nobody was going to decide anything.
    const notice = insideShare(evidence) >= 0.5 ? personal : undefined;
    return {
      kind: 'unknown',
      ...base,
      nearest: links(
        evidence.topics.map(({ topic }) => topic),
        NEAREST,
      ),
      ...(named && { outside: group.label }),
      ...(notice && { notice }),
    };
  };

  const reply = (evidence: Evidence, conversation: Conversation | undefined): Reply => {
    const decision = decide(evidence, bounds);
    const notice = evidence.personal >= bounds.personal ? 'personal' : undefined;
    switch (decision.verdict) {
      case 'talk':
        return talk(evidence.talk.intent, conversation);
      case 'answer':
        return (
          answer(decision.topic, nearestSections(evidence), runnersUp(evidence), notice) ??
          unknown(evidence, notice)
        );
      case 'did-you-mean':
        return {
          kind: 'did-you-mean',
          ...base,
          choices: links(decision.choices, decision.choices.length),
          ...(notice && { notice }),
        };
      case 'unknown':
        return unknown(evidence, notice);
    }
  };

  /** The red flag of this message; or of the one before, if this one only tells the country. */
  const flagOf = async (
    text: string,
    evidence: Evidence,
    turns: readonly string[],
    country: string | null,
  ) => {
    const flag = triage(text, evidence);
    const before = turns.at(-1);
    if (flag || !country || before === undefined) return flag;
    const { text: earlier, passages } = understand(before);
    return earlier === '' ? null : triage(earlier, await search.examine(passages));
  };

  const ask = async (question: Question): Promise<Reply> => {
    const { text, passages } = understand(question.text);
    const conversation = memory.recall(question.conversation);
    if (text === '')
      return /\p{Emoji_Presentation}/u.test(question.text) ? chat('thanks') : talk('empty', conversation);
    const turns = question.context ?? conversation?.turns ?? [];
    const said = findCountry(text);
    const country = said ?? conversation?.country ?? question.country;

    const alone = await search.examine(passages);
    const flag = await flagOf(text, alone, turns, said);
    const found = flag
      ? urgent(flag, country)
      : reply(await withContext(search, alone, text, turns, bounds), conversation);
    memory.remember(question.conversation, {
      turns: [...turns, text].slice(-TURNS),
      sources: found.kind === 'answer' ? found.sources : (conversation?.sources ?? []),
      ...(country && { country }),
    });
    return found;
  };

  return {
    ask,
    open(topic: TopicId, asker: Asker): Reply {
      const found = answer(topic, [0, 1]);
      if (!found) return { kind: 'unknown', ...base, nearest: beginnings };
      const conversation = memory.recall(asker.conversation);
      memory.remember(asker.conversation, {
        ...conversation,
        turns: [...(conversation?.turns ?? []), found.title].slice(-TURNS),
        sources: found.sources,
      });
      return found;
    },
    command(name: Command, asker: Asker): Reply {
      return talk(name === 'start' ? 'greeting' : name, memory.recall(asker.conversation));
    },
    suggest: search.suggest,
  };
}

/** Topics that the question may have meant as well. */
function runnersUp({ topics: [best, ...others] }: Evidence): TopicId[] {
  return others
    .filter(({ probability }) => best && probability >= best.probability * RUNNER_UP)
    .slice(0, RELATED - 1)
    .map(({ topic }) => topic);
}

/** The nearest section, and the next if it is nearly as near. */
function nearestSections({ sections }: Evidence): number[] {
  const [first, second] = sections;
  if (!first || first.cosine < FIRST_SECTION) return [];
  return second && first.cosine - second.cosine < SECOND_SECTION
    ? [first.index, second.index]
    : [first.index];
}

/**
 * A message that does not suffice by itself is read after the one before it.
 * Whichever reading has the clearer topic counts.
 */
async function withContext(
  search: Search,
  alone: Evidence,
  text: string,
  turns: readonly string[],
  bounds: Bounds,
): Promise<Evidence> {
  const before = turns.at(-1);
  if (before === undefined || decide(alone, bounds).verdict === 'talk') return alone;
  const joined = await search.examine(understand(`${before} ${text}`).passages);
  const strength = (evidence: Evidence) => (evidence.topics[0]?.probability ?? 0) * evidence.cosine;
  return strength(joined) > strength(alone) ? joined : alone;
}
