import { URL_BYTES } from './limits.ts';

/** How a run of text looks or where it leads. */
export type Style =
  | { readonly type: 'bold' }
  | { readonly type: 'italic' }
  | { readonly type: 'text_link'; readonly url: string };

/** A style over a stretch of text; `offset` and `length` in UTF-16 units, as Telegram counts. */
export type Entity = Style & { readonly offset: number; readonly length: number };

/** Text with entities in order of their offset; they nest or stand apart, but never overlap in part. */
export interface Rich {
  readonly text: string;
  readonly entities: readonly Entity[];
}

/**
 * Text without a style. What Telegram's server would refuse (lone surrogates), turn into spaces
 * (control characters) or cut out (line separators, text direction overrides) is replaced here, unit
 * by unit, so that our offsets are the server's; see `clean_input_string` in tdlib/td.
 */
export function plain(text: string): Rich {
  const clean = text.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/[^\P{Cc}\n]|[\u2028-\u202E]/gu, ' ');
  return { text: clean, entities: [] };
}

/** The same text under one more style. Nothing happens to empty text: an entity must have a length. */
export function styled(rich: Rich, style: Style): Rich {
  if (isBlank(rich.text)) return rich;
  return { text: rich.text, entities: [{ ...style, offset: 0, length: rich.text.length }, ...rich.entities] };
}

/** Bold text. */
export function bold(text: string): Rich {
  return styled(plain(text), { type: 'bold' });
}

/** A link; plain text where the address is missing or is none that a phone can open. */
export function linked(text: string, url: string | null | undefined): Rich {
  const opens = url && /^https?:\/\/[^\s/]/i.test(url) && Buffer.byteLength(url) <= URL_BYTES;
  return opens ? styled(plain(text), { type: 'text_link', url }) : plain(text);
}

/** Bytes that an entity takes on Telegram's wire: type, offset and length of four each, and its address. */
export function entityBytes(entity: Entity): number {
  return 12 + (entity.type === 'text_link' ? 4 + Buffer.byteLength(entity.url) : 0);
}

/** Runs of text, one behind the other. */
export function join(runs: readonly Rich[], separator = ''): Rich {
  let text = '';
  const entities: Entity[] = [];
  for (const [index, run] of runs.entries()) {
    if (index > 0) text += separator;
    for (const entity of run.entities) entities.push({ ...entity, offset: entity.offset + text.length });
    text += run.text;
  }
  return { text, entities };
}

/** The stretch from `from` up to `to`; an entity that reaches beyond is cut with it. */
export function slice(rich: Rich, from: number, to: number): Rich {
  const entities = rich.entities.flatMap((entity) => {
    const start = Math.max(entity.offset, from);
    const end = Math.min(entity.offset + entity.length, to);
    return start < end ? [{ ...entity, offset: start - from, length: end - start }] : [];
  });
  return { text: rich.text.slice(from, to), entities };
}

/** Without the white space around it. */
export function trim(rich: Rich): Rich {
  const from = rich.text.length - rich.text.trimStart().length;
  return slice(rich, from, Math.max(from, rich.text.trimEnd().length));
}

/** How many units at the beginning nobody sees: white space and characters without a shape. */
export function blankStart(text: string): number {
  return /^[\s\u200B-\u200F\u2800\u180E\uFFFC\u{E0000}-\u{E007F}]*/u.exec(text)?.[0].length ?? 0;
}

/** Whether Telegram takes the text for empty (see `strip_empty_characters` in tdlib/td). */
export function isBlank(text: string): boolean {
  return blankStart(text) === text.length;
}
