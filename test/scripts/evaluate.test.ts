import { expect, test } from 'vitest';
import { type Asked, askAll, createAsk, type Reading } from '../../scripts/evaluate/asked.ts';
import { fuse } from '../../scripts/evaluate/baselines.ts';
import { estimate, estimateDifference } from '../../scripts/evaluate/bootstrap.ts';
import { reliability } from '../../scripts/evaluate/calibration.ts';
import { evaluateFile } from '../../scripts/evaluate/file-evaluation.ts';
import { byTopic, confusions, worstMisses } from '../../scripts/evaluate/groups.ts';
import { wholeOnly } from '../../scripts/evaluate/stages.ts';
import { createWordsOnly } from '../../scripts/evaluate/words-only.ts';
import type { Labelled } from '../../scripts/labelled.ts';
import { scriptedAssistant } from '../support/assistant.ts';
import { scriptedSearch } from '../support/library.ts';
import { answerReply, chatReply, didYouMeanReply, unknownReply, urgentReply } from '../support/replies.ts';

const row = (id: string, more: Partial<Labelled> = {}): Labelled => ({
  id,
  text: id,
  kind: 'in-scope',
  topics: ['exosomes'],
  context: [],
  style: 'clean',
  lang: 'en',
  near: false,
  tricky: false,
  ...more,
});
const read = (confidence: number, ...ranked: string[]): Reading => ({ confidence, ranked });

/** What the scripted assistant replies to a row's id, and what stands behind it. */
const SCRIPT = {
  right: [answerReply, read(0.95, 'exosomes', 'cost')],
  wrong: [answerReply, read(0.85, 'exosomes', 'cost')],
  offered: [didYouMeanReply, read(0.6, 'cost', 'exosomes')],
  silence: [unknownReply, read(0.2, 'cost', 'exosomes')],
  joints: [answerReply, read(0.75, 'exosomes')],
  weather: [unknownReply, read(0.1, 'cost')],
  collapse: [urgentReply, read(0.3, 'side-effects')],
  pus: [unknownReply, read(0.4, 'side-effects')],
  hello: [chatReply('greeting'), read(0, 'cost')],
} as const;
const ROWS = [
  row('right'),
  row('wrong', { topics: ['cost'], style: 'typo' }),
  row('offered', { topics: ['conditioned-medium-and-secretome'], style: 'slang' }),
  row('silence'),
  row('joints', { kind: 'out-of-scope', topics: [], near: true }),
  row('weather', { kind: 'out-of-scope', topics: [] }),
  row('collapse', { kind: 'red-flag', topics: [], level: 'emergency' }),
  row('pus', { kind: 'red-flag', topics: [], level: 'prompt-care' }),
  row('hello', { kind: 'smalltalk', topics: [] }),
];

function ask(script: Readonly<Record<string, readonly [Asked['reply'], Reading]>>): Promise<Asked[]> {
  const replies = Object.fromEntries(Object.entries(script).map(([id, [reply]]) => [id, reply]));
  const asking = createAsk(scriptedAssistant(replies), async ({ id }) => script[id]?.[1] ?? read(0));
  return askAll(asking, ROWS);
}

test('each measure counts the replies it is about', async () => {
  const found = evaluateFile({ file: 'f', asked: await ask(SCRIPT), stages: [], baselines: [] });
  const counts = Object.fromEntries(
    found.measures.map(({ name, counted, of }) => [name, `${counted} of ${of}`]),
  );
  expect(counts).toEqual({
    'in scope: right topic': '1 of 4',
    'in scope: right topic among three': '3 of 4',
    'in scope: right topic ranked first': '1 of 4',
    'in scope: right topic ranked among three': '3 of 4',
    'in scope: not silent': '3 of 4',
    'in scope: false silence': '1 of 4',
    'outside, unrelated: silent': '1 of 1',
    'outside, near miss: silent': '0 of 1',
    'outside, unrelated: false answer': '0 of 1',
    'outside, near miss: false answer': '1 of 1',
    'red flag: recognised': '1 of 2',
    'red flag: level right or higher': '1 of 2',
    'in scope: no alarm': '4 of 4',
    'no red flag: false alarm': '0 of 7',
    'in scope: needless notice': '0 of 4',
    'talk: recognised': '1 of 1',
    'in scope, clean: right topic': '1 of 2',
    'in scope, slang: right topic': '0 of 1',
    'in scope, typo: right topic': '0 of 1',
  });
  expect(found.measures.filter(({ better }) => better === 'lower').map(({ name }) => name)).toEqual([
    'in scope: false silence',
    'outside, unrelated: false answer',
    'outside, near miss: false answer',
    'no red flag: false alarm',
    'in scope: needless notice',
  ]);
  expect(found.messyLessClean).toMatchObject({ points: -50 });
});

test('a stage is compared question by question, a simpler search by its ranking', async () => {
  const asked = await ask(SCRIPT);
  const without = await ask({ ...SCRIPT, right: [unknownReply, read(0.3, 'cost')] });
  const words = asked.map((item) => ({ row: item.row, ranked: ['cost', 'exosomes'] }));
  const found = evaluateFile({
    file: 'f',
    asked,
    stages: [{ off: 'a stage', asked: without }],
    baselines: [{ name: 'words', asked: words }],
  });
  const effect = (name: string) => found.stages[0]?.measures.find((measure) => measure.name === name);
  expect(effect('right topic')).toMatchObject({ share: 0, points: -25 });
  expect(effect('false silence')).toMatchObject({ share: 0.5, points: 25 });
  expect(effect('red flag')).toMatchObject({ share: 0.5, points: 0, low: 0, high: 0 });
  expect(found.baselines.map(({ name, first, three }) => [name, first.counted, three.counted])).toEqual([
    ['what we ship, as it replies', 1, 3],
    ['what we ship, its ranking alone', 1, 3],
    ['words', 1, 3],
  ]);
});

test('misses are grouped by topic and by pair, the surest first', async () => {
  const asked = await ask(SCRIPT);
  expect(byTopic(asked)).toEqual([
    { topic: 'conditioned-medium-and-secretome', of: 1, right: 0 },
    { topic: 'cost', of: 1, right: 0 },
    { topic: 'exosomes', of: 2, right: 1 },
  ]);
  expect(confusions([...asked, ...asked.filter(({ row: { id } }) => id === 'joints')])).toEqual([
    { asked: '(outside)', answered: 'exosomes', count: 2 },
    { asked: 'cost', answered: 'exosomes', count: 1 },
  ]);
  // Silence at 0.2 is as sure as an answer at 0.8; the topic that was offered is no miss.
  expect(worstMisses(asked).map(({ row: { id } }) => id)).toEqual(['wrong', 'silence', 'joints']);
});

test('calibration compares confidence with success in ten bins', async () => {
  const { error, of, bins } = reliability(await ask(SCRIPT));
  expect(of).toBe(3);
  expect(bins).toHaveLength(10);
  expect(bins[9]).toMatchObject({ from: 0.9, to: 1, count: 1, right: 1, confidence: 0.95 });
  expect(bins[0]).toMatchObject({ count: 0, right: 0, confidence: 0 });
  expect(error).toBeCloseTo((0.05 + 0.85 + 0.75) / 3);
});

test('the bootstrap is repeatable and its interval holds the share', () => {
  const values = Array.from({ length: 60 }, (_, at) => (at % 5 === 0 ? 0 : 1));
  const found = estimate(values);
  expect(found).toEqual(estimate(values));
  expect(found.value).toBeCloseTo(0.8);
  expect(found.low).toBeGreaterThan(0.65);
  expect(found.low).toBeLessThan(0.8);
  expect(found.high).toBeGreaterThan(0.8);
  expect(found.high).toBeLessThan(0.92);
  expect(estimate([1, 1, 1])).toEqual({ value: 1, low: 1, high: 1 });
  const difference = estimateDifference(values, [...values, 0, 0, 0]);
  expect(difference.low).toBeLessThan(difference.value);
  expect(difference.high).toBeGreaterThan(difference.value);
});

test('the simpler searches: whole words, and the sum of two rankings', () => {
  const words = createWordsOnly([
    { topic: 'issues', text: 'a list of known issues' },
    { topic: 'exosomes', text: 'what is an exosome' },
    { topic: 'exosomes', text: 'exosomes explained' },
  ]);
  expect(words('is')).toEqual(['exosomes']);
  expect(words('Known exosome, listed')).toEqual(['issues', 'exosomes']);
  expect(words(' ')).toEqual([]);
  expect(
    fuse([
      ['a', 'b', 'c'],
      ['c', 'a'],
    ]),
  ).toEqual(['a', 'c', 'b']);
});

test('without passages, a search is given the whole message and nothing else', async () => {
  const search = scriptedSearch();
  const given: number[] = [];
  const spy = {
    ...search,
    examine: (passages: Parameters<typeof search.examine>[0]) => {
      given.push(passages.length);
      return search.examine(passages);
    },
  };
  await wholeOnly(spy).examine(['a story', 'a', 'story']);
  expect(given).toEqual([1]);
});
