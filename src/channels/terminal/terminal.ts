import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Asker, Assistant, Command } from '../../assistant/assistant.ts';
import type { Button, Reply } from '../../assistant/reply.ts';
import { stringsFor } from '../../locales/strings.ts';
import type { Channel } from '../channel.ts';
import { buttonsOf, layOut } from '../message.ts';
import { renderTerminal, type Screen } from './render.ts';

/** What the terminal chat needs. */
export interface TerminalParts {
  readonly assistant: Assistant;
  readonly input: Readable & { isTTY?: boolean };
  readonly output: Writable & { isTTY?: boolean; columns?: number };
  readonly screen: () => Screen;
  /** Country of the operator's setting. */
  readonly country?: string;
  /** Called when the person leaves: /quit, Ctrl-C, Ctrl-D or the end of the input. */
  readonly onQuit: () => void;
}

const ASKER: Asker = { conversation: 'terminal', channel: 'terminal' };
const COMMANDS: Readonly<Record<string, Command>> = {
  '/start': 'start',
  '/help': 'help',
  '/privacy': 'privacy',
  '/sources': 'sources',
  '/topics': 'topics',
  '/language': 'language',
  '/forget': 'forget',
  '/new': 'new',
  '/contact': 'contact',
};
const HINT =
  'Type a question, a number from a list, or /help, /topics, /sources, /language, /contact, /privacy, /forget, /new, /quit.';

/** A chat in the terminal. The arrow keys bring earlier questions back. */
export function createTerminal(parts: TerminalParts): Channel {
  const { assistant, input, output, screen, onQuit } = parts;
  let lines: Interface | null = null;
  let choices: readonly Button[] = [];
  let working: Promise<void> = Promise.resolve();

  const show = (reply: Reply) => {
    const message = layOut(reply);
    choices = buttonsOf(message);
    output.write(`\n${renderTerminal(message, screen())}\n\n`);
  };
  const pressed = async ({ data }: Button) =>
    (await assistant.press(data, asker)) ?? (await assistant.command('topics', asker));
  const asker: Asker = { ...ASKER, ...(parts.country && { country: parts.country }) };

  const answer = async (line: string): Promise<void> => {
    const command = COMMANDS[line.toLowerCase()];
    const choice = /^\d{1,3}$/.test(line) ? choices[Number(line) - 1] : undefined;
    if (command) show(await assistant.command(command, asker));
    else if (line.startsWith('/')) output.write(`\n${HINT}\n\n`);
    else if (choice) show(await pressed(choice));
    else show(await assistant.ask({ ...asker, text: line }));
  };

  return {
    name: 'terminal',
    async start() {
      lines = createInterface({
        input,
        output,
        terminal: Boolean(input.isTTY && output.isTTY),
        prompt: '› ',
      });
      const reader = lines;
      // Lines typed before the greeting is there wait for it.
      working = assistant.command('start', asker).then((greeting) => {
        show(greeting);
        output.write(`${HINT}\n\n`);
      });
      reader.on('line', (typed) => {
        const line = typed.trim();
        if (/^\/(quit|exit|q)$/i.test(line)) return reader.close();
        // One after the other: a pasted list of questions is answered in its order.
        working = working
          .then(() => answer(line))
          .catch(() => void output.write(`\n${stringsFor('en').apology}\n\n`))
          .then(() => reader.prompt());
      });
      reader.on('close', () => void working.then(onQuit));
      reader.on('SIGINT', () => reader.close());
      await working;
      reader.prompt();
    },
    async stop() {
      lines?.close();
      await working;
    },
  };
}
