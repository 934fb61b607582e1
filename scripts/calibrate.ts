/**
 * Measures the temperature and the bounds between verdicts, and writes `knowledge/calibration.json`.
 *
 * Two sets of questions take part: the knowledge base's own, by fourfold cross-validation (a question
 * is examined by a search that has never seen it), and the development questions of `test/evaluation`.
 * Each bound is the one with the least cost; the costs say what a mistake is worth to a patient.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { adviceOf } from '../src/advice.ts';
import { fetchModel } from '../src/assemble.ts';
import { confidence, gateFeatures, insideShare } from '../src/assistant/decide.ts';
import type { Library } from '../src/assistant/library.ts';
import type { Evidence, Search } from '../src/assistant/search.ts';
import { sentencesOf, sign } from '../src/assistant/signs.ts';
import { graveFlags, suspectFlags } from '../src/assistant/triage.ts';
import { understand } from '../src/assistant/understand.ts';
import { type Config, loadConfig } from '../src/config.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import type { Calibration } from '../src/search/calibration.ts';
import { createSearch } from '../src/search/create-search.ts';
import { type Embedder, loadEmbedder } from '../src/search/model/embedder.ts';
import { miniLm, modelIdentity } from '../src/search/model/spec.ts';
import { buildIndex } from '../src/search/search-index.ts';
import { type Labelled, readLabelled } from './labelled.ts';
import { fitLogistic } from './logistic.ts';

const FOLDS = 4;
/** Of 0.4 to 0.9 and 0.4 to 0.6: recovers what the alarm misses, and adds one false alarm in eighty tricky messages. */
const FLAG = { flag: 0.5, flagCosine: 0.5 };
/** Of 1, 1.5, 2, 2.5 and 3, the one with the least log loss when a whole hand of questions is left out. */
const TEMPERATURE = 1.5;

/** A question, what it is, and what a search says that has not seen it. */
interface Case {
  readonly text: string;
  readonly kind: 'topic' | 'outside' | 'talk' | 'flag' | 'calm' | 'personal' | 'general';
  /** The class's id; for topics, all that are acceptable. */
  readonly ids: readonly string[];
  readonly evidence: Evidence;
  /** Flags whose signs the words match. */
  readonly signed: ReadonlySet<string>;
  readonly set: 'own' | 'development';
}

/**
 * Leaves out a quarter of each list, or keeps only that. A run of neighbours, not every fourth line: one
 * writer's lines stand together, and the next patient writes like none of our writers.
 */
function split<T>(list: readonly T[], fold: number, keep: boolean): T[] {
  return list.filter((_, at) => (Math.floor((at * FOLDS) / list.length) === fold) === keep);
}

function fold(library: Library, at: number, keep: boolean): Library {
  const topics = new Map(
    [...library.topics].map(([id, topic]) => [id, { ...topic, phrasings: split(topic.phrasings, at, keep) }]),
  );
  const both = <T extends { examples: readonly string[]; counterexamples: readonly string[] }>(
    item: T,
  ): T => ({
    ...item,
    examples: split(item.examples, at, keep),
    counterexamples: split(item.counterexamples, at, keep),
  });
  return {
    ...library,
    topics,
    outside: library.outside.map((group) => ({ ...group, questions: split(group.questions, at, keep) })),
    talk: library.talk.map((item) => ({ ...item, examples: split(item.examples, at, keep) })),
    redFlags: library.redFlags.map(both),
    personal: library.personal.map(both),
  };
}

/** English alone is examined here. */
const foreign = async (lang: string) => {
  throw new Error(`No model for ${lang}`);
};

async function cases(
  library: Library,
  embedder: Embedder,
  config: Config,
  temperature: number,
): Promise<Case[]> {
  const found: Case[] = [];
  const signs = library.redFlags.map((flag) => ({ id: flag.id, patterns: flag.signs.map(sign) }));
  const examine = async (
    search: Search,
    text: string,
    kind: Case['kind'],
    ids: string[],
    set: Case['set'],
  ) => {
    const understood = understand(text);
    if (understood.text === '') return;
    const sentences = sentencesOf(understood.text);
    const signed = signs.filter(({ patterns }) => patterns.some((matches) => matches(sentences)));
    const evidence = await search.examine(understood.passages);
    found.push({ text, kind, ids, evidence, signed: new Set(signed.map(({ id }) => id)), set });
  };
  const cache = { folder: config.cache, model: modelIdentity(miniLm) };
  for (let at = 0; at < FOLDS; at++) {
    process.stderr.write(`Cross-validation ${at + 1} of ${FOLDS}\n`);
    const index = await buildIndex(
      fold(library, at, false),
      embedder,
      { ...cache, folder: path.join(cache.folder, `fold-${at}`) },
      () => {},
    );
    const search = createSearch({ library, index, embedder, temperature, foreign });
    const held = fold(library, at, true);
    for (const { id, phrasings } of held.topics.values()) {
      for (const text of phrasings) await examine(search, text, 'topic', [id], 'own');
    }
    for (const { id, questions } of held.outside)
      for (const text of questions) await examine(search, text, 'outside', [id], 'own');
    for (const { id, examples } of held.talk)
      for (const text of examples) await examine(search, text, 'talk', [id], 'own');
    for (const flag of held.redFlags) {
      for (const text of flag.examples) await examine(search, text, 'flag', [flag.id], 'own');
      for (const text of flag.counterexamples) await examine(search, text, 'calm', [flag.id], 'own');
    }
    for (const kind of held.personal) {
      for (const text of kind.examples) await examine(search, text, 'personal', [kind.id], 'own');
      for (const text of kind.counterexamples) await examine(search, text, 'general', [kind.id], 'own');
    }
  }
  const index = await buildIndex(library, embedder, cache, () => {});
  const search = createSearch({ library, index, embedder, temperature, foreign });
  const kinds: Partial<Record<Labelled['kind'], Case['kind']>> = {
    'in-scope': 'topic',
    'out-of-scope': 'outside',
    smalltalk: 'talk',
    'red-flag': 'flag',
    'personal-medical': 'personal',
  };
  for (const row of readLabelled('test/evaluation/development.jsonl')) {
    const kind = kinds[row.kind];
    const here = row.topics.filter((topic) => library.topics.has(topic));
    if (!kind || row.lang !== 'en' || (kind === 'topic' && here.length === 0)) continue;
    await examine(search, row.text, kind, here, 'development');
  }
  return found;
}

/** Embeds each text once; the folds and temperatures ask for the same ones again and again. */
function remembering(embedder: Embedder): Embedder {
  const known = new Map<string, Float32Array>();
  return {
    dimensions: embedder.dimensions,
    isWord: embedder.isWord,
    async embed(texts) {
      const flat = new Float32Array(texts.length * embedder.dimensions);
      for (const [at, text] of texts.entries()) {
        const vector = known.get(text) ?? (await embedder.embed([text])).slice();
        known.set(text, vector);
        flat.set(vector, at * embedder.dimensions);
      }
      return flat;
    },
  };
}

/** The value of `values` with the least cost; of equals, the one in the middle. */
function cheapest(values: readonly number[], cost: (value: number) => number): number {
  return cheapestWithCost(values, cost).value;
}

function cheapestWithCost(
  values: readonly number[],
  cost: (value: number) => number,
): { value: number; cost: number } {
  const costs = values.map(cost);
  const least = Math.min(...costs);
  const best = values.filter((_, at) => (costs[at] as number) <= least + 1e-9);
  return { value: best[Math.floor((best.length - 1) / 2)] as number, cost: least };
}

const steps = (from: number, to: number, step: number) =>
  Array.from(
    { length: Math.round((to - from) / step) + 1 },
    (_, at) => Math.round((from + at * step) * 1000) / 1000,
  );
/** Cost per question of a kind, both sets counting alike: how many we wrote of a kind says nothing. */
const rate = (list: readonly Case[], wrong: (item: Case) => number) => {
  const of = (set: Case['set']) => {
    const some = list.filter((item) => item.set === set);
    return some.length > 0 ? some.reduce((sum, item) => sum + wrong(item), 0) / some.length : null;
  };
  const rates = [of('own'), of('development')].flatMap((value) => value ?? []);
  return rates.reduce((sum, value) => sum + value, 0) / Math.max(1, rates.length);
};
const share = (list: readonly Case[], right: (item: Case) => boolean) =>
  `${((100 * list.filter(right).length) / Math.max(1, list.length)).toFixed(1)} % of ${list.length}`;

function measure(all: readonly Case[], temperature: number, library: Library): Omit<Calibration, 'other'> {
  const nearGroups = new Set(library.outside.filter((group) => group.near).map(({ id }) => id));
  const grave = graveFlags(library.redFlags);
  const of = (...kinds: Case['kind'][]) => all.filter(({ kind }) => kinds.includes(kind));

  const talk = cheapest(steps(0.3, 0.95, 0.05), (bound) => {
    const says = ({ evidence }: Case) => evidence.talk.probability >= bound;
    const missed = rate(of('talk'), (item) => (says(item) ? 0 : 1));
    return missed + 3 * rate(of('topic', 'personal'), (item) => (says(item) ? 1 : 0));
  });

  // Silence where we have the answer costs 1; an answer to something unrelated costs as much; to a near
  // miss a third, for it names its topic and may still serve.
  const scope = of('topic', 'personal', 'outside');
  const inside = scope.map(({ kind }) => kind !== 'outside');
  const [first = 0, second = 0, third = 0, fourth = 0, bias = 0] = fitLogistic(
    scope.map(({ evidence }) => Object.values(gateFeatures(evidence))),
    inside,
    inside.map((is) => 1 / inside.filter((other) => other === is).length),
  );
  const gate = { bias, inside: first, cosine: second, outsideCosine: third, probability: fourth };
  const near = (item: Case) => item.set === 'development' || nearGroups.has(item.ids[0] ?? '');
  const speak = cheapest(steps(0.1, 0.9, 0.01), (bound) => {
    const silent = (item: Case) => (confidence(item.evidence, gate) < bound ? 1 : 0);
    const outside = of('outside');
    return (
      rate(of('topic', 'personal'), silent) +
      0.4 * rate(outside.filter(near), (item) => 1 - silent(item)) +
      1 *
        rate(
          outside.filter((item) => !nearGroups.has(item.ids[0] ?? '')),
          (item) => 1 - silent(item),
        )
    );
  });

  // A wrong answer costs 1, a right one nothing; asking back costs 0.4, and 1 if the topic is not offered.
  // Only the development questions speak here: several topics may be right for a question, and our own
  // lines name one.
  const clear = cheapest(steps(0.02, 0.6, 0.02), (bound) =>
    rate(
      of('topic').filter(({ set }) => set === 'development'),
      ({ ids, evidence }) => {
        const [best] = evidence.topics;
        if (!best) return 1;
        if (best.probability >= bound * insideShare(evidence)) return ids.includes(best.topic) ? 0 : 1;
        return evidence.topics.slice(0, 4).some(({ topic }) => ids.includes(topic)) ? 0.5 : 1;
      },
    ),
  );

  // A missed red flag costs forty times as much as an alarm at its counterexamples, or as one at every
  // fourth other question.
  const alarms = steps(0.25, 0.5, 0.05).flatMap((urgentCosine) =>
    [0.005, 0.01, 0.02, 0.05].flatMap((signed) =>
      [0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5].flatMap((urgent) => {
        const says = (item: Case, promptCare: number) => {
          const limits = { urgent, promptCare, urgentCosine, signed, ...FLAG };
          return suspectFlags(item.evidence.alarm, item.signed, grave, limits).length > 0 ? 1 : 0;
        };
        const { value: promptCare, cost } = cheapestWithCost(
          [0.05, 0.1, 0.2, 0.4, 0.6].filter((bound) => bound >= urgent),
          (bound) =>
            40 * rate(of('flag'), (item) => 1 - says(item, bound)) +
            rate(of('calm'), (item) => says(item, bound)) +
            10 * rate(of('topic', 'outside', 'talk', 'personal', 'general'), (item) => says(item, bound)),
        );
        return [{ urgent, promptCare, urgentCosine, signed, cost }];
      }),
    ),
  );
  const { cost: _cost, ...alarm } = alarms.reduce((best, next) => (next.cost < best.cost ? next : best));

  // A missed notice costs twice a needless one; questions on a topic need none, though many say "I".
  const personal = cheapest(steps(0.2, 0.9, 0.025), (bound) => {
    const says = ({ evidence }: Case) => (evidence.personal >= bound ? 1 : 0);
    return (
      2 * rate(of('personal'), (item) => 1 - says(item)) + rate(of('general'), says) + rate(of('topic'), says)
    );
  });

  const bounds = {
    ...alarm,
    ...FLAG,
    gate,
    speak,
    clear,
    talk,
    personal,
  };
  const speaks = ({ evidence }: Case) => confidence(evidence, gate) >= speak;
  const urgent = (item: Case) => suspectFlags(item.evidence.alarm, item.signed, grave, bounds).length > 0;
  for (const [name, list] of [
    ['own questions, cross-validated', all.filter(({ set }) => set === 'own')],
    ['development questions', all.filter(({ set }) => set === 'development')],
  ] as const) {
    const some = (...kinds: Case['kind'][]) => list.filter(({ kind }) => kinds.includes(kind));
    process.stdout.write(
      [
        name,
        `  right topic first        ${share(some('topic'), ({ ids, evidence }) => ids.includes(evidence.topics[0]?.topic ?? ''))}`,
        `  among the first three    ${share(some('topic'), ({ ids, evidence }) => evidence.topics.slice(0, 3).some(({ topic }) => ids.includes(topic)))}`,
        `  not silent in scope      ${share(some('topic', 'personal'), speaks)}`,
        `  silent, near misses      ${share(some('outside').filter(near), (item) => !speaks(item))}`,
        `  silent, unrelated        ${share(
          some('outside').filter((item) => !nearGroups.has(item.ids[0] ?? '')),
          (item) => !speaks(item),
        )}`,
        `  talk recognised          ${share(some('talk'), ({ evidence }) => evidence.talk.probability >= bounds.talk)}`,
        `  red flags recognised     ${share(some('flag'), urgent)}`,
        `  no false alarm           ${share(some('calm', 'topic', 'outside', 'talk', 'personal', 'general'), (item) => !urgent(item))}`,
        `  counterexamples calm     ${share(some('calm'), (item) => !urgent(item))}`,
        `  notice given             ${share(some('personal'), ({ evidence }) => evidence.personal >= bounds.personal)}`,
        `  no needless notice       ${share(some('general'), ({ evidence }) => evidence.personal < bounds.personal)}`,
        '',
      ].join('\n'),
    );
  }
  return {
    model: modelIdentity(miniLm),
    measured: new Date().toISOString().slice(0, 10),
    temperature,
    bounds,
  };
}

/** Mean log loss of the right class among topics, outside and talk. */
function logLoss(all: readonly Case[]): number {
  const list = all.filter(({ kind, set }) => kind === 'topic' && set === 'own');
  const losses = list.map(
    ({ ids, evidence }) =>
      -Math.log(Math.max(1e-3, evidence.topics.find(({ topic }) => ids.includes(topic))?.probability ?? 0)),
  );
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = loadConfig(process.env);
  await fetchModel(config, () => {});
  const embedder = remembering(await loadEmbedder(miniLm, config.model.folder));
  const { library } = await loadKnowledge(config.knowledge);
  const all = await cases(library, embedder, config, TEMPERATURE);
  process.stderr.write(`Log loss ${logLoss(all).toFixed(3)}\n`);
  const file = path.join(config.knowledge, 'calibration.json');
  const before: Calibration = JSON.parse(readFileSync(file, 'utf8'));
  const calibration = { ...measure(all, TEMPERATURE, library), other: before.other };
  writeFileSync(file, `${JSON.stringify(calibration, null, 2)}\n`);
  process.stdout.write(`Written to ${file}: ${JSON.stringify(calibration)}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${adviceOf(error)}\n`);
  process.exit(1);
});
