import type { Finding } from './finding.ts';
import type { LintFiles } from './files.ts';
import type { Passage } from './passages.ts';

/**
 * A sentence that claims nothing. It
 * - tells the reader what to do or ask: an imperative, "If you …", "A clinician can …";
 * - or says that nothing is known or was found, or what our sources leave out;
 * - or only leads on: it ends with ":" or "?", or is a word or three ("Not yet.").
 */
const NO_CLAIM = [
  /^(?:["“(]?(?:so|then|but|and|first|please|also|either way|in the meantime|for now|again|instead),? )?["“(]?(?:ask|call|see|tell|bring|keep|check|go|get|show|talk|write|note|look|look up|take|wait|read|compare|choose|remember|say|give|find|treat|be (?:wary|careful|open|ready|kind)|do not|don['’]t|never|always|if (?:you|your|a|the|it|in)|before you|when you|make|let|stop|leave|start|begin|use|count|avoid|contact|report|save|pause|walk|plan|share|judge|expect|think|try|describe|mention|follow|seek|want)\b/i,
  /\b(?:not known|unknown|no one knows|nobody knows|not clear|unclear|cannot be (?:said|known|told))\b/i,
  /\b(?:we|our sources?|the sources? (?:we|read)|this knowledge base) .*\b(?:found no|found none|did not find|do not|does not|name none|could not|have no|has no|not found)\b/i,
  /\bno (?:\S+ ){1,6}(?:was|were|is|are|has been|have been) (?:found|known|on record)\b/i,
  /[:?]["”’)]*$/,
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

function claimsWithoutSource({ keys, leadKeys, sentences }: Passage): boolean {
  return keys.length === 0 && leadKeys.length === 0 && !sentences.every(({ text }) => claimsNothing(text));
}

function claimsNothing(sentence: string): boolean {
  return sentence.split(/\s+/).length <= FEW_WORDS || NO_CLAIM.some((rule) => rule.test(sentence));
}

function start(text: string): string {
  return text.length > 90 ? `${text.slice(0, text.lastIndexOf(' ', 90))} …` : text;
}
