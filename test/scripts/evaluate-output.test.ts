import { expect, test } from 'vitest';
import { askAll, createAsk } from '../../scripts/evaluate/asked.ts';
import { evaluation } from '../../scripts/evaluate/evaluation.ts';
import { drawCalibration } from '../../scripts/evaluate/plot.ts';
import { printed } from '../../scripts/evaluate/print.ts';
import { evaluationSchema } from '../../scripts/evaluate/record.ts';
import { type Labelled, readLabelled } from '../../scripts/labelled.ts';
import { scriptedAssistant } from '../support/assistant.ts';
import { answerReply, unknownReply } from '../support/replies.ts';

const SECRET = 'is my uncle | Bob <b>cured</b>?';

async function replies() {
  const common = { context: [] as string[], style: 'clean', lang: 'en', near: false, tricky: false };
  const rows: Labelled[] = [
    { ...common, id: 'x1', text: 'exosomes?', kind: 'in-scope', topics: ['exosomes'] },
    { ...common, id: 'x2', text: SECRET, kind: 'in-scope', topics: ['cost'], style: 'slang' },
    { ...common, id: 'x3', text: 'a joke', kind: 'out-of-scope', topics: [] },
  ];
  const assistant = scriptedAssistant({ '*': answerReply, 'a joke': unknownReply });
  const asked = await askAll(
    createAsk(assistant, async ({ id }) => ({ confidence: id === 'x3' ? 0.1 : 0.9, ranked: ['exosomes'] })),
    rows,
  );
  const stages = [{ off: 'a stage', asked }];
  return [{ file: 'some.jsonl', asked, stages, baselines: [{ name: 'words', asked }] }];
}

test('the JSON parses with its schema and tells no question', async () => {
  const found = evaluation(await replies(), { misses: false, texts: false });
  const json = JSON.stringify(found);
  expect(evaluationSchema.strict().parse(JSON.parse(json))).toEqual(found);
  expect(json).toContain('"x2"');
  expect(json).not.toContain('uncle');
  expect(found).not.toHaveProperty('misses');
});

test('misses come with their questions and with all they miss', async () => {
  const found = evaluation(await replies(), { misses: true, texts: true });
  expect(evaluationSchema.parse(found).misses).toEqual([
    {
      file: 'some.jsonl',
      id: 'x2',
      got: 'exosomes',
      wanted: 'cost',
      sure: 0.9,
      text: SECRET,
      measures: [
        'in scope: right topic',
        'in scope: right topic ranked first',
        'in scope: right topic ranked among three',
      ],
    },
  ]);
});

test('the print is Markdown with every part', async () => {
  const text = printed(evaluation(await replies(), { misses: true, texts: true }));
  for (const line of [
    'some.jsonl: 3 questions in English',
    '| in scope: right topic | 1 of 2 | 50.0 | 0 to 100 |',
    '| outside, unrelated: false answer (lower is better) | 0 of 1 | 0.0 | 0 to 0 |',
    '| in scope, messy less clean: right topic |  | −100.0 | −100.0 to −100.0 |',
    '| expected calibration error (lower is better) | 2 answers | 40.0 |  |',
    '| words | 50.0 (0 to 100) | 50.0 (0 to 100) |',
    '| cost | 1 | 0 |',
    '| cost | exosomes | 1 |',
    '| x2 | 0.90 | exosomes | cost | is my uncle \\| Bob <b>cured</b>? |',
  ]) {
    expect(text.split('\n')).toContain(line);
  }
});

test('the plot is well-formed and names its axes', async () => {
  const { calibration } = evaluation(await replies(), { misses: false, texts: false });
  const svg = drawCalibration(calibration, ['a & b <c>.jsonl']);
  for (const part of [
    '<title id="title">',
    '<desc id="desc">',
    'role="img"',
    'aria-labelledby="title desc"',
  ]) {
    expect(svg).toContain(part);
  }
  expect(svg).toContain('>Confidence that the question is about a topic</text>');
  expect(svg).toContain('>Share of right answers</text>');
  expect(svg).toContain('from 0.9 to 1, 1 of 2');
  expect(svg).toContain('a &amp; b &lt;c>.jsonl');
  expect(svg).not.toContain('NaN');
  expect(openElements(svg)).toEqual([]);
});

test('labelled questions are read with advice for the line that is wrong', () => {
  expect(() => readLabelled('there/is/none.jsonl')).toThrow(/none\.jsonl cannot be read/);
  expect(() => readLabelled('package.json')).toThrow('package.json:1: this line is not valid JSON');
});

/** Elements left open at the end; throws where one is closed that is not open. */
function openElements(xml: string): string[] {
  const open: string[] = [];
  const rest = xml.replace(
    /<(\/?)([a-z]+)((?:\s[\w-]+="[^"<]*")*)\s*(\/?)>/g,
    (_, end, name, _attributes, single) => {
      if (end && open.pop() !== name) throw new Error(`</${name}> closes nothing`);
      if (!end && !single) open.push(name);
      return '';
    },
  );
  if (rest.includes('<')) throw new Error(`not an element: ${rest.slice(rest.indexOf('<'))}`);
  return open;
}
