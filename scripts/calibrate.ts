/**
 * Measures the temperature and the bounds between verdicts, and writes `knowledge/calibration.json`.
 *
 * Two sets of questions take part: the knowledge base's own, by fourfold cross-validation (a question
 * is examined by a search that has never seen it), and the development questions of `test/evaluation`.
 * Each bound is the one with the least cost; the costs say what a mistake is worth to a patient.
 */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { adviceOf } from '../src/advice.ts';
import { fetchModel } from '../src/assemble.ts';
import { insideShare } from '../src/assistant/decide.ts';
import type { Library } from '../src/assistant/library.ts';
import type { Evidence, Search } from '../src/assistant/search.ts';
import { sentencesOf, sign } from '../src/assistant/signs.ts';
import { understand } from '../src/assistant/understand.ts';
import { type Config, loadConfig } from '../src/config.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import type { Calibration } from '../src/search/calibration.ts';
import { createSearch } from '../src/search/create-search.ts';
import { type Embedder, loadEmbedder } from '../src/search/model/embedder.ts';
import { miniLm, modelIdentity } from '../src/search/model/spec.ts';
import { buildIndex } from '../src/search/search-index.ts';
import { type Labelled, readLabelled } from './labelled.ts';

const FOLDS = 4;

/** A question, what it is, and what a search says that has not seen it. */
interface Case {
  readonly text: string;
  readonly kind: 'topic' | 'outside' | 'talk' | 'flag' | 'calm' | 'personal' | 'general';
  /** The class's id; for topics, all that are acceptable. */
  readonly ids: readonly string[];
  readonly evidence: Evidence;
  /** Flags whose signs the words match. */
  readonly signed: ReadonlySet<string>;
  /** How much the case counts: a development question is worth more than a line of our own. */
  readonly weight: number;
}

/** Leaves out every fourth entry of each list, or keeps only those. */
function split<T>(list: readonly T[], fold: number, keep: boolean): T[] {
  return list.filter((_, at) => (at % FOLDS === fold) === keep);
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

async function cases(
  library: Library,
  embedder: Embedder,
  config: Config,
  temperature: number,
): Promise<Case[]> {
  const found: Case[] = [];
  const signs = library.redFlags.map((flag) => ({ id: flag.id, patterns: flag.signs.map(sign) }));
  const examine = async (search: Search, text: string, kind: Case['kind'], ids: string[], weight: number) => {
    const understood = understand(text);
    if (understood.text === '') return;
    const sentences = sentencesOf(understood.text);
    const signed = signs.filter(({ patterns }) => patterns.some((matches) => matches(sentences)));
    const evidence = await search.examine(understood.passages);
    found.push({ text, kind, ids, evidence, signed: new Set(signed.map(({ id }) => id)), weight });
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
    const search = createSearch(library, index, embedder, temperature);
    const held = fold(library, at, true);
    for (const { id, phrasings } of held.topics.values()) {
      for (const text of phrasings) await examine(search, text, 'topic', [id], 0.2);
    }
    for (const { id, questions } of held.outside)
      for (const text of questions) await examine(search, text, 'outside', [id], 1);
    for (const { id, examples } of held.talk)
      for (const text of examples) await examine(search, text, 'talk', [id], 1);
    for (const flag of held.redFlags) {
      for (const text of flag.examples) await examine(search, text, 'flag', [flag.id], 1);
      for (const text of flag.counterexamples) await examine(search, text, 'calm', [flag.id], 1);
    }
    for (const kind of held.personal) {
      for (const text of kind.examples) await examine(search, text, 'personal', [kind.id], 1);
      for (const text of kind.counterexamples) await examine(search, text, 'general', [kind.id], 1);
    }
  }
  const index = await buildIndex(library, embedder, cache, () => {});
  const search = createSearch(library, index, embedder, temperature);
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
    await examine(search, row.text, kind, here, 4);
  }
  return found;
}

/** Embeds each text once; the folds and temperatures ask for the same ones again and again. */
function remembering(embedder: Embedder): Embedder {
  const known = new Map<string, Float32Array>();
  return {
    dimensions: embedder.dimensions,
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
function cheapest(
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
const total = (list: readonly Case[], wrong: (item: Case) => number) =>
  list.reduce((sum, item) => sum + item.weight * wrong(item), 0);
const share = (list: readonly Case[], right: (item: Case) => boolean) =>
  `${((100 * list.filter(right).length) / Math.max(1, list.length)).toFixed(1)} % of ${list.length}`;

function measure(all: readonly Case[], temperature: number): Calibration {
  const of = (...kinds: Case['kind'][]) => all.filter(({ kind }) => kinds.includes(kind));

  const talk = cheapest(steps(0.3, 0.95, 0.05), (bound) =>
    total(of('talk', 'topic', 'personal', 'outside'), ({ kind, evidence }) => {
      const says = evidence.talk.probability >= bound;
      if (kind === 'talk') return says ? 0 : 1;
      return says ? (kind === 'outside' ? 0.5 : 3) : 0;
    }),
  ).value;

  // Silence where we have the answer costs 1; an answer to another question costs 3.
  const gates = steps(0.1, 0.5, 0.05).map((cosine) => ({
    cosine,
    ...cheapest(steps(0.2, 0.9, 0.025), (inside) =>
      total(of('topic', 'personal', 'outside'), ({ kind, evidence }) => {
        const speaks = insideShare(evidence) >= inside && (evidence.topics[0]?.cosine ?? 0) >= cosine;
        return kind === 'outside' ? (speaks ? 3 : 0) : speaks ? 0 : 1;
      }),
    ),
  }));
  const gate = gates.reduce((best, next) => (next.cost < best.cost ? next : best));

  // A wrong answer costs 1, a right one nothing; asking back costs 0.35, and 1 if the topic is not offered.
  const clear = cheapest(steps(0.02, 0.6, 0.02), (bound) =>
    total(of('topic'), ({ ids, evidence }) => {
      const [best] = evidence.topics;
      if (!best) return 1;
      if (best.probability >= bound * insideShare(evidence)) return ids.includes(best.topic) ? 0 : 1;
      return evidence.topics.slice(0, 4).some(({ topic }) => ids.includes(topic)) ? 0.35 : 1;
    }),
  ).value;

  // A missed emergency costs 5 false alarms.
  const urgentOf = (item: Case, urgent: number, cosine: number, signed: number) =>
    item.evidence.alarm.flags.some(
      (flag) =>
        flag.cosine >= cosine &&
        (item.evidence.alarm.probability >= urgent ||
          (item.signed.has(flag.id) && flag.againstCalm >= signed)),
    );
  const alarmed = of('flag', 'calm', 'topic', 'outside', 'talk', 'personal', 'general');
  const alarms = steps(0.3, 0.5, 0.05).flatMap((cosine) =>
    steps(0.3, 0.9, 0.1).map((signed) => ({
      cosine,
      signed,
      ...cheapest(steps(0.1, 0.9, 0.05), (urgent) =>
        total(alarmed, (item) => {
          const says = urgentOf(item, urgent, cosine, signed);
          return item.kind === 'flag' ? (says ? 0 : 5) : says ? 1 : 0;
        }),
      ),
    })),
  );
  const alarm = alarms.reduce((best, next) => (next.cost < best.cost ? next : best));

  // A missed notice costs twice a needless one.
  const personal = cheapest(steps(0.2, 0.9, 0.025), (bound) =>
    total(of('personal', 'general'), ({ kind, evidence }) => {
      const says = evidence.personal >= bound;
      return kind === 'personal' ? (says ? 0 : 2) : says ? 1 : 0;
    }),
  ).value;

  const bounds = {
    urgent: alarm.value,
    urgentCosine: alarm.cosine,
    signed: alarm.signed,
    inside: gate.value,
    cosine: gate.cosine,
    clear,
    talk,
    personal,
  };
  const speaks = ({ evidence }: Case) =>
    insideShare(evidence) >= bounds.inside && (evidence.topics[0]?.cosine ?? 0) >= bounds.cosine;
  const urgent = (item: Case) => urgentOf(item, bounds.urgent, bounds.urgentCosine, bounds.signed);
  for (const [name, list] of [
    ['own questions, cross-validated', all.filter(({ weight }) => weight <= 1)],
    ['development questions', all.filter(({ weight }) => weight > 1)],
  ] as const) {
    const some = (...kinds: Case['kind'][]) => list.filter(({ kind }) => kinds.includes(kind));
    process.stdout.write(
      [
        name,
        `  right topic first        ${share(some('topic'), ({ ids, evidence }) => ids.includes(evidence.topics[0]?.topic ?? ''))}`,
        `  among the first three    ${share(some('topic'), ({ ids, evidence }) => evidence.topics.slice(0, 3).some(({ topic }) => ids.includes(topic)))}`,
        `  not silent in scope      ${share(some('topic', 'personal'), speaks)}`,
        `  silent outside           ${share(some('outside'), (item) => !speaks(item))}`,
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
  const list = all.filter(({ kind, weight }) => kind === 'topic' && weight <= 1);
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
  let best: { all: Case[]; loss: number; temperature: number } | null = null;
  for (const temperature of [3, 4, 5, 6]) {
    const all = await cases(library, embedder, config, temperature);
    const loss = logLoss(all);
    process.stderr.write(`Temperature ${temperature}: log loss ${loss.toFixed(3)}\n`);
    if (!best || loss < best.loss) best = { all, loss, temperature };
  }
  if (!best) return;
  const calibration = measure(best.all, best.temperature);
  const file = path.join(config.knowledge, 'calibration.json');
  writeFileSync(file, `${JSON.stringify(calibration, null, 2)}\n`);
  process.stdout.write(`Written to ${file}: ${JSON.stringify(calibration)}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${adviceOf(error)}\n`);
  process.exit(1);
});
