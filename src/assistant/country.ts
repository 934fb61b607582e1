/** Names people use that `Intl.DisplayNames` does not know. */
const NICKNAMES: Readonly<Record<string, readonly string[]>> = {
  US: ['usa', 'u s a', 'america', 'the states', 'us'],
  GB: ['uk', 'u k', 'england', 'scotland', 'wales', 'northern ireland', 'great britain', 'britain'],
  AE: ['uae', 'dubai', 'abu dhabi'],
  KR: ['korea'],
  CZ: ['czech republic'],
  IN: ['bharat', 'hindustan', 'इंडिया', 'हिंदुस्तान'],
  TR: ['turkey', 'turkiye'],
  NL: ['holland', 'the netherlands'],
};

/** Whole message, or a phrase with "in": "us" and "turkey" are words of other meanings too. */
const PLACE =
  /(?:^| )(?:im|i am|we are|were|i live|living|live|based|here|she is|he is|shes|hes|its) in (?:the )?$/;

/** A short message that answers "which country?" holds at most so many words. */
const SHORT = 8;
/** A country's name loses at most two letters to a grammatical case ("в Германии"), and keeps so many. */
const STEM = 4;

/**
 * Finds the country that a person says they are in. `asked`: they have just been asked for it, so that a
 * name in a short message is enough, in whatever case the language puts it.
 */
export type FindCountry = (text: string, asked?: boolean) => string | null;

/** Knows the names of these countries (ISO 3166-1 alpha-2), in these languages and in their own. */
export function createFindCountry(
  codes: Iterable<string>,
  languages: readonly string[] = ['en'],
): FindCountry {
  const names = new Map<string, string>();
  for (const code of codes) {
    for (const language of [...languages, new Intl.Locale(`und-${code}`).maximize().language]) {
      const name = new Intl.DisplayNames([language], { type: 'region' }).of(code);
      if (name) names.set(key(name), code);
    }
    for (const name of NICKNAMES[code] ?? []) names.set(name, code);
  }
  const longestFirst = [...names].sort(([a], [b]) => b.length - a.length);

  return (text, asked = false) => {
    const words = key(text);
    const whole = names.get(words.replace(/^(?:(?:im |i am |we are |i live )?in |from )(?:the )?/, ''));
    if (whole) return whole;
    for (const [name, code] of longestFirst) {
      const at = ` ${words} `.indexOf(` ${name} `);
      if (at >= 0 && PLACE.test(` ${words} `.slice(0, at + 1))) return code;
    }
    return asked ? inflected(words, longestFirst) : null;
  };
}

/** A word that begins with a country's name but for its last letters; in scripts without spaces, a part of it. */
function inflected(words: string, names: readonly (readonly [string, string])[]): string | null {
  const list = words.split(' ');
  if (list.length > SHORT) return null;
  for (const [name, code] of names) {
    if (/[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name)) {
      if (words.includes(name)) return code;
      continue;
    }
    const stem = name.slice(0, Math.max(STEM, name.length - 2));
    if (list.includes(name)) return code;
    if (name.length >= STEM && list.some((word) => word.startsWith(stem))) return code;
  }
  return null;
}

function key(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036F'’]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
