import { lastLineOf } from './letter.ts';
import type { Letter } from './way.ts';

/** Characters of one message. */
const MOST = 2_000;

/** The messages that together are a letter, each with the letter's last line. */
export function piecesOf(letter: Letter): string[] {
  const line = shown(lastLineOf(letter));
  // Room for the line, for " · 1/9", and for the blank line above.
  const pieces = cut(shown(letter.text), MOST - line.length - 12);
  const count = pieces.length > 1 ? (index: number) => ` · ${index + 1}/${pieces.length}` : () => '';
  return pieces.map((piece, index) => `${piece}\n\n${line}${count(index)}`);
}

/** Text that shows exactly as it was written: no format, no mention, no link with another's name on it. */
function shown(text: string): string {
  return text
    .replace(/[\\*_~|`<>@#[\]]/g, '\\$&')
    .replace(/:(?=\/|[\w+-]*:)/g, '\\:')
    .replace(/\]\(/g, ']\\(')
    .replace(/^(\s*)([-+])(?=\s|$)/gm, '$1\\$2')
    .replace(/^(\s*\d+)\.(?=\s|$)/gm, '$1\\.');
}

/** Cuts at the end of a line or a word if there is one, never through a character or its escape. */
function cut(text: string, most: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const space = Math.max(rest.lastIndexOf('\n', most), rest.lastIndexOf(' ', most));
    const end = space > most / 2 ? space : hardEnd(rest, most);
    pieces.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return [...pieces, rest];
}

function hardEnd(text: string, most: number): number {
  const [escapes = ''] = /\\*$/.exec(text.slice(0, most)) ?? [];
  const half = /[\uD800-\uDBFF]$/.test(text.slice(0, most));
  return most - (escapes.length % 2 || half ? 1 : 0);
}
