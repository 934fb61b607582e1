import type { ClinicFact } from '../../assistant/clinic.ts';
import { type Passage, passagesOf } from '../lint/passages.ts';
import { type Body, parseBody } from '../markdown.ts';
import type { Problem } from '../problem.ts';
import { splitFrontMatter } from '../topic.ts';
import { parseYaml } from '../yaml.ts';
import { factSchema } from './schema.ts';

/** Longest text of an entry, in characters: an answer, not a brochure. */
const LONGEST = 4000;

/** An entry of a clinic's FAQ as read from its file, with what the rules look at. */
export interface FactFile {
  readonly fact: ClinicFact;
  readonly file: string;
  readonly body: Body;
  readonly passages: readonly Passage[];
}

/** Reads one entry. `language` is what it is written in where it does not say. */
export function parseFact(
  file: string,
  id: string,
  source: string,
  language: string,
): FactFile | { readonly problems: readonly Problem[] } {
  const split = splitFrontMatter(file, source);
  if ('problems' in split) return split;
  if (split.body.length > LONGEST) {
    const message = `The answer has ${split.body.length} characters. Keep it to ${LONGEST}, or make two entries of it.`;
    return { problems: [{ file, line: split.bodyLine, message }] };
  }
  const fields = parseYaml(file, split.front, factSchema, 2);
  const body = parseBody(file, split.body, split.bodyLine);
  const problems = [...body.problems];
  if (body.summary.length === 0) {
    problems.push({
      file,
      line: split.bodyLine,
      message: 'There is no answer. Write a paragraph below the front matter.',
    });
  }
  if ('problems' in fields) return { problems: [...fields.problems, ...problems] };
  if (problems.length > 0) return { problems };
  const { title, questions, language: own = language, 'as-of': asOf = null } = fields.value;
  const { summary, sections } = body;
  const fact = { id, lang: own, title, questions, asOf, summary, sections };
  return { fact, file, body, passages: passagesOf(source, body) };
}
