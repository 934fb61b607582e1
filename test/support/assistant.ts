import { actionOf } from '../../src/assistant/action.ts';
import type { Asker, Assistant, Command } from '../../src/assistant/assistant.ts';
import type { Question } from '../../src/assistant/question.ts';
import type { Reply, TopicId } from '../../src/assistant/reply.ts';
import type { VoicedIntent } from '../../src/assistant/voice.ts';
import { chatReply, sampleTopics, topicReply, unknownReply } from './replies.ts';

/** What a question is answered with: a reply, an error to throw, or a function of the question. */
export type Scripted = Reply | Error | ((question: Question) => Reply | Promise<Reply>);

/** An assistant that says what it is told, and remembers what it was asked. */
export interface ScriptedAssistant extends Assistant {
  readonly asked: Question[];
  readonly opened: { topic: TopicId; asker: Asker }[];
  readonly commands: { name: Command; asker: Asker }[];
  readonly suggested: string[];
  readonly pressed: { data: string; asker: Asker }[];
  readonly handedOff: { text: string; asker: Asker }[];
}

const INTENTS: Readonly<Record<Command, VoicedIntent>> = {
  start: 'greeting',
  help: 'help',
  topics: 'topics',
  sources: 'sources',
  language: 'language',
  privacy: 'privacy',
  contact: 'handoff',
  forget: 'forgotten',
  new: 'started-over',
};

/**
 * `replies` are found by the question's text; `'*'` answers every other one (default: unknown).
 * `more` replaces any method of the assistant.
 */
export function scriptedAssistant(
  replies: Readonly<Record<string, Scripted>> = {},
  more: Partial<Assistant> = {},
): ScriptedAssistant {
  const scripts = new Map(Object.entries(replies));
  const asked: Question[] = [];
  const opened: { topic: TopicId; asker: Asker }[] = [];
  const commands: { name: Command; asker: Asker }[] = [];
  const suggested: string[] = [];
  const pressed: { data: string; asker: Asker }[] = [];
  const handedOff: { text: string; asker: Asker }[] = [];
  return {
    asked,
    opened,
    commands,
    suggested,
    pressed,
    handedOff,
    async ask(question) {
      asked.push(question);
      if (more.ask) return more.ask(question);
      const scripted = scripts.get(question.text) ?? scripts.get('*') ?? unknownReply;
      if (scripted instanceof Error) throw scripted;
      return typeof scripted === 'function' ? scripted(question) : scripted;
    },
    async open(topic, asker) {
      opened.push({ topic, asker });
      return more.open ? more.open(topic, asker) : topicReply(topic);
    },
    async handOff(text, asker) {
      handedOff.push({ text, asker });
      return more.handOff ? more.handOff(text, asker) : chatReply('handoff');
    },
    async command(name, asker) {
      commands.push({ name, asker });
      return more.command ? more.command(name, asker) : chatReply(INTENTS[name]);
    },
    async press(data, asker) {
      pressed.push({ data, asker });
      if (more.press) return more.press(data, asker);
      const action = actionOf(data);
      if (action?.type === 'open') return this.open(action.topic, asker);
      return action ? chatReply('topics') : null;
    },
    suggest(typed, limit) {
      suggested.push(typed);
      if (more.suggest) return more.suggest(typed, limit);
      const word = typed.toLowerCase();
      return sampleTopics.filter((topic) => topic.title.toLowerCase().includes(word)).slice(0, limit);
    },
  };
}
