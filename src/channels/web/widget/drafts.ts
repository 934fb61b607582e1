import type { Exchange } from '../schemas.ts';
import { allIn, remove, setAttribute } from './natives.ts';

/** Follows which draft can still be sent: the last one, until it is sent or thrown away. */
export function createDrafts() {
  let open: HTMLElement | undefined;
  return {
    /** `card` shows the reply. */
    follow(reply: Exchange['reply'], card: HTMLElement): void {
      if (reply.kind !== 'chat') return;
      const drafted = reply.draft !== undefined;
      if (!drafted && reply.intent !== 'taken' && reply.intent !== 'not-sent') return;
      if (open) close(open);
      open = drafted ? card : undefined;
    },
  };
}

/** It can still be read, and no longer changed. */
function close(card: HTMLElement): void {
  const fields = allIn(card, 'textarea');
  for (let at = 0; at < fields.length; at++) setAttribute(fields[at] as HTMLElement, 'readonly', '');
  const rows = allIn(card, '.row');
  for (let at = 0; at < rows.length; at++) remove(rows[at] as HTMLElement);
}
