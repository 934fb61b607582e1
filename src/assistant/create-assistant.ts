import { localeOf } from '../locales/strings.ts';
import { actionOf } from './action.ts';
import type { Asker, Assistant, Command } from './assistant.ts';
import { createFindCountry } from './country.ts';
import { type Bounds, decide } from './decide.ts';
import { type ReadInContext, readInContext } from './follow-up.ts';
import { type Journal, noJournal } from './journal.ts';
import type { Library, RedFlag } from './library.ts';
import type { Conversation, Memory } from './memory.ts';
import type { Question } from './question.ts';
import type { Reply, TopicId } from './reply.ts';
import type { Evidence, Search } from './search.ts';
import { createTriage } from './triage.ts';
import { understand } from './understand.ts';
import { createVoice, type Voice } from './voice.ts';

/** Messages of a person that are kept for follow-up questions. */
const TURNS = 3;
/** Sections shown beside the short answer; the second only if it is nearly as near as the first. */
const SECOND_SECTION = 0.05;
/** A first section further than this from the question would only make the answer longer. */
const FIRST_SECTION = 0.35;
/** A topic at least this probable, compared with the best, is offered beside the answer. */
const RUNNER_UP = 0.2;
const RUNNERS_UP = 2;

/** What the assistant is made of. */
export interface Parts {
  readonly library: Library;
  readonly search: Search;
  readonly memory: Memory;
  /** For English, and for every other language: their evidence is of another make. */
  readonly bounds: { readonly en: Bounds; readonly other: Bounds };
  /** Default: keeps nothing. */
  readonly journal?: Journal;
}

/** The one place where replies are made. */
export function createAssistant({ library, search, memory, bounds, journal = noJournal }: Parts): Assistant {
  const findCountry = createFindCountry(library.lines.keys(), ['en', ...library.translations.keys()]);
  const tongues = new Map(
    ['en', ...library.translations.keys()].filter(spoken).map((lang) => {
      const limits = lang === 'en' ? bounds.en : bounds.other;
      const redFlags = library.translations.get(lang)?.redFlags ?? library.redFlags;
      return [
        lang,
        {
          voice: createVoice(library, lang, journal),
          bounds: limits,
          triage: createTriage(redFlags, limits),
          redFlags: new Map(redFlags.map((flag) => [flag.id, flag])),
        },
      ];
    }),
  );
  type Tongue = NonNullable<ReturnType<typeof tongues.get>>;
  const english = tongues.get('en') as Tongue;
  const tongueOf = (lang: string): Tongue => tongues.get(lang) ?? english;
  const known = (lang: string | undefined) => {
    const base = lang?.toLowerCase().split('-')[0] ?? '';
    return tongues.has(base) ? base : undefined;
  };

  const reply = (
    { evidence, followUp }: ReadInContext,
    { voice, bounds: limits }: Tongue,
    conversation: Conversation | undefined,
  ): Reply => {
    const decision = decide(evidence, limits);
    const notice = evidence.personal >= limits.personal ? 'personal' : undefined;
    switch (decision.verdict) {
      case 'talk':
        return voice.chat(evidence.talk.intent, conversation);
      case 'answer': {
        const extras = {
          sections: nearestSections(evidence),
          runnersUp: runnersUp(evidence),
          notice,
          followUp: followUp ? conversation?.topic : undefined,
        } as const;
        return voice.answer(decision.topic, extras) ?? voice.unknown(evidence, notice);
      }
      case 'did-you-mean':
        return voice.didYouMean(decision.choices, notice);
      case 'unknown':
        return voice.unknown(evidence, notice);
    }
  };

  /** A red flag told before and not yet over: it stands before anything else the person asks. */
  const standing = async (
    question: Question,
    conversation: Conversation | undefined,
    { triage, redFlags }: Tongue,
    lang: string,
  ): Promise<RedFlag | null> => {
    if (!question.context) return redFlags.get(conversation?.redFlag ?? '') ?? null;
    const { text, passages } = understand(question.context.at(-1) ?? '');
    return text === '' ? null : triage(text, await search.examine(passages, lang));
  };

  /** The red flag of a message in the language it is read in, or in the one it may be written in instead. */
  const flagOf = async (
    understood: ReturnType<typeof understand>,
    evidence: Evidence,
    langs: readonly string[],
  ): Promise<{ flag: RedFlag; lang: string } | null> => {
    for (const [rank, lang] of langs.entries()) {
      const found = rank === 0 ? evidence : await search.examine(understood.passages, lang);
      const flag = tongueOf(lang).triage(understood.text, found);
      if (flag) return { flag, lang };
    }
    return null;
  };

  const record = async (found: Reply, question: Question, evidence: Evidence) => {
    const { lang } = found;
    const clinic = question.clinic === undefined ? {} : { clinic: question.clinic };
    if (found.kind === 'answer') await journal.answered({ topic: found.topic, lang, ...clinic });
    if (found.kind !== 'unknown') return;
    const nearest = evidence.topics[0]?.topic;
    const why = evidence.outside.probability >= 0.5 ? 'outside' : 'unsure';
    await journal.unanswered({ text: question.text, lang, why, ...(nearest && { nearest }), ...clinic });
  };

  const ask = async (question: Question): Promise<Reply> => {
    const understood = understand(question.text);
    const { text, passages } = understood;
    const conversation = await memory.recall(question.conversation);
    const usual = conversation?.lang ?? known(question.locale) ?? 'en';
    if (text === '') {
      const { voice } = tongueOf(usual);
      const cheer = /\p{Emoji_Presentation}/u.test(question.text);
      return cheer ? voice.chat('thanks') : voice.chat('empty', conversation);
    }
    const heard = conversation?.langChosen ? [usual] : await search.languagesOf(text, usual);
    const langs = heard.filter((lang) => tongues.has(lang));
    const lang = langs[0] ?? 'en';
    const tongue = tongueOf(lang);
    const turns = question.context ?? conversation?.turns ?? [];
    const said = findCountry(text, conversation?.redFlag !== undefined);
    const country = said ?? conversation?.country ?? question.country;

    const alone = await search.examine(passages, lang);
    const raised = await flagOf(understood, alone, langs);
    const before = raised ? null : await standing(question, conversation, tongue, lang);
    const clear = !said && alone.talk.intent === 'all-clear' && alone.talk.probability >= tongue.bounds.talk;

    let found: Reply;
    let redFlag: string | undefined;
    if (raised) {
      found = tongueOf(raised.lang).voice.urgent(raised.flag, country, false);
      redFlag = raised.flag.id;
    } else if (before && !clear && (said || before.level !== 'prompt-care')) {
      found = tongue.voice.urgent(before, country, !said);
      redFlag = before.id;
    } else {
      const read = clear
        ? { evidence: alone, followUp: false }
        : await readInContext({ search, alone, text, turns, lang, bounds: tongue.bounds });
      found = reply(read, tongue, conversation);
      await record(found, question, read.evidence);
    }
    const topic = found.kind === 'answer' ? found.topic : conversation?.topic;
    await memory.remember(question.conversation, {
      turns: [...turns, text].slice(-TURNS),
      sources: found.kind === 'answer' ? found.sources : (conversation?.sources ?? []),
      lang: found.lang,
      ...(conversation?.langChosen && { langChosen: true }),
      ...(topic && { topic }),
      ...(country && { country }),
      ...(redFlag && { redFlag }),
    });
    return found;
  };

  const whoever = async (asker: Asker): Promise<{ conversation: Conversation | undefined; voice: Voice }> => {
    const conversation = await memory.recall(asker.conversation);
    return { conversation, voice: tongueOf(conversation?.lang ?? known(asker.locale) ?? 'en').voice };
  };

  const open = async (topic: TopicId, asker: Asker): Promise<Reply> => {
    const { conversation, voice } = await whoever(asker);
    const found = voice.answer(topic, { sections: [0, 1] });
    if (!found) return voice.gone();
    await memory.remember(asker.conversation, {
      ...conversation,
      turns: [...(conversation?.turns ?? []), found.title].slice(-TURNS),
      sources: found.sources,
      topic,
    });
    return found;
  };

  const changed = async (asker: Asker, change: Partial<Conversation>) => {
    const conversation = (await memory.recall(asker.conversation)) ?? { turns: [], sources: [] };
    await memory.remember(asker.conversation, { ...conversation, ...change });
  };

  return {
    ask,
    open,
    async press(data, asker) {
      const action = actionOf(data);
      if (!action) return null;
      const { conversation, voice } = await whoever(asker);
      switch (action.type) {
        case 'open':
          return open(action.topic, asker);
        case 'more':
          return voice.section(action.topic, action.section) ?? voice.gone();
        case 'certainty':
          return voice.certainty(action.topic);
        case 'chapter':
          return voice.chapter(action.chapter);
        case 'vote':
        case 'reason': {
          if (!library.topics.has(action.topic)) return voice.gone();
          const { topic } = action;
          const { conversation: key, clinic } = asker;
          const helpful = action.type === 'vote' && action.helpful;
          const reason = action.type === 'reason' ? { reason: action.reason } : {};
          await journal.vote({
            conversation: key,
            topic,
            helpful,
            lang: voice.lang,
            ...reason,
            ...(clinic && { clinic }),
          });
          return action.type === 'reason' ? voice.chat('voted') : voice.voted(topic, helpful);
        }
        case 'language': {
          if (!tongues.has(action.lang)) return voice.chat('language');
          await changed(asker, { lang: action.lang, langChosen: true });
          return tongueOf(action.lang).voice.chat('greeting');
        }
        case 'safe': {
          if (conversation) {
            const { redFlag: _over, ...rest } = conversation;
            await memory.remember(asker.conversation, rest);
          }
          return voice.chat('all-clear');
        }
      }
    },
    async command(name: Command, asker) {
      const { conversation, voice } = await whoever(asker);
      switch (name) {
        case 'start':
          return voice.chat('greeting');
        case 'forget':
          await memory.forget(asker.conversation);
          await journal.forget(asker.conversation);
          return voice.chat('forgotten');
        case 'new': {
          // What protects the person stays: an emergency that is not over, their country, their language.
          const { redFlag, country, lang, langChosen } = conversation ?? {};
          await memory.forget(asker.conversation);
          await changed(asker, {
            ...(redFlag && { redFlag }),
            ...(country && { country }),
            ...(lang && { lang }),
            ...(langChosen && { langChosen }),
          });
          return voice.chat('started-over');
        }
        default:
          return voice.chat(name, conversation);
      }
    },
    suggest: search.suggest,
  };
}

/** A language is spoken if the words of the interface are there too. */
function spoken(lang: string): boolean {
  return localeOf(lang) === lang;
}

/** Topics that the question may have meant as well. */
function runnersUp({ topics: [best, ...others] }: Evidence): TopicId[] {
  return others
    .filter(({ probability }) => best && probability >= best.probability * RUNNER_UP)
    .slice(0, RUNNERS_UP)
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
