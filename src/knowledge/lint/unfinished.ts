import type { LintFiles } from './files.ts';
import type { Finding } from './finding.ts';
import { UNWRITTEN } from './template.ts';

/** Nothing of the template of `new-topic` is left. */
export function checkUnfinished({ topics }: LintFiles): Finding[] {
  return topics.flatMap(({ file, source }) =>
    source.split('\n').flatMap((text, at) => {
      const left = text.indexOf(UNWRITTEN);
      if (left < 0) return [];
      const message = `Unfinished: "${text.slice(left)}" Do what it says, in its place.`;
      return [{ file, line: at + 1, about: text, message }];
    }),
  );
}
