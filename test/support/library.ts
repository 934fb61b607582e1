import type { Library, RedFlag, Topic } from '../../src/assistant/library.ts';
import type { Evidence, Search } from '../../src/assistant/search.ts';

const cited = (text: string, ...keys: string[]) =>
  ({
    type: 'paragraph',
    content: [
      { type: 'text', text },
      { type: 'citation', keys },
    ],
  }) as const;

/** A topic with two sections and three sources. */
export function topic(id: string, title: string, more: Partial<Topic> = {}): Topic {
  return {
    id,
    title,
    questions: [`What is ${title}?`],
    phrasings: [],
    certainty: { level: 'low', because: 'The studies are small.' },
    regulatory: [],
    related: [],
    reviewed: '2026-11-22',
    summary: [cited(`${title} in short.`, 'b-2020')],
    sections: [
      { heading: `Is ${title} safe?`, blocks: [cited('Not known.', 'a-2019', 'b-2020')] },
      { heading: `Does ${title} last?`, blocks: [cited('Also not known.', 'c-2021')] },
    ],
    ...more,
  };
}

const flag = (id: string, level: RedFlag['level'], lines: RedFlag['lines'], signs: string[]): RedFlag => ({
  id,
  level,
  lines,
  act: [`Do what helps with ${id}.`],
  avoid: [`Do not wait with ${id}.`],
  signs,
  examples: [],
  counterexamples: [],
});

/** Three topics, three red flags, two countries. */
export function smallLibrary(): Library {
  const source = 'https://example.org/';
  return {
    topics: new Map(
      [
        topic('exosomes', 'Exosomes', { related: ['side-effects', 'gone'] }),
        topic('side-effects', 'Side effects'),
        topic('cost-and-price', 'Cost'),
      ].map((entry) => [entry.id, entry]),
    ),
    references: new Map(
      ['a-2019', 'b-2020', 'c-2021'].map((id) => [
        id,
        { id, title: `Title ${id}`, publisher: 'Journal', year: Number(id.slice(2)), url: `${source}${id}` },
      ]),
    ),
    redFlags: [
      flag('anaphylaxis', 'emergency', 'emergency', ['throat swell*|tight*']),
      flag('suicidal', 'crisis', 'crisis', ['want|wants die', 'kill_myself']),
      flag('child-ingestion', 'emergency', 'poison', ['son|daughter drank|ate']),
      flag('local-infection', 'prompt-care', 'emergency', ['pus']),
    ],
    personal: [],
    outside: [{ id: 'joints', label: 'Stem-cell treatment for joints', questions: [], near: true }],
    synonyms: new Map(),
    talk: [],
    lines: new Map([
      [
        'DE',
        {
          emergency: [{ number: '112', name: 'Ambulance', source }],
          poison: [{ number: '030 1', name: 'Berlin', region: 'Berlin', source }],
          crisis: [
            { number: '9', name: 'Youth line', for: 'young people', source },
            { number: '0800', name: 'Helpline', hours: '24/7', source },
          ],
        },
      ],
      ['KE', { emergency: [], poison: [], crisis: [] }],
    ]),
    chapters: new Map([['does-it-work', ['exosomes', 'side-effects']]]),
    translations: new Map(),
  };
}

/** Evidence of a clear question about exosomes, with changes. */
export function evidence(changes: Partial<Evidence> = {}): Evidence {
  return {
    topics: [
      { topic: 'exosomes', probability: 0.9 },
      { topic: 'side-effects', probability: 0.05 },
      { topic: 'cost-and-price', probability: 0.02 },
    ],
    cosine: 0.8,
    sections: [
      { index: 1, cosine: 0.7 },
      { index: 0, cosine: 0.5 },
    ],
    outside: { probability: 0.02, group: 'joints', groupProbability: 0.02, cosine: 0.2 },
    talk: { probability: 0.01, intent: 'thanks' },
    alarm: { probability: 0, flags: [] },
    personal: 0.1,
    ...changes,
  };
}

/** Evidence for one red flag. */
export function alarm(id: string, probability: number, cosine = 0.7): Evidence['alarm'] {
  return { probability, flags: [{ id, probability, cosine }] };
}

/** Evidence of a question about a clinic, likest one of its entries; about no topic. */
export function nearFact(fact: string, cosine = 0.7, changes: Partial<Evidence> = {}): Evidence {
  return evidence({
    topics: [{ topic: 'cost-and-price', probability: 0.1 }],
    cosine: 0.3,
    sections: [],
    outside: { probability: 0.85, group: 'joints', groupProbability: 0.1, cosine: 0.3 },
    fact: { fact, cosine },
    ...changes,
  });
}

/** What a text means; `lang` is the language it is read in. */
type Meaning = Evidence | ((lang: string) => Evidence);

/**
 * A search that says what it is told for a text; the default evidence otherwise. Of a clinic's entries it
 * sees only those of the clinic it is asked for.
 */
export function scriptedSearch(
  script: Readonly<Record<string, Meaning>> = {},
  langs: Readonly<Record<string, readonly string[]>> = {},
): Search & { readonly examined: string[] } {
  const examined: string[] = [];
  return {
    examined,
    async examine(passages, lang = 'en', clinic) {
      const text = passages[0];
      examined.push(text);
      const meaning = script[text] ?? evidence();
      const { fact, ...rest } = typeof meaning === 'function' ? meaning(lang) : meaning;
      return fact && clinic?.facts.some(({ id }) => id === fact.fact) ? { ...rest, fact } : rest;
    },
    languagesOf: async (text) => langs[text] ?? ['en'],
    async learn() {},
    suggest: (_typed, limit) =>
      [...smallLibrary().topics.values()].map(({ id, title }) => ({ id, title })).slice(0, limit),
  };
}

/** Bounds for tests: round numbers, easy to stand on either side of. */
const limits = {
  urgent: 0.5,
  promptCare: 0.7,
  urgentCosine: 0.3,
  flag: 0.95,
  flagCosine: 0.5,
  signed: 0.05,
  // With a clear topic the border lies at a cosine of about 0.3; with a clear outside, near 0.85.
  gate: { bias: -9, inside: 1.2, cosine: 15, outsideCosine: 0, probability: 0 },
  speak: 0.5,
  clear: 0.4,
  talk: 0.5,
  personal: 0.5,
} as const;

/** The same for every language. */
export const bounds = { en: limits, other: limits };
