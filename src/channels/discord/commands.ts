import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type ChatInputCommandInteraction,
  InteractionContextType,
  type MessageContextMenuCommandInteraction,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { actionOf } from '../../assistant/action.ts';
import type { Asker, Assistant, Command } from '../../assistant/assistant.ts';
import type { Reply } from '../../assistant/reply.ts';
import { withoutMention } from './messages.ts';

/** Who sees the answer: everybody in the channel, or the person who asked. */
export type Defer = 'public' | 'private';

/** One entry of Discord's menus. */
export interface DiscordCommand {
  /** As it is registered with Discord. */
  readonly data: RESTPostAPIApplicationCommandsJSONBody;
  readonly defer: Defer;
  run(
    interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
    assistant: Assistant,
    asker: Asker,
  ): Reply | Promise<Reply>;
}

// In servers where the bot was added, and in direct messages with it.
const where = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};

const ask: DiscordCommand = {
  data: {
    ...where,
    type: ApplicationCommandType.ChatInput,
    name: 'ask',
    description: 'Ask about stem-cell hair therapy; the answer names its sources',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: 'Your question in your own words, or a topic from the list',
        required: true,
        autocomplete: true,
      },
    ],
  },
  defer: 'public',
  run(interaction, assistant, asker) {
    const text = interaction.isChatInputCommand() ? (interaction.options.getString('question') ?? '') : '';
    const action = actionOf(text);
    return action?.type === 'open' ? assistant.open(action.topic, asker) : assistant.ask({ ...asker, text });
  },
};

const askAboutThis: DiscordCommand = {
  data: { ...where, type: ApplicationCommandType.Message, name: 'Ask Anagen about this' },
  defer: 'private',
  run(interaction, assistant, asker) {
    const content = interaction.isMessageContextMenuCommand() ? interaction.targetMessage.content : '';
    return assistant.ask({ ...asker, text: withoutMention(content, interaction.applicationId) });
  },
};

/** A command that the assistant answers by itself. */
const simple = (name: Command, description: string): DiscordCommand => ({
  data: { ...where, type: ApplicationCommandType.ChatInput, name, description },
  defer: 'private',
  run: (_interaction, assistant, asker) => assistant.command(name, asker),
});

/** Everything that Anagen adds to Discord's menus. */
export const commands: readonly DiscordCommand[] = [
  ask,
  simple('topics', 'What Anagen can tell you about'),
  simple('sources', 'The sources of the last answer you got here'),
  simple('help', 'How to ask, and what to expect'),
  simple('language', 'Choose the language'),
  simple('new', 'Start over: forget what we talked about'),
  simple('contact', 'How to reach the clinic'),
  simple('privacy', 'What happens to what you write'),
  simple('forget', 'Forget everything kept about this conversation'),
  askAboutThis,
];
