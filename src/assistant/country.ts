/** Names people use that `Intl.DisplayNames` does not know. */
const NICKNAMES: Readonly<Record<string, readonly string[]>> = {
  US: ['usa', 'u s a', 'america', 'the states', 'us'],
  GB: ['uk', 'u k', 'england', 'scotland', 'wales', 'northern ireland', 'great britain', 'britain'],
  AE: ['uae', 'dubai', 'abu dhabi'],
  KR: ['korea'],
  CZ: ['czech republic'],
  TR: ['turkey', 'turkiye'],
  NL: ['holland', 'the netherlands'],
};

/** Whole message, or a phrase with "in": "us" and "turkey" are words of other meanings too. */
const PLACE =
  /(?:^| )(?:im|i am|we are|were|i live|living|live|based|here|she is|he is|shes|hes|its) in (?:the )?$/;

/** Finds the country that a person says they are in. */
export type FindCountry = (text: string) => string | null;

/** Knows the names of these countries (ISO 3166-1 alpha-2), in English and in their own languages. */
export function createFindCountry(codes: Iterable<string>): FindCountry {
  const names = new Map<string, string>();
  for (const code of codes) {
    for (const language of ['en', new Intl.Locale(`und-${code}`).maximize().language]) {
      const name = new Intl.DisplayNames([language], { type: 'region' }).of(code);
      if (name) names.set(key(name), code);
    }
    for (const name of NICKNAMES[code] ?? []) names.set(name, code);
  }
  const longestFirst = [...names].sort(([a], [b]) => b.length - a.length);

  return (text) => {
    const words = key(text);
    const whole = names.get(words.replace(/^(?:(?:im |i am |we are |i live )?in |from )(?:the )?/, ''));
    if (whole) return whole;
    for (const [name, code] of longestFirst) {
      const at = ` ${words} `.indexOf(` ${name} `);
      if (at >= 0 && PLACE.test(` ${words} `.slice(0, at + 1))) return code;
    }
    return null;
  };
}

function key(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036F'’]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
