import type { Topic } from '../assistant/library.ts';
import { type Body, parseBody } from './markdown.ts';
import type { Problem } from './problem.ts';
import { frontMatterSchema } from './schema.ts';
import { parseYaml } from './yaml.ts';

/** A topic as read from its file, with what the linter needs beside it. */
export interface TopicFile {
  readonly topic: Topic;
  readonly body: Body;
  readonly file: string;
}

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** A file's fields and its text, and the line from 1 on which the text begins. */
export function splitFrontMatter(
  file: string,
  source: string,
):
  | { readonly front: string; readonly body: string; readonly bodyLine: number }
  | { readonly problems: readonly Problem[] } {
  const text = source.replace(/^\uFEFF/, '');
  const match = FRONT_MATTER.exec(text);
  if (!match) {
    const message =
      'The front matter is missing. Begin the file with a line "---", the fields, and a line "---".';
    return { problems: [{ file, line: 1, message }] };
  }
  return { front: match[1] ?? '', body: text.slice(match[0].length), bodyLine: match[0].split('\n').length };
}

/** Reads a topic. `phrasings` is the text of its list of questions, "" if it has none. */
export function parseTopic(
  file: string,
  id: string,
  source: string,
  phrasings: string,
): TopicFile | { readonly problems: readonly Problem[] } {
  const split = splitFrontMatter(file, source);
  if ('problems' in split) return split;
  const { bodyLine } = split;
  const fields = parseYaml(file, split.front, frontMatterSchema, 2);
  const body = parseBody(file, split.body, bodyLine);
  const problems = [...body.problems, ...shape(file, body, bodyLine)];
  if ('problems' in fields) return { problems: [...fields.problems, ...problems] };
  if (problems.length > 0) return { problems };

  const front = fields.value;
  const topic: Topic = {
    id,
    title: front.title,
    questions: front.questions,
    phrasings: questionLines(phrasings),
    certainty: { level: front.certainty, because: front.because },
    regulatory: Object.entries(front.regulatory).map(([region, status]) => ({
      region,
      status: status.status,
      asOf: status['as-of'],
      source: status.source,
    })),
    related: front.related,
    reviewed: front.reviewed,
    summary: body.summary,
    sections: body.sections,
  };
  return { topic, body, file };
}

function shape(file: string, body: Body, bodyLine: number): Problem[] {
  const problems: Problem[] = [];
  if (body.summary.length === 0) {
    problems.push({
      file,
      line: bodyLine,
      message:
        'The short answer is missing. Write a paragraph that answers the title before the first ## heading.',
    });
  }
  if (body.sections.length === 0) {
    problems.push({
      file,
      line: bodyLine,
      message: 'There is no section. Add ## headings, each a question people ask.',
    });
  }
  body.sections.forEach((section, index) => {
    if (section.blocks.length === 0) {
      problems.push({
        file,
        line: body.sectionLines[index] ?? bodyLine,
        message: `The section "${section.heading}" is empty. Write it or remove its heading.`,
      });
    }
  });
  return problems;
}

/** One question a line; `#` starts a comment. */
function questionLines(text: string): string[] {
  return text
    .split('\n')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '' && !entry.startsWith('#'));
}
