const UNITS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const TEENS = ['eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen'];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const VALUES = new Map<string, number>([
  ...[...UNITS, ...TEENS, 'nineteen'].map((word, at): [string, number] => [word, at + 1]),
  ...TENS.map((word, at): [string, number] => [word, 20 + at * 10]),
]);
const OTHERS = new Map(Object.entries({ once: 1, twice: 2, both: 2, pair: 2, thrice: 3, dozen: 12 }));
const ROMAN = new Map(['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'].map((word, at) => [word, at + 1]));

/**
 * Digits that are a number: not part of a name (IGF-1, PP405, cm2, 5-alpha). Commas between
 * thousands belong to it, and so does a point before or between digits.
 */
const DIGITS =
  /(?<![\p{L}\d.,]|\p{L}[-–])(?:\d{1,3}(?:[,\u00A0\u202F]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(?!\d|[-\s]?(?:alpha|α))/gu;

/** A word before what a study counts, with a word between them at most: "three US states". */
const COUNTED =
  /\b(?:\p{L}+-)?\p{L}+[\s-]+(?:of (?:the|these|those|its|their) )?(?:\p{L}+[\s-])?(?:people|persons|patients|men|women|children|adults|participants|volunteers|clients|donors|trials|studies|reviews|countries|states|cases|deaths|hairs|sessions|injections|visits|times|years?|months?|weeks?|days?|hours?|minutes?|per cent|percent)\b/giu;

/** The numbers that a text gives in digits. */
export function digitsIn(text: string): number[] {
  return [...text.matchAll(DIGITS)].map(([digits]) => Number(digits.replace(/[^\d.]/g, '')));
}

/** A number that a text gives in words. */
export interface Count {
  readonly value: number;
  /** Whether it counts what a text cites: "two trials". */
  readonly ofSources: boolean;
}

/**
 * The numbers, from two, that a text gives in words and that count what a study counts: people,
 * months, trials. Other words only order the text ("two things differ"), and "one" seldom counts.
 */
export function countsIn(text: string): Count[] {
  return [...text.matchAll(COUNTED)].flatMap(([phrase]) =>
    wordsIn(phrase)
      .filter((value) => value > 1)
      .map((value) => ({ value, ofSources: /(?:trials|studies|reviews)$/i.test(phrase) })),
  );
}

/** Every number that a text gives in any form: digits, words, "twice", Roman stages. */
export function everyNumberIn(text: string): number[] {
  const words = text.match(/\p{L}+/gu) ?? [];
  const others = words.flatMap((word) => OTHERS.get(word.toLowerCase()) ?? ROMAN.get(word) ?? []);
  return [...digitsIn(text), ...wordsIn(text), ...others];
}

/** "twenty-one" is one number, "twenty one" too. */
function wordsIn(text: string): number[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const values = words.map((word) => VALUES.get(word));
  return values.flatMap((value, at) => {
    const before = values[at - 1];
    const after = values[at + 1];
    if (value === undefined || (isTens(value) && isUnit(after))) return [];
    return isTens(before) && isUnit(value) ? (before ?? 0) + value : value;
  });
}

const isTens = (value: number | undefined): boolean => value !== undefined && value >= 20;
const isUnit = (value: number | undefined): boolean => value !== undefined && value < 10;
