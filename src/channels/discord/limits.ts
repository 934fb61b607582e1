/**
 * Discord's numbers, in UTF-16 units unless they count things. From its developer documentation:
 * "Message" and "Embed limits" (docs/resources/message), "Component reference"
 * (docs/components/reference) and "Application commands" (docs/interactions/application-commands).
 */

/** Title of an embed. */
export const TITLE_MAX = 256;

/** Description of an embed. */
export const DESCRIPTION_MAX = 4_096;

/** All the text of all the embeds of one message. */
export const EMBED_TEXT_MAX = 6_000;

/** Embeds in one message. */
export const EMBEDS_MAX = 10;

/** Rows of buttons or menus under one message. */
export const ROWS_MAX = 5;

/** Buttons in one row. */
export const BUTTONS_PER_ROW = 5;

/** What stands on a button. */
export const BUTTON_LABEL_MAX = 80;

/** Options in one select menu. */
export const MENU_OPTIONS_MAX = 25;

/** What stands on an option of a select menu. */
export const OPTION_LABEL_MAX = 100;

/** What a closed select menu says. */
export const PLACEHOLDER_MAX = 150;

/** Choices that autocomplete may offer. */
export const SUGGESTIONS_MAX = 25;

/** Name and value of one autocomplete choice. */
export const SUGGESTION_MAX = 100;

/**
 * Longest link we draw, in characters. Discord states none; this leaves room for the text
 * around it, and no reference of ours comes near.
 */
export const URL_MAX = 1_000;

/** More topics than this are offered in menus, since two full rows of buttons fill a phone. Our own choice. */
export const BUTTONS_MAX = 10;
