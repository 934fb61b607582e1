import type { LintFiles } from './files.ts';
import type { Finding } from './finding.ts';

const LEAST = 2;

/** Related topics are there, are others, and are at least two. */
export function checkRelated({ topics }: LintFiles): Finding[] {
  const ids = new Set(topics.map(({ id }) => id));
  return topics.flatMap(({ id, file, topic, lineOf }) => {
    const found = (about: string, message: string) => ({ file, line: lineOf('related'), about, message });
    const { related } = topic;
    const living = new Set(related.filter((other) => other !== id && ids.has(other)));
    return [
      ...related.flatMap((other, at) => {
        if (other === id) return [found(other, 'related: The topic names itself. Name another.')];
        if (!ids.has(other)) {
          return [
            found(other, `related: There is no topic "${other}". Correct the slug or write the topic.`),
          ];
        }
        if (related.indexOf(other) < at) {
          return [found(other, `related: "${other}" stands there twice. Remove one.`)];
        }
        return [];
      }),
      ...(living.size < LEAST
        ? [
            found(
              'related',
              `related: Only ${living.size} of its topics can be offered. Name at least ${LEAST}.`,
            ),
          ]
        : []),
    ];
  });
}
