import type { Passages } from './search.ts';

/** A message made ready: markup, tricks and ornaments removed, cut into passages. */
export interface Understood {
  /** One line of plain text; "" if the message holds no words. */
  readonly text: string;
  readonly passages: Passages;
}

/** Beyond this, a message is a story that holds its question, or its danger, somewhere. In words. */
const LONG = 24;
/** Size of a story's parts, in words: one or two sentences. */
const PART = 20;
/** A story's parts beyond these many are left out, from its middle. */
const PARTS = 16;
/** Characters read at all: what lies beyond, in a longer message, is not looked at. */
const READ = 20_000;

/** Reads a message as a careful person would: through typography, not letter by letter. */
export function understand(raw: string): Understood {
  const text = plain(raw);
  const words = text.split(' ');
  if (words.length <= LONG) return { text, passages: [text] };
  return { text, passages: [text, ...parts(text)] };
}

/** One line of plain text. */
export function plain(raw: string): string {
  const text = raw
    .slice(0, READ)
    .replace(/\u202E([^\u202C]*)\u202C?/g, (_, turned: string) => [...turned].reverse().join(''))
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<\/?[a-z][^>]{0,200}>/gi, ' ')
    .replace(/https?:\/\/\S+/gi, ' ')
    .normalize('NFKD')
    // Marks that overstrike Latin letters ("p̷r̷p̷"); other scripts keep their vowel signs.
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC')
    // Zero-width characters, direction marks, soft hyphens.
    .replace(/\p{Cf}/gu, '')
    .replace(/[’‘`´]/g, "'")
    .replace(/(\p{L})\1{2,}/gu, '$1$1')
    .replace(/\s+/g, ' ')
    .trim();
  return /[\p{L}\p{N}]/u.test(text) ? unmask(text) : '';
}

const MASKS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};

/**
 * "1s 1t l3g1t" → "is it legit". Only where a message does it three times,
 * so that "nw3", "b12" and "3mm" stay what they are.
 */
function unmask(text: string): string {
  const masked = /(?<![\p{L}\p{N}])(?=\S*[a-z])(?=\S*[013457@$])[a-z013457@$]+(?![\p{L}\p{N}])/giu;
  const found = (text.match(masked) ?? []).filter(
    (word) => !/^\d+[a-z]{1,2}$|^[a-z]{1,2}\d+$/i.test(word) || /^(1s|1t|1n|1f|4m|4n)$/i.test(word),
  );
  if (found.length < 3) return text;
  return text.replace(masked, (word) => word.replace(/[013457@$]/g, (mark) => MASKS[mark] ?? mark));
}

/** Cuts a story at its sentences into parts of about `PART` words; the first and the last are kept. */
function parts(text: string): string[] {
  const sentences = text.split(/(?<=[.!?…])\s+|\s+(?=\b(?:but|so|and now|anyway)\b)/i);
  const found: string[] = [];
  let current: string[] = [];
  for (const word of sentences.flatMap((sentence) => [...sentence.split(' '), '\n'])) {
    const full = word === '\n' ? current.length >= PART / 2 : current.length >= PART;
    if (word !== '\n') current.push(word);
    if (full) {
      found.push(current.join(' '));
      current = [];
    }
  }
  if (current.length > 0) found.push(current.join(' '));
  if (found.length <= PARTS) return found;
  return [...found.slice(0, PARTS / 4), ...found.slice(-(PARTS - PARTS / 4))];
}
