import type { LintFiles, LintTopic } from './files.ts';
import type { Finding } from './finding.ts';

const SUMMARY_WORDS = 60;
const SECTION_WORDS = 150;
/** The glossary's sections are lists to look things up in. */
const GLOSSARY_WORDS = 250;
const SECTIONS = { least: 3, most: 6 } as const;
const TITLE_CHARACTERS = 60;
const BECAUSE_WORDS = 25;

/** What fits on a phone: lengths of the title, the short answer and the sections, and how many there are. */
export function checkLengths({ topics }: LintFiles): Finding[] {
  return topics.flatMap((topic) => [...ofFields(topic), ...ofParts(topic)]);
}

function ofFields({ file, topic, lineOf }: LintTopic): Finding[] {
  const found: Finding[] = [];
  const { title } = topic;
  const { because } = topic.certainty;
  if (title.length > TITLE_CHARACTERS) {
    const message = `title: It has ${title.length} characters. Keep it to ${TITLE_CHARACTERS}, so that a phone shows it whole.`;
    found.push({ file, line: lineOf('title'), about: title, message });
  }
  if (words(because) > BECAUSE_WORDS) {
    const message = `because: It has ${words(because)} words. Say it in ${BECAUSE_WORDS}.`;
    found.push({ file, line: lineOf('because'), about: because, message });
  }
  return found;
}

function ofParts({ id, file, body, passages }: LintTopic): Finding[] {
  const found: Finding[] = [];
  const most = id === 'glossary' ? GLOSSARY_WORDS : SECTION_WORDS;
  const sectionLine = (section: number) => body.sectionLines[section] ?? 1;
  const length = (section: number) =>
    passages.reduce((sum, passage) => sum + (passage.section === section ? words(passage.text) : 0), 0);

  if (length(-1) > SUMMARY_WORDS) {
    const message = `The short answer has ${length(-1)} words. Keep it to ${SUMMARY_WORDS}; leave the rest to the sections.`;
    found.push({ file, line: passages[0]?.line ?? 1, about: 'short answer', message });
  }
  const count = body.sections.length;
  if (count < SECTIONS.least || count > SECTIONS.most) {
    const message = `There are ${count} sections. Write ${SECTIONS.least} to ${SECTIONS.most}.`;
    found.push({ file, line: sectionLine(0), about: 'sections', message });
  }
  body.sections.forEach(({ heading }, section) => {
    const line = sectionLine(section);
    if (length(section) > most) {
      const message = `"${heading}" has ${length(section)} words. Keep it to ${most}, or split it into two questions.`;
      found.push({ file, line, about: heading, message });
    }
    if (!heading.endsWith('?')) {
      const message = `"${heading}" is not a question. Write the heading as people ask it, with a question mark.`;
      found.push({ file, line, about: heading, message });
    }
  });
  return found;
}

/** Words as a reader counts them: what stands between spaces and is not only a mark. */
function words(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
}
