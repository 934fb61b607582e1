import type { LintFiles } from './files.ts';
import type { Finding } from './finding.ts';

const file = 'references.json';

/** Every reference is cited by a topic or named by a red flag, and stands in the file once. */
export function checkReferences({ topics, references, flagSources }: LintFiles): Finding[] {
  const cited = new Set([
    ...flagSources,
    ...topics.flatMap(({ body, topic }) => [
      ...body.citations.map(({ key }) => key),
      ...topic.regulatory.map(({ source }) => source),
    ]),
  ]);
  return references.flatMap(({ id, line }, at) => {
    if (references.findIndex((reference) => reference.id === id) < at) {
      const message = `"${id}" stands here twice. Remove one of the two, or give it a key of its own.`;
      return [{ file, line, about: id, message }];
    }
    if (cited.has(id)) return [];
    const message = `No topic and no red flag cites "${id}". Cite it, remove it, or list it with a reason under unused-references in lint-exceptions.yaml.`;
    return [{ file, line, about: id, message }];
  });
}
