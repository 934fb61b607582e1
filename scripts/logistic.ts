/** Weights of a logistic regression: one per feature, and the bias last. */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  yes: readonly boolean[],
  weights: readonly number[],
): number[] {
  const width = (rows[0]?.length ?? 0) + 1;
  let found = new Array<number>(width).fill(0);
  // Newton's method: a handful of steps suffice for a handful of features.
  for (let step = 0; step < 25; step++) {
    const gradient = new Array<number>(width).fill(0);
    // A little ridge keeps the matrix invertible where the classes can be told apart perfectly.
    const curvature = Array.from({ length: width }, (_, at) =>
      Array.from({ length: width }, (_value, other): number => (at === other ? 1e-3 : 0)),
    );
    rows.forEach((features, at) => {
      const row = [...features, 1];
      const score = row.reduce((sum, value, i) => sum + value * (found[i] ?? 0), 0);
      const chance = 1 / (1 + Math.exp(-score));
      const weight = weights[at] ?? 1;
      const error = weight * ((yes[at] ? 1 : 0) - chance);
      const bend = weight * chance * (1 - chance);
      for (let i = 0; i < width; i++) {
        gradient[i] = (gradient[i] ?? 0) + error * (row[i] ?? 0);
        const line = curvature[i] ?? [];
        for (let j = 0; j < width; j++) line[j] = (line[j] ?? 0) + bend * (row[i] ?? 0) * (row[j] ?? 0);
      }
    });
    const change = solve(curvature, gradient);
    found = found.map((value, at) => value + (change[at] ?? 0));
  }
  return found;
}

/** Gaussian elimination with pivoting. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((line, at) => [...line, right[at] ?? 0]);
  const size = rows.length;
  const cell = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let pivot = 0; pivot < size; pivot++) {
    let best = pivot;
    for (let row = pivot + 1; row < size; row++) {
      if (Math.abs(cell(row, pivot)) > Math.abs(cell(best, pivot))) best = row;
    }
    const [upper, lower] = [rows[pivot], rows[best]];
    if (upper && lower) [rows[pivot], rows[best]] = [lower, upper];
    for (let row = 0; row < size; row++) {
      if (row === pivot) continue;
      const factor = cell(row, pivot) / cell(pivot, pivot);
      rows[row] = (rows[row] ?? []).map((value, column) => value - factor * cell(pivot, column));
    }
  }
  return rows.map((_, at) => cell(at, size) / cell(at, at));
}
