import type { Assistant } from '../../src/assistant/assistant.ts';
import type { Labelled } from '../labelled.ts';
import { type Ask, type Asked, askAll, createAsk } from './asked.ts';
import { askBaselines } from './baselines.ts';
import type { FileReplies } from './file-evaluation.ts';
import { summary } from './judge.ts';
import { STAGES } from './stages.ts';
import { build, type Workshop } from './workshop.ts';

/** Every so manyth question is put to the shipped assistant too: embedding each a second time takes too long. */
const COMPARED = 5;

/** Asks a file's questions everything that is told of it. `other` are those that the shipped assistant answers otherwise. */
export type AskFile = (
  file: string,
  rows: readonly Labelled[],
) => Promise<{ replies: FileReplies; other: Labelled[] }>;

/** Puts the assistant together once as it is shipped, and once without each stage. */
export function createAskFile(shipped: Assistant, workshop: Workshop): AskFile {
  const { ask, read } = build(workshop);
  const askShipped = createAsk(shipped, read);
  const without: readonly { off: string; ask: Ask }[] = STAGES.map((stage) => ({
    off: stage.off,
    ask: build(stage.without(workshop)).ask,
  }));

  return async (file, rows) => {
    const asked = await askAll(ask, rows);
    const stages: { off: string; asked: Asked[] }[] = [];
    for (const stage of without) stages.push({ off: stage.off, asked: await askAll(stage.ask, rows) });
    const baselines = await askBaselines(workshop, rows);

    const some = asked.filter((_, at) => at % COMPARED === 0);
    const compared = await askAll(
      askShipped,
      some.map(({ row }) => row),
    );
    const other = some.filter(({ reply }, at) => {
      const same = compared[at]?.reply;
      return !same || summary(reply) !== summary(same);
    });
    return { replies: { file, asked, stages, baselines }, other: other.map(({ row }) => row) };
  };
}
