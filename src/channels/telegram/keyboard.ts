import type { TopicLink } from '../../assistant/reply.ts';
import { choiceData, chosenTopic } from '../choice.ts';
import { BUTTONS, CALLBACK_BYTES, MARKUP_BYTES } from './limits.ts';
import { isBlank, plain } from './rich.ts';

/** One row of an inline keyboard: one button that opens a topic. */
type Row = readonly [{ readonly text: string; readonly callback_data: string }];

/** Topics as buttons, one a row. Those beyond what Telegram takes are left out, for it would refuse the whole message. */
export function keyboard(topics: readonly TopicLink[]): Row[] {
  const rows: Row[] = [];
  let bytes = 0;
  for (const topic of topics) {
    const data = choiceData(topic.id);
    if (chosenTopic(data) === null || Buffer.byteLength(data) > CALLBACK_BYTES) continue;
    const title = plain(topic.title).text;
    const row: Row = [{ text: isBlank(title) ? topic.id : title, callback_data: data }];
    bytes += Buffer.byteLength(JSON.stringify(row)) + 1;
    if (rows.length === BUTTONS || bytes > MARKUP_BYTES - 50) break;
    rows.push(row);
  }
  return rows;
}
