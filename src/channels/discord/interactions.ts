import {
  type AutocompleteInteraction,
  type Interaction,
  MessageFlags,
  RESTJSONErrorCodes,
  type RepliableInteraction,
} from 'discord.js';
import type { Logger } from 'pino';
import { actionData, actionOf } from '../../assistant/action.ts';
import type { Asker, Assistant } from '../../assistant/assistant.ts';
import type { Reply } from '../../assistant/reply.ts';
import { answer } from './answer.ts';
import { shorten } from './buttons.ts';
import { commands, type Defer } from './commands.ts';
import { facts, hasCode, isUndeliverable } from './errors.ts';
import { SUGGESTION_MAX, SUGGESTIONS_MAX } from './limits.ts';
import { conversation } from './messages.ts';
import type { Deliver } from './render.ts';

/** What is done for an interaction, and who sees it. */
interface Action {
  readonly defer: Defer;
  run(asker: Asker): Reply | Promise<Reply>;
}

/** Answers a command, a button or a menu; what has been typed so far gets suggestions. Never rejects. */
export async function onInteraction(
  interaction: Interaction,
  assistant: Assistant,
  log: Logger,
): Promise<void> {
  try {
    if (interaction.isAutocomplete()) return await suggest(interaction, assistant, log);
    const { defer, run } = actionFor(interaction, assistant);
    await acknowledge(interaction, defer);
    await answer(() => run(askerOf(interaction)), responder(interaction, defer), log);
  } catch (error) {
    log[isUndeliverable(error) ? 'debug' : 'error'](facts(error), 'discord interaction not acknowledged');
  }
}

function actionFor(interaction: RepliableInteraction, assistant: Assistant): Action {
  if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand()) {
    const command = commands.find(({ data }) => data.name === interaction.commandName);
    if (command) return { defer: command.defer, run: (asker) => command.run(interaction, assistant, asker) };
  }
  if (interaction.isMessageComponent()) {
    const data = interaction.isStringSelectMenu() ? interaction.values[0] : interaction.customId;
    if (actionOf(data ?? '')) {
      return {
        defer: 'private',
        run: async (asker) =>
          (await assistant.press(data ?? '', asker)) ?? (await assistant.command('topics', asker)),
      };
    }
  }
  // A button or command from before an update: show what there is now.
  return { defer: 'private', run: (asker) => assistant.command('topics', asker) };
}

/** Tells Discord within its 3 seconds that an answer will come; who is to see it is settled here. */
async function acknowledge(interaction: RepliableInteraction, defer: Defer): Promise<void> {
  try {
    await interaction.deferReply(defer === 'private' ? { flags: MessageFlags.Ephemeral } : {});
  } catch (error) {
    if (!hasCode(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)) throw error;
    // The first attempt had arrived and only its response was lost: go on.
    interaction.deferred = true;
  }
}

/** Fills in the deferred answer; what does not fit into one message follows it. */
function responder(interaction: RepliableInteraction, defer: Defer): Deliver {
  return async (payloads) => {
    for (const payload of payloads) {
      if (!interaction.replied) await interaction.editReply(payload);
      else
        await interaction.followUp(
          defer === 'private' ? { ...payload, flags: MessageFlags.Ephemeral } : payload,
        );
    }
  };
}

async function suggest(
  interaction: AutocompleteInteraction,
  assistant: Assistant,
  log: Logger,
): Promise<void> {
  let choices: { name: string; value: string }[] = [];
  try {
    choices = suggestionsFor(interaction.options.getFocused(), assistant);
  } catch (error) {
    log.error(facts(error), 'discord suggestions failed');
  }
  await interaction.respond(choices);
}

/**
 * What autocomplete offers. The typed text always stands first: Discord takes the first choice
 * on Enter, and a question must not turn into a topic unasked. Text too long to stand there
 * gets no choices, for the same reason.
 */
export function suggestionsFor(typed: string, assistant: Assistant): { name: string; value: string }[] {
  const text = typed.trim();
  if (text.length > SUGGESTION_MAX) return [];
  const own = text === '' ? [] : [{ name: text, value: text }];
  const topics = assistant.suggest(text, SUGGESTIONS_MAX - own.length).map(({ id, title }) => ({
    name: shorten(title, SUGGESTION_MAX) || id,
    value: actionData({ type: 'open', topic: id }),
  }));
  return [...own, ...topics].slice(0, SUGGESTIONS_MAX);
}

function askerOf({ channelId, guildId, user, locale }: Interaction): Asker {
  return {
    channel: 'discord',
    conversation: conversation(channelId, user.id),
    ...(guildId !== null && { room: guildId }),
    locale,
  };
}
