/** A Markdown table: the first column to the left, numbers to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '(none)';
  const numeric = head.map((_, at) => rows.every((row) => /^[\d−+(]|^$/.test(row[at] ?? '')));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${numeric.map((is) => (is ? '---:' : '---')).join('|')}|`, ...rows.map(line)].join(
    '\n',
  );
}

/** Points of a hundred with their sign. */
export function points(value: number): string {
  const rounded = Math.abs(value).toFixed(1);
  if (Number(rounded) === 0) return '0.0';
  return `${value < 0 ? '−' : '+'}${rounded}`;
}
