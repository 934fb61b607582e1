import { ClientError } from '../client.ts';
import type { Ui } from '../schemas.ts';
import { words } from './words.ts';

/** What went wrong, in words a patient can use. Without `ui`, the server was never reached. */
export function failureText(error: unknown, ui: Ui | null): string {
  const texts = ui?.words.failures;
  if (!texts || !(error instanceof ClientError)) return texts?.server ?? words.offline;
  if (error.why !== 'problem') return texts[error.why];
  switch (error.status) {
    case 403:
    case 404:
      return texts.refused;
    case 413:
      return texts.tooLong;
    case 429:
      return texts.tooMany;
    default:
      return texts.server;
  }
}
