import { type LintFiles, type LintTopic, lintTopic } from '../../../src/knowledge/lint/files.ts';

/** A short topic without a fault. */
const GOOD = `---
title: Exosomes for hair loss
questions:
  - Do exosomes regrow hair?
  - What are exosomes?
  - Are exosomes approved?
  - What harm have exosomes done?
  - What should I ask about exosomes?
certainty: very-low
because: The studies are small.
regulatory:
  us: {status: not-approved, as-of: 2020-07, source: fda-2020}
related: [side-effects, vs-prp]
reviewed: 2026-11-22
written-by: medical writer
checked-by: second reader
---
It is not known if they work. In two small trials hair grew [@kim-2021; @lee-2020]. None is approved [@fda-2020].

## Do they work?

In a trial of 1,200 people, five of them men, hair rose by 0.5% in 12 weeks [@kim-2021].

- One trial had 28 people [@lee-2020].
- See the [register](https://clinicaltrials.gov/) [@lee-2020].

## Do they do harm?

Not known. Ask your doctor who has had them.

## What should I ask?

Before you pay, ask:

- Who makes it? Call them first [@fda-2020].
`;

const REFERENCES: LintFiles['references'] = [
  {
    id: 'kim-2021',
    line: 2,
    title: 'A trial of exosomes',
    issued: [2021],
    findings: ['1200 people had them, 5 of whom were men.', 'Hair rose by .5 per cent at twelve weeks.'],
    links: ['https://doi.org/10.1000/1'],
  },
  {
    id: 'lee-2020',
    line: 9,
    title: 'Exosomes in 28 people',
    issued: [2020],
    findings: ['It grew.'],
    links: [],
  },
  {
    id: 'fda-2020',
    line: 20,
    title: 'Alert',
    issued: [2020, 7, 22],
    findings: ['None approved.'],
    links: [],
  },
];

/** The day on which `goodFiles` has no fault. */
export const TODAY = '2026-12-01';

/** Files without a fault but for what is changed: the topic's text, its list of questions, anything else. */
export function goodFiles(
  edit: (source: string) => string = (source) => source,
  { list = '', ...changes }: Partial<LintFiles> & { readonly list?: string } = {},
): LintFiles {
  return {
    topics: [topic('exosomes', edit(GOOD), list), other('side-effects'), other('vs-prp')],
    references: REFERENCES,
    flagSources: [],
    helpLines: { text: '2026-11-22', line: 5 },
    ...changes,
  };
}

/** The good topic under another slug, about other things. */
export function other(id: string): LintTopic {
  return topic(
    id,
    GOOD.replaceAll('xosomes', `-${id}`)
      .replace(/^related: .*$/m, 'related: [exosomes, side-effects, vs-prp]')
      .replace(`, ${id}`, ''),
    '',
  );
}

function topic(id: string, source: string, list: string): LintTopic {
  const made = lintTopic(id, source, list);
  if (!made) throw new Error(`The test's own topic is refused:\n${source}`);
  return made;
}
