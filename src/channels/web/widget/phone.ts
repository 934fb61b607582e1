/** A piece of a phone line: digits to call or write to, or words. */
export interface PhonePiece {
  readonly text: string;
  /** tel: or sms:; none for words. */
  readonly href?: string;
}

const { exec } = RegExp.prototype;
const find = Function.prototype.call.bind(exec) as (pattern: RegExp, text: string) => RegExpExecArray | null;

/**
 * Makes the numbers of a line callable. "text TALK to 741741" is written to, not called; the 1 of
 * "988 then press 1" is no number.
 */
export function phonePieces(line: string): PhonePiece[] {
  const pieces: PhonePiece[] = [];
  const number = /\+?\d(?:[\d ()-]*\d)/g;
  let from = 0;
  for (let found = find(number, line); found; found = find(number, line)) {
    const before = part(line, from, found.index);
    if (before) pieces[pieces.length] = { text: before };
    const scheme = find(/\btext(?: \S+ to)? $/i, before) ? 'sms' : 'tel';
    pieces[pieces.length] = { text: found[0], href: `${scheme}:${dialled(found[0])}` };
    from = number.lastIndex;
  }
  const rest = part(line, from, line.length);
  if (rest) pieces[pieces.length] = { text: rest };
  return pieces;
}

/** Where a whole text that is a number or an e-mail address leads; null for anything else. */
export function reachable(text: string): string | null {
  if (find(/^\+?\d[\d ()/-]{4,}$/, text)) return `tel:${dialled(text)}`;
  return find(/^[^\s@<>"]+@[^\s@<>"]+\.[a-z]{2,}$/i, text) ? `mailto:${text}` : null;
}

function dialled(number: string): string {
  let digits = '';
  for (let at = 0; at < number.length; at++) if (find(/[\d+]/, number[at] ?? '')) digits += number[at];
  return digits;
}

function part(text: string, from: number, to: number): string {
  let cut = '';
  for (let at = from; at < to; at++) cut += text[at];
  return cut;
}
