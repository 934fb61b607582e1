import type { Asker, Assistant, Command } from '../../src/assistant/assistant.ts';
import type { Question } from '../../src/assistant/question.ts';
import type { Reply, TopicId } from '../../src/assistant/reply.ts';
import { chatReply, sampleTopics, topicReply, unknownReply } from './replies.ts';

/** What a question is answered with: a reply, an error to throw, or a function of the question. */
export type Scripted = Reply | Error | ((question: Question) => Reply | Promise<Reply>);

/** An assistant that says what it is told, and remembers what it was asked. */
export interface ScriptedAssistant extends Assistant {
  readonly asked: Question[];
  readonly opened: { topic: TopicId; asker: Asker }[];
  readonly commands: { name: Command; asker: Asker }[];
  readonly suggested: string[];
}

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
  return {
    asked,
    opened,
    commands,
    suggested,
    async ask(question) {
      asked.push(question);
      if (more.ask) return more.ask(question);
      const scripted = scripts.get(question.text) ?? scripts.get('*') ?? unknownReply;
      if (scripted instanceof Error) throw scripted;
      return typeof scripted === 'function' ? scripted(question) : scripted;
    },
    open(topic, asker) {
      opened.push({ topic, asker });
      return more.open ? more.open(topic, asker) : topicReply(topic);
    },
    command(name, asker) {
      commands.push({ name, asker });
      return more.command ? more.command(name, asker) : chatReply(name === 'start' ? 'greeting' : name);
    },
    suggest(typed, limit) {
      suggested.push(typed);
      if (more.suggest) return more.suggest(typed, limit);
      const word = typed.toLowerCase();
      return sampleTopics.filter((topic) => topic.title.toLowerCase().includes(word)).slice(0, limit);
    },
  };
}
