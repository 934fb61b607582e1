import type { LintFiles } from './files.ts';
import type { Finding } from './finding.ts';
import type { Passage } from './passages.ts';

/** How a sentence of advice begins, perhaps after "So" or "Then". */
const ADVICE = [
  ...['ask', 'avoid', 'be careful', 'be wary', 'before you', 'bring', 'call', 'check', 'choose', 'compare'],
  ...['contact', 'do not', "don't", 'find', 'get', 'give', 'go', 'if you', 'keep', 'let', 'look', 'make'],
  ...['never', 'note', 'read', 'remember', 'report', 'save', 'say', 'see', 'show', 'slow down', 'speak up'],
  ...['take', 'talk', 'tell', 'think', 'treat', 'wait', 'when you', 'write'],
];

/**
 * What makes a sentence claim nothing that a source could prove. It
 * - is advice: an imperative, or "If you …";
 * - or says that something is not known, or that we found nothing;
 * - or is a question, or a word or three ("Not yet.").
 */
const NO_CLAIM = [
  new RegExp(`^["“(]?(?:(?:also|and|but|first|please|so|still|then),? )?(?:${ADVICE.join('|')})\\b`, 'i'),
  /\b(?:not known|unknown|(?:nobody|no one) knows)\b/i,
  /\bwe (?:found|know of|have seen|have) (?:no|none|nothing)\b/i,
  /\bno (?:\S+ ){1,5}(?:was|were) found\b/i,
  /\?["”’)]*$/,
];
const FEW_WORDS = 3;

/** A paragraph or list item that claims something cites its source. */
export function checkClaims({ topics }: LintFiles): Finding[] {
  return topics.flatMap(({ file, passages }) =>
    passages.filter(claimsWithoutSource).map(({ line, text }) => ({
      file,
      line,
      about: text,
      message: `No source is cited for "${start(text)}" Cite one, [@key], or say that it is not known, or list the text with a reason in lint-exceptions.yaml.`,
    })),
  );
}

/** A line that ends with ":" leads to a list, whose items have sources of their own. */
function claimsWithoutSource({ text, keys, leadKeys, sentences }: Passage): boolean {
  if (keys.length > 0 || leadKeys.length > 0 || text.trimEnd().endsWith(':')) return false;
  return !sentences.every((sentence) => claimsNothing(sentence.text));
}

function claimsNothing(sentence: string): boolean {
  const plain = sentence.replaceAll('’', "'");
  return plain.split(/\s+/).length <= FEW_WORDS || NO_CLAIM.some((rule) => rule.test(plain));
}

function start(text: string): string {
  return text.length > 90 ? `${text.slice(0, text.lastIndexOf(' ', 90))} …` : text;
}
