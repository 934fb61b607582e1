import type { LintFiles, LintTopic, Placed } from './files.ts';
import type { Finding } from './finding.ts';

interface Rule {
  readonly pattern: RegExp;
  readonly mend: string;
}

const PROMISE = 'Nothing here may sound like a promise: say what was measured, and in how many people.';
const VERDICT = 'Only a clinician can say that to a person: say what a clinician weighs.';
const DOSE = 'No dose or schedule for the reader: name it as what a study used, or leave it out.';

/** A unit or a form in which a medicine is taken. */
const AMOUNT = String.raw`\d+(?:[.,]\d+)?\s?(?:mg|mcg|µg|μg|g|ml|mL|iu|IU|drops?|tablets?|pills?|capsules?|puffs?|sprays?)\b`;
const OFTEN = String.raw`(?:once|twice|(?:two|three|four|\d+) times|every (?:other )?(?:day|night|morning|evening|week))(?: (?:a|per|each|every) (?:day|night|week|month))?|daily|nightly`;
const TAKE = '(?:apply|inject|put on|rub(?: in| on)?|start (?:on|with)|swallow|take|use|repeat)';
const TO_YOU = String.raw`(?:(?:^|[.!?:;]\s+|\b(?:so|then|please),? )|\byou (?:can|could|may|must|need to|ought to|should) )`;

const RULES: readonly Rule[] = [
  { pattern: /\bcur(?:e|es|ed)\b/i, mend: PROMISE },
  { pattern: /\bguarantee(?:s|d)?\b/i, mend: PROMISE },
  { pattern: /\b(?:no|without(?: any)?|free (?:of|from)) side[- ]effects?\b/i, mend: PROMISE },
  { pattern: /\b(?:no|without(?: any)?|free (?:of|from)) risks?\b(?! (?:factors?|of))/i, mend: PROMISE },
  { pattern: /\brisk[- ]free\b/i, mend: PROMISE },
  { pattern: /\b(?:completely|totally|perfectly|entirely|absolutely) safe\b/i, mend: PROMISE },
  { pattern: /\b100\s?(?:%|per cent|percent) (?:safe|effective|success)/i, mend: PROMISE },
  { pattern: /\bmirac(?:le|les|ulous)\b/i, mend: PROMISE },
  { pattern: /\bpermanent (?:solution|result|results|fix|regrowth)\b/i, mend: PROMISE },
  { pattern: /\byou(?: are|['’]re) (?:not )?an? (?:\S+ )?candidate\b/i, mend: VERDICT },
  { pattern: /\byou (?:should|must|need to|ought to) (?:not )?(?:take|start|stop)\b/i, mend: VERDICT },
  { pattern: new RegExp(`${TO_YOU}${TAKE}\\b[^.!?]*?(?:${AMOUNT}|\\b(?:${OFTEN})\\b)`, 'i'), mend: DOSE },
];

/** No promise, no verdict about the reader, no dose. Denied and quoted ones are excused one by one. */
export function checkPromises({ topics }: LintFiles): Finding[] {
  return topics.flatMap((topic) => textsOf(topic).flatMap((place) => promises(topic.file, place)));
}

function promises(file: string, { text, line }: Placed): Finding[] {
  return promisesIn(text).map((message) => ({ file, line, about: text, message }));
}

/** What sounds like a promise, a verdict or a dose in an English text, and how to mend it. */
export function promisesIn(text: string): string[] {
  return RULES.flatMap(({ pattern, mend }) => {
    const found = pattern.exec(text)?.[0].trim();
    return found === undefined ? [] : [`"${found}" in "${text}" ${mend}`];
  });
}

/** What the assistant may show as its own words; the questions are the readers'. */
function textsOf({ topic, body, passages, lineOf }: LintTopic): Placed[] {
  return [
    { text: topic.title, line: lineOf('title') },
    { text: topic.certainty.because, line: lineOf('because') },
    ...body.sections.map(({ heading }, at) => ({ text: heading, line: body.sectionLines[at] ?? 1 })),
    ...passages.flatMap(({ sentences, line }) => sentences.map(({ text }) => ({ text, line }))),
  ];
}
