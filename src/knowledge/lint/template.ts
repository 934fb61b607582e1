/** Stands in everything that is still to be written. Two plain words, so that a file full of them loads. */
export const UNWRITTEN = 'Write here';

/** A new topic's file and its list of questions. They load, and `checkUnfinished` names each gap. */
export function newTopic(
  slug: string,
  today: string,
): { readonly topic: string; readonly questions: string } {
  const name = slug.replaceAll('-', ' ');
  const topic = `---
title: ${UNWRITTEN} the title of ${name}
questions:
  - ${UNWRITTEN} a first question about ${name}
  - ${UNWRITTEN} a second question about ${name}
  - ${UNWRITTEN} a third question about ${name}
  - ${UNWRITTEN} a fourth question about ${name}
  - ${UNWRITTEN} a fifth question about ${name}
certainty: very-low
because: ${UNWRITTEN} in one sentence why the science is this sure.
related: [what-is-stem-cell-hair-therapy, evidence-overview]
reviewed: ${today}
written-by: ${UNWRITTEN} who wrote it
checked-by: ${UNWRITTEN} who read it against its sources
---
${UNWRITTEN} the short answer, in 60 words at most. Each claim cites a key of references.json before its full stop.

## ${UNWRITTEN} what people ask first?

${UNWRITTEN} the answer, in 150 words at most. It must make sense without the rest.

## ${UNWRITTEN} what people ask about harm?

${UNWRITTEN} what is known of benefit and harm, and what is not.

## ${UNWRITTEN} what people ask about approval?

${UNWRITTEN} where it is approved for hair loss, and where not.
`;
  const questions = `# ${UNWRITTEN} questions as people really type them, one a line: short, long, misspelt, worried, sceptical.\n`;
  return { topic, questions };
}
