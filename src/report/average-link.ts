/**
 * Agglomerative clustering with average link: the two groups that are most alike on average are joined,
 * until no two are alike by `least`. Nearest-neighbour chains find the same groups as trying every pair
 * would, in quadratic time. Deterministic: of equals, the first.
 *
 * `likeness` is a square matrix, row by row; it is used up. `weights`: how many texts each row stands for.
 * Gives the rows of each group, in order.
 */
export function averageLink(likeness: Float32Array, weights: readonly number[], least: number): number[][] {
  const size = weights.length;
  const weight = Float64Array.from(weights);
  const members = weights.map((_, at) => [at]);
  const open = new Set(members.keys());
  const chain: number[] = [];
  while (open.size > 0) {
    if (chain.length === 0) chain.push(open.values().next().value as number);
    const top = chain.at(-1) as number;
    const before = chain.at(-2);
    // On a tie the one before stays: else the chain could run in a circle.
    let nearest = before ?? -1;
    let best = before === undefined ? Number.NEGATIVE_INFINITY : (likeness[top * size + before] as number);
    for (const other of open) {
      const value = likeness[top * size + other] as number;
      if (other !== top && value > best) {
        best = value;
        nearest = other;
      }
    }
    if (best < least) {
      // Joining others never makes a group likelier than the likest of them was: this one is complete.
      open.delete(top);
      chain.pop();
    } else if (nearest === before) {
      chain.length -= 2;
      join(Math.min(top, nearest), Math.max(top, nearest));
    } else {
      chain.push(nearest);
    }
  }
  return members.filter((list) => list.length > 0).map((list) => list.sort((a, b) => a - b));

  function join(into: number, from: number): void {
    const a = weight[into] as number;
    const b = weight[from] as number;
    for (const other of open) {
      if (other === into || other === from) continue;
      const x = likeness[into * size + other] as number;
      const y = likeness[from * size + other] as number;
      const mean = (a * x + b * y) / (a + b);
      likeness[into * size + other] = mean;
      likeness[other * size + into] = mean;
    }
    weight[into] = a + b;
    members[into]?.push(...(members[from] ?? []));
    members[from] = [];
    open.delete(from);
  }
}
