import { sequentialize } from '@grammyjs/runner';
import type { Bot, Context } from 'grammy';
import type { Logger } from 'pino';
import { actionOf } from '../../assistant/action.ts';
import type { Assistant } from '../../assistant/assistant.ts';
import { stringsFor } from '../../locales/strings.ts';
import { createSeen } from '../seen.ts';
import { createAnswer } from './answer.ts';
import { describe, isHarmless } from './failures.ts';
import { inlineResults } from './inline.ts';
import { inlineAsker, placeOf, placeOfPress } from './place.ts';
import type { Timing } from './timing.ts';
import { wishOf } from './wish.ts';

/** What the handlers work with. */
export interface HandlerDeps {
  readonly assistant: Assistant;
  readonly log: Logger;
  readonly timing: Timing;
}

/**
 * Teaches the bot to answer. Order matters: an update is recognised as seen before, and a press
 * acknowledged, before anything waits for an earlier message of the same conversation.
 */
export function addHandlers(bot: Bot, { assistant, log, timing }: HandlerDeps): void {
  const updates = createSeen();
  const edits = createSeen();
  const albums = createSeen();
  const answer = createAnswer({ api: bot.api, log, timing });

  const quietly = async (call: Promise<unknown>) => {
    try {
      await call;
    } catch (error) {
      if (isHarmless(error)) log.debug(describe(error), 'Too late for Telegram');
      else log.warn(describe(error), 'A call to Telegram failed');
    }
  };

  bot.use(async (ctx, next) => {
    if (updates.first(ctx.update.update_id)) await next();
  });

  bot.use(async (ctx, next) => {
    const press = ctx.callbackQuery;
    if (!press) return next();
    const isOurs = press.message !== undefined && actionOf(press.data ?? '') !== null;
    const acknowledged = quietly(
      ctx.answerCallbackQuery(isOurs ? {} : { text: stringsFor(press.from.language_code).unknownButton }),
    );
    if (isOurs) await next();
    await acknowledged;
  });

  bot.use(sequentialize(conversationOf));

  bot.on(['message', 'edited_message'], async (ctx) => {
    const { msg } = ctx;
    const edited = ctx.editedMessage !== undefined;
    const wish = wishOf(msg, ctx.me);
    if (!wish) return;
    if (edited) {
      // A live location is edited every few seconds, and is no less unreadable for it. Without a date
      // it was not the person who edited.
      if (wish.type === 'unreadable' || msg.edit_date === undefined) return;
      if (!edits.first(`${msg.chat.id}:${msg.message_id}:${msg.edit_date}`)) return;
    }
    const place = placeOf(msg, edited);
    switch (wish.type) {
      case 'ask':
        return answer(place, () => assistant.ask({ ...place.asker, text: wish.text }));
      case 'command':
        return answer(place, () => assistant.command(wish.name, place.asker));
      case 'unreadable':
        if (wish.album && !albums.first(`${msg.chat.id}:${wish.album}`)) return;
        return answer(
          place,
          () => assistant.command('help', place.asker),
          stringsFor(place.asker.locale).onlyText,
        );
    }
  });

  bot.on('callback_query:data', async (ctx) => {
    const place = placeOfPress(ctx.callbackQuery);
    const { data } = ctx.callbackQuery;
    if (!place) return;
    await answer(
      place,
      async () =>
        (await assistant.press(data, place.asker)) ?? (await assistant.command('topics', place.asker)),
    );
  });

  bot.on('inline_query', async (ctx) => {
    const results = await inlineResults(ctx.inlineQuery.query, inlineAsker(ctx.inlineQuery), {
      assistant,
      log,
    });
    await quietly(ctx.answerInlineQuery(results, { cache_time: CACHE_SECONDS, is_personal: true }));
  });
}

/** How long Telegram may give the same person the same results again. */
const CACHE_SECONDS = 10;

/** What must be answered in order: one person's messages in one chat. */
function conversationOf(ctx: Context): string | undefined {
  if (ctx.inlineQuery) return inlineAsker(ctx.inlineQuery).conversation;
  if (ctx.callbackQuery) return placeOfPress(ctx.callbackQuery)?.asker.conversation;
  return ctx.msg ? placeOf(ctx.msg, false).asker.conversation : undefined;
}
