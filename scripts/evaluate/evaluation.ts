import type { Asked } from './asked.ts';
import { reliability } from './calibration.ts';
import { evaluateFile, type FileReplies } from './file-evaluation.ts';
import { byTopic, confusions, missOf, worstMisses } from './groups.ts';
import { MEASURES } from './measures.ts';
import type { Evaluation } from './record.ts';

/** What goes into an evaluation besides numbers. */
export interface Wishes {
  /** Every miss. */
  readonly misses: boolean;
  /** The words of the questions; without it, only their ids. */
  readonly texts: boolean;
}

/** Everything that is told of several files. */
export function evaluation(files: readonly FileReplies[], { misses, texts }: Wishes): Evaluation {
  const all = files.flatMap(({ asked }) => asked);
  return {
    files: files.map(evaluateFile),
    topics: byTopic(all),
    confusions: confusions(all),
    worst: worstMisses(all).map((asked) => missOf(asked, texts)),
    calibration: reliability(all),
    ...(misses && { misses: files.flatMap(({ file, asked }) => missesOf(file, asked, texts)) }),
  };
}

/** One entry a question, with all the measures it fails. */
function missesOf(file: string, all: readonly Asked[], texts: boolean) {
  return all.flatMap((asked) => {
    const measures = MEASURES.filter(
      ({ about, counts, lowerIsBetter }) => about(asked.row) && counts(asked) === Boolean(lowerIsBetter),
    ).map(({ name }) => name);
    return measures.length > 0 ? [{ file, measures, ...missOf(asked, texts) }] : [];
  });
}
