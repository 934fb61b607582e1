import { DATE, hideAddresses, IBAN } from './redact-patterns.ts';

/** What separates the digits of a number that is written for people; invisible characters too. */
const GAP = String.raw`[\s\u200b-\u200f\u2060\ufeff().\/\u2010-\u2015-]`;
/** A run of digits; "1,500" with its commas is one too, and never a phone number. */
const RUN = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\p{Nd})|(?:[+(]{1,3}\s?)?\p{Nd}(?:${GAP}{0,3}\p{Nd})+)`,
  'gu',
);

/** With its country, a phone number in whatever groups; looked for before dates, which some groups look like. */
const INTERNATIONAL = new RegExp(String.raw`\+${GAP}?\p{Nd}(?:${GAP}{0,3}\p{Nd}){6,}`, 'gu');

/** What a number counts or measures: then it is an amount, however long. */
const UNIT =
  /^\s?(?:%|°|[€$£₺₽]|[mµμ]?g\b|kg\b|ml\b|[mcn]m\b|iu\b|ie\b|ui\b|k\b|usd\b|eur|gbp\b|tl\b|try\b|lira|dollar|pound|pesos?\b|reais|rub|руб|hairs\b|haare|graft|greft|injert|enxert|follic|follik|folíc|folik|unit|cell|zell|cel?lul|célul|hücre|клет|خلية|خلايا|графт|фоллик|بصيلة|million|millon|mio\b|patient|people)/iu;
const MONEY = /(?:[$€£₺₽]|usd|eur|gbp|tl|try|rub)\s?$/iu;

/** Letters and at least six digits in one word: a passport, a booking, a patient's number. Not a registered study. */
const CODE =
  /(?<![\p{L}\p{N}_])(?!NCT\d{8}(?!\d))(?=[\p{Nd}_-]*\p{L})(?=(?:[\p{L}_-]*\p{Nd}){6})[\p{L}\p{Nd}_-]+/giu;

/** Replaces dates, phone numbers, identifiers and addresses; amounts, doses, prices and years stay. */
export function hideNumbers(text: string): string {
  const coded = text
    .replace(INTERNATIONAL, '[phone]')
    .replace(DATE, '[number]')
    .replace(IBAN, (found) => (digits(found) < 8 ? found : '[number]'))
    .replace(CODE, (found) => (isCounted(found) ? found : '[number]'));
  return hideAddresses(coded).replace(RUN, (run, at: number, whole: string) => {
    const end = at + run.length;
    if (run.includes(',')) return run;
    return hideRun(run, whole.slice(Math.max(0, at - 5), at), whole.slice(end, end + 16));
  });
}

const digits = (text: string) => text.match(/\p{Nd}/gu)?.length ?? 0;

/** "100000mg", "2000grafts" */
function isCounted(word: string): boolean {
  const [, rest] = /^\p{Nd}+(\D+)$/u.exec(word) ?? [];
  return rest !== undefined && UNIT.test(rest);
}

/** Arabic, Persian and full-width digits as Latin ones. */
const latin = (text: string) =>
  text.replace(/[٠-٩۰-۹０-９]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));

function hideRun(run: string, before: string, after: string): string {
  const number = latin(run);
  const count = digits(run);
  const parts = number.split(/\P{Nd}+/u).filter(Boolean);
  const dialled = /^[+(]|^\p{Nd}*[(]|^0/u.test(number);
  if (count < (parts.length === 1 ? 6 : 7) || isDecimal(number)) return run;
  if (!dialled && isAmount(number, parts, UNIT.test(after) || MONEY.test(before))) return run;
  return parts.length > 1 || dialled || count === 10 || count === 11 ? '[phone]' : '[number]';
}

const isDecimal = (run: string) => /^0\.\d+$/.test(run);

/** A phone number has the same digits; what tells them apart is how they are grouped and what follows. */
function isAmount(run: string, parts: readonly string[], counted: boolean): boolean {
  if (parts.length === 1) return counted;
  // Years in a row; thousands in groups of three (1.500.000); a range of round numbers (2000-2500).
  if (parts.every((part) => /^(?:19|20)\d\d$/.test(part))) return true;
  if (/^\d{1,3}(?:[.\s]\d{3})+$/.test(run) && (counted || run.endsWith('000'))) return true;
  const [, low = '', high = ''] = /^(\d[\d.]*)(?:\s?[\u2010-\u2015/-]\s?|\s)(\d[\d.]*)$/.exec(run) ?? [];
  const [from, to] = [low, high].map((part) => Number(part.replaceAll('.', '')));
  return !!from && !!to && (counted || (from < to && from % 50 === 0 && to % 50 === 0));
}
