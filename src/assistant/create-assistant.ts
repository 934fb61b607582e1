import { createActions } from './actions.ts';
import type { Asker, Assistant } from './assistant.ts';
import { type Clinic, type Clinics, noClinics } from './clinic.ts';
import { createFindCountry } from './country.ts';
import type { Bounds } from './decide.ts';
import { clinicOf, createDesk, type Desk } from './desk.ts';
import { readInContext } from './follow-up.ts';
import { type Handoff, noHandoff } from './handoff.ts';
import { type Journal, noJournal } from './journal.ts';
import type { Library, RedFlag } from './library.ts';
import type { Conversation, Memory } from './memory.ts';
import type { Question } from './question.ts';
import type { Reply, TopicId } from './reply.ts';
import { respond } from './respond.ts';
import type { Evidence, Search } from './search.ts';
import { createTongues, type Tongue } from './tongues.ts';
import { understand } from './understand.ts';

/** Messages of a person that are kept for follow-up questions. */
const TURNS = 3;
/** Topics that a summary for a clinic names. */
const ASKED = 8;
/** What the assistant is made of. */
export interface Parts {
  readonly library: Library;
  readonly search: Search;
  readonly memory: Memory;
  /** For English, and for every other language: their evidence is of another make. */
  readonly bounds: { readonly en: Bounds; readonly other: Bounds };
  /** Default: keeps nothing. */
  readonly journal?: Journal;
  /** Default: none. */
  readonly clinics?: Clinics;
  /** The clinic of those who ask where none is named. Default: none. */
  readonly clinic?: string | undefined;
  /** Default: reaches nobody. */
  readonly handoff?: Handoff;
  /** Default: the system's clock. */
  readonly now?: () => number;
}

/** The one place where replies are made. */
export function createAssistant(parts: Parts): Assistant {
  const { library, search, memory, bounds } = parts;
  const { journal = noJournal, clinics = noClinics, handoff = noHandoff, now = Date.now } = parts;
  const findCountry = createFindCountry(library.lines.keys(), ['en', ...library.translations.keys()]);
  const tongues = createTongues(library, bounds, journal);
  const clinicAt = (asker: Asker) => clinicOf(asker, clinics, parts.clinic);

  const langOf = (asker: Asker, conversation: Conversation | undefined, clinic: Clinic | undefined): string =>
    conversation?.lang ?? tongues.known(asker.locale) ?? tongues.known(clinic?.languages[0]) ?? 'en';

  /** Languages that a message may be written in, likeliest first. */
  const heardIn = async (text: string, conversation: Conversation | undefined, usual: string) => {
    const heard = conversation?.langChosen ? [usual] : await search.languagesOf(text, usual);
    return heard.filter((lang) => tongues.known(lang) === lang);
  };

  /** Null where there is no clinic. */
  const deskOf = (
    asker: Asker,
    clinic: Clinic | undefined,
    conversation: Conversation | undefined,
    lang: string,
  ): Desk | null => {
    if (!clinic) return null;
    const { voice, clinicVoice } = tongues.of(lang);
    const kept = conversation ?? { turns: [], sources: [] };
    const asked = (kept.asked ?? []).flatMap((topic) => voice.title(topic) ?? []);
    const visit = { clinic, asker, conversation: kept, voice: clinicVoice, lang, asked };
    return createDesk({ memory, handoff, now }, visit);
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
      const flag = tongues.of(lang).triage(understood.text, found);
      if (flag) return { flag, lang };
    }
    return null;
  };

  const record = async (found: Reply, question: Question, evidence: Evidence, clinic: Clinic | undefined) => {
    const { lang } = found;
    const at = clinic ? { clinic: clinic.id } : {};
    if (found.kind === 'answer') await journal.answered({ topic: found.topic, lang, ...at });
    if (found.kind === 'statement') await journal.answered({ topic: `faq/${found.fact}`, lang, ...at });
    if (found.kind !== 'unknown') return;
    const nearest = evidence.topics[0]?.topic;
    const why = evidence.outside.probability >= 0.5 ? 'outside' : 'unsure';
    await journal.unanswered({ text: question.text, lang, why, ...(nearest && { nearest }), ...at });
  };

  const ask = async (question: Question): Promise<Reply> => {
    const understood = understand(question.text);
    const { text, passages } = understood;
    const conversation = await memory.recall(question.conversation);
    const clinic = clinicAt(question);
    const usual = langOf(question, conversation, clinic);
    if (text === '') {
      const { voice } = tongues.of(usual);
      const cheer = /\p{Emoji_Presentation}/u.test(question.text);
      return cheer ? voice.chat('thanks') : voice.chat('empty', conversation);
    }
    const langs = await heardIn(text, conversation, usual);
    const lang = langs[0] ?? 'en';
    const tongue = tongues.of(lang);
    const turns = question.context ?? conversation?.turns ?? [];
    const said = findCountry(text, conversation?.redFlag !== undefined);
    const country = said ?? conversation?.country ?? question.country ?? clinic?.country;

    const alone = await search.examine(passages, lang, clinic);
    const raised = await flagOf(understood, alone, langs);
    const before = raised ? null : await standing(question, conversation, tongue, lang);
    const clear = !said && alone.talk.intent === 'all-clear' && alone.talk.probability >= tongue.bounds.talk;

    const desk = deskOf(question, clinic, conversation, lang);
    // Somebody in danger is told what to do first. Once told, they may still want the clinic to know.
    const told = !raised || raised.flag.id === conversation?.redFlag;
    if (desk?.draft?.editing && told) return desk.redraft(question.text);
    let found: Reply;
    let redFlag: string | undefined;
    if (raised) {
      found = tongues.of(raised.lang).voice.urgent(raised.flag, country, false);
      redFlag = raised.flag.id;
    } else if (before && !clear && (said || before.level !== 'prompt-care')) {
      found = tongue.voice.urgent(before, country, !said);
      redFlag = before.id;
    } else {
      const read = clear
        ? { evidence: alone, followUp: false }
        : await readInContext({ search, alone, text, turns, lang, bounds: tongue.bounds });
      found = respond({ text, read, tongue, conversation, clinic, desk });
      await record(found, question, read.evidence, clinic);
    }
    const topic = found.kind === 'answer' ? found.topic : conversation?.topic;
    await memory.remember(question.conversation, {
      ...conversation,
      turns: [...turns, text].slice(-TURNS),
      sources: found.kind === 'answer' ? found.sources : (conversation?.sources ?? []),
      lang: found.lang,
      ...(topic && { topic }),
      ...(found.kind === 'answer' && { asked: withTopic(conversation?.asked, found.topic) }),
      ...(country && { country }),
      redFlag,
      ...(raised && conversation && readAgain(conversation)),
    });
    return found;
  };

  const open = async (topic: TopicId, asker: Asker): Promise<Reply> => {
    const conversation = await memory.recall(asker.conversation);
    const { voice } = tongues.of(langOf(asker, conversation, clinicAt(asker)));
    const found = voice.answer(topic, { sections: [0, 1] });
    if (!found) return voice.gone();
    await memory.remember(asker.conversation, {
      ...conversation,
      turns: [...(conversation?.turns ?? []), found.title].slice(-TURNS),
      sources: found.sources,
      topic,
      asked: withTopic(conversation?.asked, topic),
    });
    return found;
  };

  const handOff = async (text: string, asker: Asker): Promise<Reply> => {
    const conversation = await memory.recall(asker.conversation);
    const clinic = clinicAt(asker);
    const lang = langOf(asker, conversation, clinic);
    const desk = deskOf(asker, clinic, conversation, lang);
    if (!desk) return tongues.of(lang).voice.chat('handoff');
    const understood = understand(text);
    if (text.trim() === '') return desk.prepare();
    // Nothing but a link is no sign of danger, and may be all the clinic needs.
    if (understood.text === '') return desk.send(text);
    const langs = await heardIn(understood.text, conversation, lang);
    const raised = await flagOf(understood, await search.examine(understood.passages, langs[0]), langs);
    // Somebody in danger is told what to do first. Once told, they may still want the clinic to know.
    if (!raised || raised.flag.id === conversation?.redFlag) return desk.send(text);
    const country = conversation?.country ?? asker.country ?? clinic?.country;
    const kept = conversation ?? { turns: [], sources: [] };
    await memory.remember(asker.conversation, { ...kept, ...readAgain(kept), redFlag: raised.flag.id });
    return tongues.of(raised.lang).voice.urgent(raised.flag, country, false);
  };

  const actions = createActions({
    library,
    memory,
    journal,
    handoff,
    tongues,
    clinicAt,
    langOf,
    deskOf,
    open,
    handOff,
  });
  return { ask, open, handOff, ...actions, suggest: search.suggest };
}

function withTopic(asked: readonly TopicId[] = [], topic: TopicId): TopicId[] {
  return [...asked.filter((other) => other !== topic), topic].slice(-ASKED);
}

/** An emergency ends the writing of a draft: what comes next is heard. */
function readAgain({ draft }: Conversation): Pick<Conversation, 'draft'> {
  return draft ? { draft: { ...draft, editing: undefined } } : {};
}
