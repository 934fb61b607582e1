import { hideNames } from './redact-names.ts';
import { hideNumbers } from './redact-numbers.ts';

/** Characters kept of one text. Longer messages are cut: their point is at the beginning. */
const MOST = 2_000;

const EMAIL = /[^\s@<>()[\]",;:]+(?:@|\s?[([](?:at|ät|arroba|chez)[)\]]\s?)[^\s@<>()[\]"',;:]+\.\p{L}{2,}/giu;

/** A web address, with or without its scheme; the last part of a bare one must be a usual ending. */
const LINK = new RegExp(
  [
    String.raw`\b[a-z][a-z0-9+.-]{1,20}:\/\/\S*[^\s.,;:!?)]`,
    String.raw`\bwww\.\S*[^\s.,;:!?)]`,
    String.raw`\b(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}\/(?:\S*[^\s.,;:!?)])?`,
    String.raw`\b(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|info|biz|io|me|co|app|dev|xyz|online|clinic|eu|uk|de|at|ch|es|fr|it|pt|br|mx|ar|tr|ru|ua|pl|nl|be|se|no|dk|gr|in|cn|jp|kr|au|ca|us|ae|sa|eg)\b(?![\p{L}\p{N}])`,
  ].join('|'),
  'giu',
);

/** @name, t.me handles' other form name#1234. */
const HANDLE = /(?<![\p{L}\p{N}_])@[\p{L}\p{N}_][\p{L}\p{N}_.-]+|[\p{L}\p{N}_.]{2,32}#\d{4}\b/gu;

/**
 * Takes out what could name a person: addresses, numbers, names. A net with a fine mesh, not a proof:
 * a name that nothing announces stays. What medicine is made of stays too: doses, prices, years, grafts.
 */
export function redact(text: string): string {
  return hideNames(
    hideNumbers(
      cut(text.normalize('NFC')).replace(EMAIL, '[e-mail]').replace(LINK, '[link]').replace(HANDLE, '[name]'),
    ),
  );
}

/** Cuts between words, so that no half of a number or an address is left over that nothing would know. */
function cut(text: string): string {
  if (text.length <= MOST) return text;
  const end = Math.max(0, text.lastIndexOf(' ', MOST));
  const words = text.slice(0, end).split(' ');
  while (words.length > 0 && !/^\p{L}+[.,!?]?$/u.test(words.at(-1) ?? '')) words.pop();
  return `${words.join(' ')} …`;
}
