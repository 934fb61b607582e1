import type { Asked } from './asked.ts';
import { answers, inScope } from './judge.ts';

const BINS = 10;

/** The answers of which the gate was about equally sure. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly right: number;
  /** Mean confidence of those in it; 0 if there are none. */
  readonly confidence: number;
}

/** How far confidence and success lie apart. */
export interface Reliability {
  /** Expected calibration error, 0 to 1: the mean distance, weighted by the bins' counts. */
  readonly error: number;
  readonly of: number;
  readonly bins: readonly Bin[];
}

/**
 * Compares the gate's confidence with the share of right answers, over the answers to questions in scope
 * and out of it. The gate tells whether a message is about any topic; the wrong topic counts against it
 * here, because to the person who asked it is wrong as well.
 */
export function reliability(all: readonly Asked[]): Reliability {
  const answered = all.flatMap((asked) => {
    const about = inScope(asked.row) || asked.row.kind === 'out-of-scope';
    const { confidence } = asked;
    return about && asked.reply.kind === 'answer' && confidence !== null
      ? [{ confidence, right: answers(asked) }]
      : [];
  });
  const bins = Array.from({ length: BINS }, (_, at): Bin => {
    const some = answered.filter(({ confidence }) => binOf(confidence) === at);
    const sum = some.reduce((total, { confidence }) => total + confidence, 0);
    return {
      from: at / BINS,
      to: (at + 1) / BINS,
      count: some.length,
      right: some.filter(({ right }) => right).length,
      confidence: some.length > 0 ? sum / some.length : 0,
    };
  });
  const distance = bins.reduce((sum, bin) => sum + Math.abs(bin.right - bin.count * bin.confidence), 0);
  return { error: distance / Math.max(1, answered.length), of: answered.length, bins };
}

function binOf(confidence: number): number {
  return Math.min(BINS - 1, Math.floor(confidence * BINS));
}
