import type { LintFiles, LintTopic } from './files.ts';
import type { Finding } from './finding.ts';

const ENOUGH = 85;

interface Asked {
  readonly topic: string;
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** A question belongs to one topic, and is worth writing once. */
export function checkQuestions({ topics }: LintFiles): Finding[] {
  const first = new Map<string, Asked>();
  const found: Finding[] = [];
  for (const asked of topics.flatMap(questionsOf)) {
    const { file, line, text, topic } = asked;
    const words = normal(text);
    const before = first.get(words);
    if (!before) {
      first.set(words, asked);
      continue;
    }
    const where = `knowledge/${before.file}:${before.line}`;
    const message =
      before.topic === topic
        ? `"${text}" stands already in ${where}. Remove it, or ask it in other words.`
        : `"${text}" is also a question of ${where}. Keep it where it is answered best, and ask the other in its own words.`;
    found.push({ file, line, about: text, message });
  }
  return found;
}

/** A topic with few questions is found less well. */
export function checkQuestionCount({ topics }: LintFiles): Finding[] {
  return topics
    .map((topic) => ({ topic, count: questionsOf(topic).length }))
    .filter(({ count }) => count < ENOUGH)
    .map(({ topic, count }) => ({
      file: listFile(topic),
      line: 1,
      about: topic.id,
      message: `There are ${count} questions in all. The search learns better from ${ENOUGH} or more.`,
    }));
}

function questionsOf(topic: LintTopic): Asked[] {
  return [
    ...topic.questions.map((asked) => ({ ...asked, topic: topic.id, file: topic.file })),
    ...topic.phrasings.map((asked) => ({ ...asked, topic: topic.id, file: listFile(topic) })),
  ];
}

function listFile({ id }: LintTopic): string {
  return `en/${id}.questions.txt`;
}

/** Case, marks, accents and spaces do not make another question. */
function normal(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’\p{M}]/gu, '')
    .replace(/[^\p{L}\p{N}\p{Emoji_Presentation}%$€£+]+/gu, ' ')
    .trim();
}
