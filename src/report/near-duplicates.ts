import type { SharedWords } from './shared-words.ts';

/**
 * Bundles texts that share most of their words: each joins the first of the `order` that it is like.
 * The first of a bundle is its head. One pass, so that twenty thousand texts take seconds.
 */
export function nearDuplicates(words: SharedWords, order: readonly number[], least: number): number[][] {
  const taken = new Uint8Array(words.size);
  const bundles: number[][] = [];
  for (const head of order) {
    if (taken[head]) continue;
    taken[head] = 1;
    const bundle = [head];
    const likeness = words.likeness(head);
    for (let other = 0; other < words.size; other++) {
      if (taken[other] || (likeness[other] as number) < least) continue;
      taken[other] = 1;
      bundle.push(other);
    }
    bundles.push(bundle);
  }
  return bundles;
}
