/** Length of a message's text in UTF-16 units. https://core.telegram.org/bots/api#sendmessage */
export const TEXT_UNITS = 4096;

/**
 * Entities of a message; Telegram drops those after the hundredth without a word.
 * Measured by others: https://github.com/rubenlagus/TelegramBots/issues/854
 */
export const ENTITIES = 100;

/**
 * Bytes of all entities of a message together, addresses included. Beyond about 9,500 the message is refused
 * (ENTITIES_TOO_LONG, https://github.com/tdlib/telegram-bot-api/issues/165); we stay well below that rough figure.
 */
export const ENTITY_BYTES = 8000;

/** Bytes of one link's address; a longer one is drawn as text. No limit of the API: it keeps one link far below all. */
export const URL_BYTES = 2000;

/** Bytes of a button's `callback_data`. https://core.telegram.org/bots/api#inlinekeyboardbutton */
export const CALLBACK_BYTES = 64;

/** Buttons of an inline keyboard; one more is refused as "reply markup is too long". https://github.com/tginfo/Telegram-Limits/issues/228 */
export const BUTTONS = 100;

/** Bytes of an inline keyboard as JSON: 10 kB, measured by others, https://github.com/tginfo/Telegram-Limits/issues/187 */
export const MARKUP_BYTES = 10_000;

/** Characters of a result's title and description that a phone shows in one and two lines; no limit of the API. */
export const RESULT_TITLE = 80;
export const RESULT_DESCRIPTION = 140;

/** Bytes of a webhook call's body. An update with a long message, its reply and a keyboard stays far below. */
export const BODY_BYTES = 1024 * 1024;

/**
 * Calls of the webhook that Telegram makes at once; 100 is the most it does. Each is kept open until its
 * update is handled, and the usual 40 could all be waiting for one chat. https://core.telegram.org/bots/api#setwebhook
 */
export const CALLS = 100;

/** Updates handled at the same time; the default of `@grammyjs/runner`. */
export const CONCURRENCY = 500;

/** Kinds of updates we ask Telegram for; it sends no others. */
export const UPDATES = ['message', 'edited_message', 'callback_query', 'inline_query'] as const;
