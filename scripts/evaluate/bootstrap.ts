/** Resamples behind an interval; the ends of 2,000 hardly move from one seed to another. */
const RESAMPLES = 2000;
const TAIL = 0.025;

/** A number with the ends of its 95 % interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Share or mean of `values` with its percentile bootstrap. Repeatable: the seed is always the same. */
export function estimate(values: readonly number[]): Estimate {
  return bootstrap([values], ([mean = 0]) => mean);
}

/** Mean of `one` less mean of `other`, which are different questions. */
export function estimateDifference(one: readonly number[], other: readonly number[]): Estimate {
  return bootstrap([one, other], ([first = 0, second = 0]) => first - second);
}

function bootstrap(
  groups: readonly (readonly number[])[],
  combine: (means: readonly number[]) => number,
): Estimate {
  const random = createRandom(1);
  const found = Array.from({ length: RESAMPLES }, () =>
    combine(groups.map((values) => resampledMean(values, random))),
  ).sort((a, b) => a - b);
  return {
    value: combine(groups.map(mean)),
    low: found[Math.floor(TAIL * RESAMPLES)] ?? 0,
    high: found[Math.ceil((1 - TAIL) * RESAMPLES) - 1] ?? 0,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function resampledMean(values: readonly number[], random: () => number): number {
  let sum = 0;
  for (let drawn = 0; drawn < values.length; drawn++) {
    sum += values[Math.floor(random() * values.length)] as number;
  }
  return sum / Math.max(1, values.length);
}

/** Mulberry32: numbers from 0 to 1, the same for the same seed on every machine. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
