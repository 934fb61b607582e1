import { asksMedicine, CLAIM_LANGUAGES, claimIn, namesPrice, type Words } from '../../assistant/claims.ts';
import type { LintReference } from '../lint/files.ts';
import { checkNumbers } from '../lint/numbers.ts';
import { promisesIn } from '../lint/promises.ts';
import type { Problem } from '../problem.ts';
import type { FactFile } from './fact.ts';

/** What the rules hold a pack's text against. */
export interface Medicine {
  readonly references: readonly LintReference[];
  readonly topics: ReadonlySet<string>;
}

/** What is looked for in what a clinic writes. */
type Kind = Exclude<keyof Words, 'asked'>;

const ADVICE = {
  promise: 'sounds like a promise. Say what the clinic does, not what it will do for somebody',
  approval: 'speaks of what a regulator allows. The topics say that, with their sources; leave it out',
  emergency:
    'tells what to do in an emergency. The safety tables do; the clinic’s own number belongs into emergency-line in clinic.yaml',
  effect:
    'tells what a treatment does to people. Cite a reference in the same sentence, [@key], or leave it out',
} as const satisfies Record<Kind, string>;

/** Which of the words stands in a text, as it stands there; null: none. */
function found(lang: string, kind: Kind, text: string): string | null {
  // Promises are often made in English, whatever the page's language.
  return claimIn(lang, kind, text) ?? (kind === 'effect' ? null : claimIn('en', kind, text));
}

/** What of a line of `clinic.yaml` may not be said; it can cite nothing. */
export function lineProblems(
  file: string,
  line: number,
  lang: string,
  text: string,
  kinds: readonly Kind[] = ['promise', 'approval', 'emergency', 'effect'],
): Problem[] {
  return kinds.flatMap((kind) => {
    const word = found(lang, kind, text);
    return word === null ? [] : [{ file, line, message: `"${word}" in "${text}" ${ADVICE[kind]}.` }];
  });
}

/** What of an entry may not be said. A pack adds facts about the clinic; medicine is the topics'. */
export function factProblems({ fact, file, passages, body }: FactFile, medicine: Medicine): Problem[] {
  const { lang, title } = fact;
  const problems: Problem[] = [];
  const add = (line: number, message: string) => problems.push({ file, line, message });
  if (!CLAIM_LANGUAGES.includes(lang)) {
    add(1, `language: No rules are known for "${lang}". Use one of ${CLAIM_LANGUAGES.join(', ')}.`);
    return problems;
  }
  if (medicine.topics.has(fact.id)) {
    add(1, `A topic is called "${fact.id}" already, and no clinic replaces it. Rename the file.`);
  }
  const known = new Set(medicine.references.map(({ id }) => id));
  for (const { key, line } of body.citations) {
    if (!known.has(key)) add(line, `No reference has the key "${key}". Correct it, or leave the claim out.`);
  }

  const shown = [
    { text: title, keys: [] as readonly string[], line: 2, heading: true },
    ...body.sections.map(({ heading }, at) => ({
      text: heading,
      keys: [],
      line: body.sectionLines[at] ?? 1,
      heading: true,
    })),
    ...passages.flatMap(({ line, sentences }) =>
      sentences.map((sentence) => ({ ...sentence, line, heading: false })),
    ),
  ];
  for (const { text, keys, line, heading } of shown) {
    for (const kind of ['promise', 'approval', 'emergency'] as const) {
      const word = found(lang, kind, text);
      if (word !== null) add(line, `"${word}" in "${text}" ${ADVICE[kind]}.`);
    }
    if (lang === 'en') for (const message of promisesIn(text)) add(line, message);
    const effect = heading || keys.length > 0 ? null : found(lang, 'effect', text);
    if (effect !== null) add(line, `"${effect}" in "${text}" ${ADVICE.effect}.`);
    if (fact.asOf === null && namesPrice(text)) {
      add(line, `"${text}" names a price. Say when it was true: add as-of: YYYY-MM-DD to the front matter.`);
    }
  }
  problems.push(...answersTopics({ fact, file, passages, body }));
  for (const { content, line } of passages) {
    for (const inline of content) {
      if (inline.type === 'link' && !/^https:\/\//.test(inline.url)) {
        add(line, `The link "${inline.text}" leads to "${inline.url}". Use an https address.`);
      }
    }
  }
  if (body.citations.length > 0) {
    problems.push(...checkNumbers({ topics: [{ file, passages }], references: medicine.references }));
  }
  return problems;
}

/** "Does PRP work?" – "Yes.": a question about effect makes every paragraph a claim, whatever its words. */
function answersTopics({ fact, file, passages }: FactFile): Problem[] {
  const asked = [fact.title, ...fact.questions].find(
    (text) =>
      asksMedicine(fact.lang, text) ||
      (['approval', 'promise'] as const).some((kind) => found(fact.lang, kind, text) !== null),
  );
  if (asked === undefined || passages.every(({ keys, leadKeys }) => keys.length + leadKeys.length > 0))
    return [];
  const message = `"${asked}" asks about medicine, which the topics answer. Leave the question out, or cite a reference in every paragraph.`;
  return [{ file, line: 2, message }];
}
