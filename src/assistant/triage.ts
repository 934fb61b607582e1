import type { Bounds } from './decide.ts';
import type { CountryLines, Line, RedFlag } from './library.ts';
import type { HelpLine } from './reply.ts';
import type { Evidence, FlagEvidence } from './search.ts';
import { sentencesOf, sign } from './signs.ts';

/** Finds the red flag a message raises, if any. Words and meaning together. */
export type Triage = (text: string, evidence: Evidence) => RedFlag | null;

/** What a missed emergency costs more than a false alarm: the nearer danger wins a near tie. */
const WEIGHT: Readonly<Record<RedFlag['level'], number>> = { emergency: 1.5, crisis: 1.5, 'prompt-care': 1 };

/** Compiles the tables once. */
export function createTriage(redFlags: readonly RedFlag[], bounds: Bounds): Triage {
  const signs = new Map(redFlags.map((flag) => [flag.id, flag.signs.map(sign)]));
  const flags = new Map(redFlags.map((flag) => [flag.id, flag]));
  const grave = graveFlags(redFlags);

  return (text, evidence) => {
    const sentences = sentencesOf(text);
    const signed = new Set(
      [...signs].filter(([, patterns]) => patterns.some((matches) => matches(sentences))).map(([id]) => id),
    );
    const suspects = suspectFlags(evidence.alarm, signed, grave, bounds);

    let best: RedFlag | null = null;
    let most = 0;
    for (const { id, probability } of suspects) {
      const flag = flags.get(id);
      const score = flag ? probability * WEIGHT[flag.level] * (signed.has(id) ? 2 : 1) : 0;
      if (flag && score > most) {
        best = flag;
        most = score;
      }
    }
    return best;
  };
}

/** Ids of the flags that cannot wait at all. */
export function graveFlags(redFlags: readonly RedFlag[]): ReadonlySet<string> {
  return new Set(redFlags.filter(({ level }) => level !== 'prompt-care').map(({ id }) => id));
}

/** The flags a message raises: by their meaning, or by their words where the meaning does not speak against it. */
export function suspectFlags(
  alarm: Evidence['alarm'],
  signed: ReadonlySet<string>,
  grave: ReadonlySet<string>,
  bounds: Pick<Bounds, 'urgent' | 'promptCare' | 'urgentCosine' | 'flag' | 'flagCosine' | 'signed'>,
): FlagEvidence[] {
  const [likeliest] = alarm.flags;
  const bound = likeliest && !grave.has(likeliest.id) ? bounds.promptCare : bounds.urgent;
  const meant = alarm.probability >= bound;
  return alarm.flags.filter(
    ({ id, cosine, probability }) =>
      (meant && cosine >= bounds.urgentCosine) ||
      // Two classifiers that err on different messages: what one is sure of, the other does not overrule.
      (probability >= bounds.flag && cosine >= bounds.flagCosine) ||
      (signed.has(id) && alarm.probability >= bounds.signed),
  );
}

/** Lines shown at once: a frightened person reads no list. */
const SHOWN = 3;

/** The lines for a red flag in a country: the emergency number first, unless somebody to talk to is what helps. */
export function linesFor(flag: RedFlag, country: CountryLines | undefined): HelpLine[] {
  if (!country) return [];
  const forAll = (lines: readonly Line[]) => [
    ...lines.filter((line) => !line.for && !line.region),
    ...lines.filter((line) => line.for || line.region),
  ];
  const first = flag.lines === 'emergency' ? [] : forAll(country[flag.lines]).slice(0, 2);
  const emergency = country.emergency.slice(0, flag.lines === 'emergency' ? 2 : 1);
  const lines = flag.level === 'crisis' ? [...first, ...emergency] : [...emergency, ...first];
  return lines.slice(0, SHOWN).map((line) => ({
    number: line.number,
    name: [line.name, [line.region, line.for].filter(Boolean).join(', ')].filter(Boolean).join(' – '),
    hours: line.hours ?? null,
    source: line.source,
  }));
}
