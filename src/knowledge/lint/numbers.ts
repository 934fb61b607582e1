import type { LintReference, LintTopic } from './files.ts';
import type { Finding } from './finding.ts';
import { countsIn, digitsIn, everyNumberIn } from './numerals.ts';
import type { Passage } from './passages.ts';

/**
 * Every number must stand in what was recorded of a source cited for it: the findings, the title or
 * the date. It is looked for in the sources of its sentence; if that has none, in those of its
 * paragraph; if that has none either, in those of the line that leads to its list. Without any,
 * `checkClaims` speaks.
 */
export function checkNumbers({
  topics,
  references,
}: {
  readonly topics: readonly Pick<LintTopic, 'file' | 'passages'>[];
  readonly references: readonly LintReference[];
}): Finding[] {
  const recorded = new Map(references.map((reference) => [reference.id, numbersOf(reference)]));
  return topics.flatMap(({ file, passages }) =>
    passages.flatMap((passage) =>
      passage.sentences.flatMap(({ text, keys }) => {
        const sources = sourcesOf(keys, passage);
        if (sources.length === 0) return [];
        const known = new Set(sources.flatMap((key) => recorded.get(key) ?? []));
        const counts = countsIn(text).filter(
          ({ value, ofSources }) => !(ofSources && value === sources.length),
        );
        return [...new Set([...digitsIn(text), ...counts.map(({ value }) => value)])]
          .filter((number) => !known.has(number))
          .map((number) => ({
            file,
            line: passage.line,
            about: text,
            message: `${number} is in no recorded finding of ${list(sources)}: "${text}" Correct it, cite its source in the same sentence, or record the finding in references.json.`,
          }));
      }),
    ),
  );
}

function sourcesOf(keys: readonly string[], passage: Passage): readonly string[] {
  if (keys.length > 0) return [...new Set(keys)];
  return [...new Set(passage.keys.length > 0 ? passage.keys : passage.leadKeys)];
}

function numbersOf({ title, findings, issued }: LintReference): number[] {
  return [...[title, ...findings].flatMap(everyNumberIn), ...issued];
}

function list(keys: readonly string[]): string {
  return keys.map((key) => `@${key}`).join(', ');
}
