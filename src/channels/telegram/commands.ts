import type { Command } from '../../assistant/assistant.ts';

/** Commands as Telegram lists them in its menu; the order is the menu's. */
export const menu: readonly { readonly command: Command | 'ask'; readonly description: string }[] = [
  { command: 'ask', description: 'Ask a question' },
  { command: 'topics', description: 'What I can tell you about' },
  { command: 'sources', description: 'Sources of my last answer' },
  { command: 'help', description: 'How to use me' },
  { command: 'language', description: 'Choose the language' },
  { command: 'new', description: 'Start over' },
  { command: 'contact', description: 'How to reach the clinic' },
  { command: 'privacy', description: 'What happens to your messages' },
  { command: 'forget', description: 'Forget what I wrote' },
  { command: 'start', description: 'Begin' },
];

const known: ReadonlySet<string> = new Set<Command>([
  'start',
  'help',
  'topics',
  'sources',
  'language',
  'new',
  'privacy',
  'contact',
  'forget',
]);

/** Whether the assistant answers this command. `ask` is not one: it is a question. */
export function isCommand(name: string): name is Command {
  return known.has(name);
}
