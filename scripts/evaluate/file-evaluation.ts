import type { Labelled } from '../labelled.ts';
import type { Asked } from './asked.ts';
import { type Estimate, estimate, estimateDifference } from './bootstrap.ts';
import { reliability } from './calibration.ts';
import { answers, inScope, offers, ranks } from './judge.ts';
import { clean, MEASURES, type Measure, measuresByStyle, messy } from './measures.ts';
import type { FileEvaluation } from './record.ts';

/** The replies to one file's questions, by everything that was asked them. */
export interface FileReplies {
  readonly file: string;
  /** By the assistant with everything on. */
  readonly asked: readonly Asked[];
  readonly stages: readonly { readonly off: string; readonly asked: readonly Asked[] }[];
  readonly baselines: readonly { readonly name: string; readonly asked: readonly Ranked[] }[];
}

/** A question and nothing but a ranking for it. */
export type Ranked = Pick<Asked, 'row' | 'ranked'>;

/** Everything that is told of one file. */
export function evaluateFile({ file, asked, stages, baselines }: FileReplies): FileEvaluation {
  const rows = asked.map(({ row }) => row);
  const right = (about: (row: Labelled) => boolean) => numbers(asked, about, answers);
  const [phone, careful] = [right(messy), right(clean)];
  return {
    file,
    questions: rows.length,
    measures: [...MEASURES, ...measuresByStyle(rows)].flatMap((measure) => {
      const values = numbers(asked, measure.about, measure.counts);
      const better = measure.lowerIsBetter ? 'lower' : 'higher';
      return values.length > 0 ? [{ name: measure.name, better, ...measured(values) } as const] : [];
    }),
    messyLessClean:
      phone.length > 0 && careful.length > 0 ? inPoints(estimateDifference(phone, careful)) : null,
    calibration: reliability(asked),
    stages: stages.map((stage) => ({ off: stage.off, measures: effects(asked, stage.asked) })),
    baselines: [
      baseline('what we ship, as it replies', asked, answers, offers),
      ranking('what we ship, its ranking alone', asked),
      ...baselines.map((simple) => ranking(simple.name, simple.asked)),
    ].filter(({ first }) => first.of > 0),
  };
}

/** What a stage's absence changes, measure by measure, question by question. */
function effects(before: readonly Asked[], after: readonly Asked[]) {
  const columns = MEASURES.filter((measure): measure is Measure & { column: string } => 'column' in measure);
  return columns.flatMap(({ column: name, about, counts }) => {
    const was = numbers(before, about, counts);
    const is = numbers(after, about, counts);
    if (is.length === 0) return [];
    const change = estimate(is.map((value, at) => value - (was[at] ?? 0)));
    return [{ name, share: estimate(is).value, ...inPoints(change) }];
  });
}

function ranking(name: string, asked: readonly Ranked[]) {
  return baseline(
    name,
    asked,
    (item) => ranks(item, 1),
    (item) => ranks(item, 3),
  );
}

function baseline<T extends Ranked>(
  name: string,
  asked: readonly T[],
  first: (item: T) => boolean,
  three: (item: T) => boolean,
) {
  return {
    name,
    first: measured(numbers(asked, inScope, first)),
    three: measured(numbers(asked, inScope, three)),
  };
}

/** 1 for each question that counts, 0 for each that does not. */
function numbers<T extends Ranked>(
  asked: readonly T[],
  about: (row: Labelled) => boolean,
  counts: (item: T) => boolean,
): number[] {
  return asked.filter(({ row }) => about(row)).map((item) => (counts(item) ? 1 : 0));
}

function measured(values: readonly number[]) {
  const { value, low, high } = estimate(values);
  const counted = values.reduce((sum, one) => sum + one, 0);
  return { counted, of: values.length, share: value, low, high };
}

function inPoints({ value, low, high }: Estimate) {
  return { points: 100 * value, low: 100 * low, high: 100 * high };
}
