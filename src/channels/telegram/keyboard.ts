import { actionOf } from '../../assistant/action.ts';
import type { Button } from '../../assistant/reply.ts';
import { buttonsOf, type Message } from '../message.ts';
import { BUTTONS, CALLBACK_BYTES, MARKUP_BYTES } from './limits.ts';
import { isBlank, plain } from './rich.ts';

/** A button of an inline keyboard. */
interface Key {
  readonly text: string;
  readonly callback_data: string;
}

/** Labels up to this length stand two in a row. In characters; two of them fit on a narrow phone. */
const HALF_ROW = 18;

/**
 * A message's buttons: topics one a row, short tools two. Those beyond what Telegram takes are left out,
 * for it would refuse the whole message.
 */
export function keyboard(message: Message): Key[][] {
  const rows: Key[][] = [];
  let bytes = 0;
  let count = 0;
  const topics = message.choices.topics.length;
  for (const [at, button] of buttonsOf(message).entries()) {
    const key = keyOf(button);
    if (!key) continue;
    bytes += Buffer.byteLength(JSON.stringify([key])) + 1;
    if (count === BUTTONS || bytes > MARKUP_BYTES - 50) break;
    count += 1;
    const short = at >= topics && key.text.length <= HALF_ROW;
    const last = rows.at(-1);
    if (short && at > topics && last?.length === 1 && (last[0]?.text.length ?? 99) <= HALF_ROW)
      last.push(key);
    else rows.push([key]);
  }
  return rows;
}

function keyOf({ label, data }: Button): Key | null {
  if (actionOf(data) === null || Buffer.byteLength(data) > CALLBACK_BYTES) return null;
  const text = plain(label).text;
  return { text: isBlank(text) ? data.slice(2) : text, callback_data: data };
}
