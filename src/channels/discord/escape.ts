import { URL_MAX } from './limits.ts';

/**
 * Text as Discord Markdown that shows exactly that text: nothing in it can format, mention,
 * become an emoji or a link. Inside a line; see `guardStart` for what counts at its start.
 * A colon at the end is escaped too, and a parenthesis at the beginning: what stands beside them
 * could make them an emoji or a link.
 */
export function escapeText(text: string): string {
  return (
    text
      .replace(/[\\*_~|`<>@#[\]]/g, '\\$&')
      .replace(/:(?=\/|[\w+-]*(?::|$))/g, '\\:')
      // Discord looks for the end of a link's text, "](", far beyond it, and sees no escapes.
      .replace(/(^|\])\(/g, '$1\\(')
  );
}

/** Escapes what would begin a list at the start of a line: "- ", "+ ", "1. ". */
export function guardStart(line: string): string {
  return line.replace(/^([-+])(?=\s|$)/, '\\$1').replace(/^(\d+)\.(?=\s|$)/, '$1\\.');
}

/**
 * Text to stand between the brackets of a link. Discord finds the closing bracket by counting
 * brackets, escaped or not, so single ones become parentheses; pairs stay.
 */
export function escapeLabel(text: string): string {
  const paired = /^[^[\]]*(\[[^[\]]*\][^[\]]*)*$/.test(text);
  const safe = paired ? text : text.replaceAll('[', '(').replaceAll(']', ')');
  return escapeText(safe).replace(/\\([[\]])/g, '$1');
}

/** An address that can stand in a link, or null for what is no web address or too long to draw. */
export function linkTarget(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  // Discord ends a link's address at a bracket; `URL` leaves these as they are.
  const target = href.replaceAll('(', '%28').replaceAll(')', '%29');
  return target.length <= URL_MAX ? target : null;
}
