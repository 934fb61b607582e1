import type { Logger } from 'pino';
import type { Reply } from '../../assistant/reply.ts';
import { stringsFor } from '../../locales/strings.ts';
import { facts, isUndeliverable } from './errors.ts';
import { type Deliver, renderLine, renderReply } from './render.ts';

/**
 * Makes a reply and delivers it. Never rejects: if making or sending it fails, the log gets one
 * line and the person one line of regret.
 */
export async function answer(
  make: () => Reply | Promise<Reply>,
  deliver: Deliver,
  log: Logger,
): Promise<void> {
  try {
    const reply = await make();
    await deliver(renderReply(reply));
    log.debug({ kind: reply.kind }, 'discord answered');
  } catch (error) {
    if (isUndeliverable(error)) return log.debug(facts(error), 'discord answer not deliverable');
    log.error(facts(error), 'discord answer failed');
    await deliver([renderLine(stringsFor('en').apology)]).catch((second: unknown) => {
      log.debug(facts(second), 'discord apology not deliverable');
    });
  }
}
