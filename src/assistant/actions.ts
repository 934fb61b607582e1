import { actionOf } from './action.ts';
import type { Asker, Assistant, Command } from './assistant.ts';
import type { Clinic } from './clinic.ts';
import type { Desk } from './desk.ts';
import type { Handoff } from './handoff.ts';
import type { Journal } from './journal.ts';
import type { Library } from './library.ts';
import type { Conversation, Memory } from './memory.ts';
import type { Reply, TopicId } from './reply.ts';
import type { Tongues } from './tongues.ts';

/** What buttons and commands need of the assistant they belong to. */
export interface ActionParts {
  readonly library: Library;
  readonly memory: Memory;
  readonly journal: Journal;
  readonly handoff: Handoff;
  readonly tongues: Tongues;
  clinicAt(asker: Asker): Clinic | undefined;
  langOf(asker: Asker, conversation: Conversation | undefined, clinic: Clinic | undefined): string;
  deskOf(
    asker: Asker,
    clinic: Clinic | undefined,
    conversation: Conversation | undefined,
    lang: string,
  ): Desk | null;
  open(topic: TopicId, asker: Asker): Promise<Reply>;
  handOff(text: string, asker: Asker): Promise<Reply>;
}

/** What buttons and commands do. */
export function createActions(parts: ActionParts): Pick<Assistant, 'press' | 'command'> {
  const { library, memory, journal, handoff, tongues } = parts;

  const visitOf = async (asker: Asker) => {
    const conversation = await memory.recall(asker.conversation);
    const clinic = parts.clinicAt(asker);
    const lang = parts.langOf(asker, conversation, clinic);
    const desk = parts.deskOf(asker, clinic, conversation, lang);
    const { voice, clinicVoice } = tongues.of(lang);
    return { conversation, clinic, desk, voice, clinicVoice };
  };

  const changed = async (asker: Asker, change: Partial<Conversation>) => {
    const conversation = (await memory.recall(asker.conversation)) ?? { turns: [], sources: [] };
    await memory.remember(asker.conversation, { ...conversation, ...change });
  };

  return {
    async press(data, asker) {
      const action = actionOf(data);
      if (!action) return null;
      const { conversation, clinic, desk, voice, clinicVoice } = await visitOf(asker);
      switch (action.type) {
        case 'open':
          return parts.open(action.topic, asker);
        case 'more':
          return voice.section(action.topic, action.section) ?? voice.gone();
        case 'certainty':
          return voice.certainty(action.topic);
        case 'chapter':
          return voice.chapter(action.chapter);
        case 'vote':
        case 'reason': {
          const { topic } = action;
          if (!library.topics.has(topic)) return voice.gone();
          const helpful = action.type === 'vote' && action.helpful;
          await journal.vote({
            conversation: asker.conversation,
            topic,
            helpful,
            lang: voice.lang,
            ...(action.type === 'reason' && { reason: action.reason }),
            ...(clinic && { clinic: clinic.id }),
          });
          return action.type === 'reason' ? voice.chat('voted') : voice.voted(topic, helpful);
        }
        case 'language': {
          if (tongues.known(action.lang) !== action.lang) return voice.chat('language');
          await changed(asker, { lang: action.lang, langChosen: true });
          return tongues.of(action.lang).voice.chat('greeting');
        }
        case 'safe': {
          if (conversation)
            await memory.remember(asker.conversation, { ...conversation, redFlag: undefined });
          return voice.chat('all-clear');
        }
        case 'fact':
          return (clinic && clinicVoice.statement(clinic, action.fact, [])) ?? voice.gone();
        case 'contact':
          return desk?.card() ?? voice.chat('handoff');
        case 'prepare':
          return desk?.prepare() ?? voice.chat('handoff');
        case 'edit':
          return desk?.edit() ?? voice.chat('handoff');
        case 'send':
          return parts.handOff(desk?.draft?.text ?? '', asker);
        case 'discard':
          return desk?.discard() ?? voice.chat('handoff');
      }
    },
    async command(name: Command, asker) {
      const { conversation, clinic, desk, voice } = await visitOf(asker);
      switch (name) {
        case 'start':
          return voice.chat('greeting', conversation, clinic);
        case 'contact':
          return desk?.card() ?? voice.chat('handoff');
        case 'forget':
          await memory.forget(asker.conversation);
          await journal.forget(asker.conversation);
          await handoff.forget(asker.conversation);
          return voice.chat('forgotten');
        case 'new': {
          // What protects the person stays: an emergency that is not over, their country, their language.
          const { redFlag, country, lang, langChosen } = conversation ?? {};
          await memory.forget(asker.conversation);
          await changed(asker, { redFlag, country, lang, langChosen });
          return voice.chat('started-over');
        }
        default:
          return voice.chat(name, conversation, clinic);
      }
    },
  };
}
