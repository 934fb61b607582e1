import type { LintFiles, Placed } from './files.ts';
import type { Finding } from './finding.ts';

const MONTHS = 12;

/** Topics and phone lines are read again within a year. `today` is a day, YYYY-MM-DD. */
export function checkReviewed({ topics, helpLines }: LintFiles, today: string): Finding[] {
  return [
    ...topics.flatMap(({ file, topic, lineOf }) => {
      const again = 'Read the topic again against its sources and set the day.';
      return judge(file, { text: topic.reviewed, line: lineOf('reviewed') }, today, again);
    }),
    ...(helpLines
      ? judge('safety/help-lines.yaml', helpLines, today, "Open each line's own page and set the day.")
      : []),
  ];
}

function judge(file: string, { text: day, line }: Placed, today: string, again: string): Finding[] {
  const found = (what: string) => [{ file, line, about: day, message: `reviewed: ${day} ${what}` }];
  if (Number.isNaN(Date.parse(day)) || new Date(day).toISOString().slice(0, 10) !== day) {
    return found('is no day of the calendar. Correct it.');
  }
  if (day > today) return found(`lies after today, ${today}. Correct it.`);
  const due = new Date(day);
  due.setUTCMonth(due.getUTCMonth() + MONTHS);
  if (due.toISOString().slice(0, 10) < today) return found(`is more than ${MONTHS} months ago. ${again}`);
  return [];
}
