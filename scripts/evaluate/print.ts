import type { Evaluation, FileEvaluation } from './record.ts';
import { points, table } from './table.ts';

/** An evaluation as Markdown, to be read and to be pasted. */
export function printed(found: Evaluation): string {
  return [...found.files.flatMap(fileBlocks), ...togetherBlocks(found)].join('\n\n').concat('\n');
}

function fileBlocks(found: FileEvaluation): string[] {
  const { calibration, messyLessClean } = found;
  const measures = found.measures.map(({ name, better, counted, of, share, low, high }) => [
    better === 'lower' ? `${name} (lower is better)` : name,
    `${counted} of ${of}`,
    (100 * share).toFixed(1),
    interval(low, high),
  ]);
  if (messyLessClean) {
    const { points: value, low, high } = messyLessClean;
    measures.push([
      'in scope, messy less clean: right topic',
      '',
      points(value),
      `${points(low)} to ${points(high)}`,
    ]);
  }
  measures.push([
    'expected calibration error (lower is better)',
    `${calibration.of} answers`,
    (100 * calibration.error).toFixed(1),
    '',
  ]);
  return [
    `${found.file}: ${found.questions} questions in English`,
    table(['measure', 'right', '%', '95 % interval'], measures),
    'Where all are right (or none is), so is every resample: 100 to 100 says that none of these was missed, not that none can be.',
    'With one stage switched off: %, and points against everything on; * where the 95 % interval of the difference leaves out 0. The bounds stay as they were measured with every stage.',
    stageTable(found.stages),
    'In scope, beside simpler searches: %, and 95 % interval. They never keep silent.',
    table(
      ['search', 'right topic first', 'among three'],
      found.baselines.map(({ name, first, three }) => [
        name,
        `${(100 * first.share).toFixed(1)} (${interval(first.low, first.high)})`,
        `${(100 * three.share).toFixed(1)} (${interval(three.low, three.high)})`,
      ]),
    ),
  ];
}

function stageTable(stages: FileEvaluation['stages']): string {
  const columns = [...new Set(stages.flatMap(({ measures }) => measures.map(({ name }) => name)))];
  const rows = stages.map(({ off, measures }) => [
    off,
    ...columns.map((column) => {
      const found = measures.find(({ name }) => name === column);
      if (!found) return '';
      const marked = found.low > 0 || found.high < 0 ? '*' : '';
      const change = found.points === 0 ? '' : ` (${points(found.points)}${marked})`;
      return `${(100 * found.share).toFixed(1)}${change}`;
    }),
  ]);
  return table(['off', ...columns], rows);
}

function togetherBlocks({ topics, confusions, worst, calibration, misses }: Evaluation): string[] {
  const sure = (value: number | null) => (value === null ? '' : value.toFixed(2));
  return [
    'All files together',
    'Topics with misses, in scope:',
    table(
      ['topic', 'questions', 'right'],
      topics.map(({ topic, of, right }) => [topic, String(of), String(right)]),
    ),
    'Confusions, in scope and outside:',
    table(
      ['asked', 'answered', 'times'],
      confusions.map(({ asked, answered, count }) => [asked, answered, String(count)]),
    ),
    'Wrong and most sure:',
    table(
      ['id', 'sure', 'got', 'wanted', 'text'],
      worst.map(({ id, sure: value, got, wanted, text = '' }) => [id, sure(value), got, wanted, text]),
    ),
    'Confidence against right answers:',
    table(
      ['confidence', 'answers', 'right', 'mean confidence %', 'right %'],
      calibration.bins
        .filter(({ count }) => count > 0)
        .map(({ from, to, count, right, confidence }) => [
          `${from} to ${to}`,
          String(count),
          String(right),
          (100 * confidence).toFixed(1),
          ((100 * right) / count).toFixed(1),
        ]),
    ),
    ...(misses
      ? [
          'Misses:',
          table(
            ['id', 'misses', 'got', 'wanted', 'text'],
            misses.map(({ id, measures, got, wanted, text = '' }) => [
              id,
              measures.join('; '),
              got,
              wanted,
              text,
            ]),
          ),
        ]
      : []),
  ];
}

function interval(low: number, high: number): string {
  return `${Math.round(100 * low)} to ${Math.round(100 * high)}`;
}
