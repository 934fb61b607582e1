import { createHash } from 'node:crypto';
import type { Letter } from './way.ts';

const HEADING = 'Question from your website chat';

/** What a letter is called, with the clinic's name: one desk may read for several clinics. */
export function headingOf({ clinic }: Letter): string {
  return `${HEADING} (${clinic.name.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()})`;
}

/** A short name of a letter, the same at every try, by which a reader recognises its twin. */
export const shortId = ({ id }: Letter): string => createHash('sha256').update(id).digest('hex').slice(0, 8);

/** Stands below every letter. */
export const lastLineOf = (letter: Letter): string =>
  `${headingOf(letter)} · ${letter.lang} · no. ${shortId(letter)}`;

/** The letter's id where only plain characters may stand: in a header. */
export const plainId = ({ id }: Letter): string => id.replace(/[^\w-]/g, '_');
