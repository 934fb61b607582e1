/** How often each stands in the list. */
export function count<T>(list: Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>();
  for (const item of list) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** Names by how often, then by alphabet: the same counts always give the same order. */
export function ranked(counts: ReadonlyMap<string, number>): [name: string, times: number][] {
  return [...counts].sort(([a, x], [b, y]) => y - x || compare(a, b));
}

/** The first of `ranked`. */
export function mostFrequent(counts: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined;
  for (const [name, times] of counts) {
    const most = best === undefined ? -1 : (counts.get(best) ?? 0);
    if (times > most || (times === most && best !== undefined && compare(name, best) < 0)) best = name;
  }
  return best;
}

/** By code units: `localeCompare` differs from machine to machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Adds up what `of` gives. */
export function total<T>(list: Iterable<T>, of: (item: T) => number): number {
  let sum = 0;
  for (const item of list) sum += of(item);
  return sum;
}

/** The items of each key, keys in the order in which they come. */
export function grouped<T>(list: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
