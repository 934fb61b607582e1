import { describe, expect, test } from 'vitest';
import { createAssistant } from '../../src/assistant/create-assistant.ts';
import type { Question } from '../../src/assistant/question.ts';
import type { Evidence } from '../../src/assistant/search.ts';
import { createForgetfulMemory } from '../../src/store/forgetful-memory.ts';
import { alarm, bounds, evidence, scriptedSearch, smallLibrary } from '../support/library.ts';

function assistantWith(script: Readonly<Record<string, Evidence>> = {}) {
  const search = scriptedSearch(script);
  const assistant = createAssistant({
    library: smallLibrary(),
    search,
    memory: createForgetfulMemory(),
    bounds,
  });
  const ask = (text: string, more: Partial<Question> = {}) =>
    assistant.ask({ text, conversation: 'one', channel: 'terminal', ...more });
  return { assistant, ask, search };
}

const asker = { conversation: 'one', channel: 'terminal' } as const;

describe('an answer', () => {
  test('quotes the short answer and the nearest section, with sources numbered by first appearance', async () => {
    const reply = await assistantWith().ask('are exosomes any good');
    expect(reply).toMatchObject({
      kind: 'answer',
      topic: 'exosomes',
      title: 'Exosomes',
      sections: [{ heading: 'Does Exosomes last?' }],
      sources: [
        { number: 1, id: 'b-2020' },
        { number: 2, id: 'c-2021' },
      ],
      certainty: { level: 'low' },
    });
  });

  test('shows two sections when the second is nearly as near, in the order of the topic', async () => {
    const sections = [
      { index: 1, cosine: 0.7 },
      { index: 0, cosine: 0.69 },
    ];
    const near = evidence({ sections });
    const reply = await assistantWith({ both: near }).ask('both');
    expect(reply.kind === 'answer' && reply.sections.map(({ heading }) => heading)).toEqual([
      'Is Exosomes safe?',
      'Does Exosomes last?',
    ]);
  });

  test('never offers a related topic that does not exist, nor itself', async () => {
    const reply = await assistantWith().ask('are exosomes any good');
    const related = reply.kind === 'answer' ? reply.related.map(({ id }) => id) : [];
    expect(related).toContain('side-effects');
    expect(related).not.toContain('gone');
    expect(related).not.toContain('exosomes');
  });

  test('carries the notice when the question asks for a verdict about this person', async () => {
    const { ask } = assistantWith({ 'should i stop': evidence({ personal: 0.9 }) });
    expect(await ask('should i stop')).toMatchObject({ kind: 'answer', notice: 'personal' });
    expect(await ask('something general')).not.toHaveProperty('notice');
  });
});

describe('not knowing', () => {
  test('a question outside is told so by name when it is a near miss', async () => {
    const knees = evidence({
      outside: { probability: 0.95, group: 'joints', groupProbability: 0.9, cosine: 0.8 },
    });
    const reply = await assistantWith({ knees }).ask('knees');
    expect(reply).toMatchObject({ kind: 'unknown', outside: 'Stem-cell treatment for joints' });
  });

  test('a question like nothing we have seen gets no answer, however probable its topic', async () => {
    const strange = evidence({ topics: [{ topic: 'exosomes', probability: 0.97 }], cosine: 0.2 });
    expect(await assistantWith({ strange }).ask('strange')).toMatchObject({ kind: 'unknown' });
  });

  test('topics that stand close together are offered, not chosen', async () => {
    const [first, second] = evidence().topics;
    const torn = evidence({
      topics: [first, second].flatMap((topic) => (topic ? [{ ...topic, probability: 0.3 }] : [])),
    });
    const reply = await assistantWith({ torn }).ask('torn');
    expect(reply).toMatchObject({
      kind: 'did-you-mean',
      choices: [{ id: 'exosomes' }, { id: 'side-effects' }],
    });
  });
});

describe('an emergency', () => {
  test('comes before everything else, alone', async () => {
    const { ask } = assistantWith({ 'my throat is closing': evidence({ alarm: alarm('anaphylaxis', 0.9) }) });
    expect(await ask('my throat is closing')).toMatchObject({
      kind: 'urgent',
      level: 'emergency',
      flag: 'anaphylaxis',
      lines: [],
      disclaimer: expect.stringContaining('not an emergency service'),
    });
  });

  test('is found by its words where the meaning alone is in doubt', async () => {
    const doubt = evidence({ alarm: alarm('anaphylaxis', 0.1) });
    const { ask } = assistantWith({ 'throat swelling up': doubt, 'swelling up': doubt });
    expect(await ask('throat swelling up')).toMatchObject({ kind: 'urgent' });
    expect(await ask('swelling up', { conversation: 'two' })).toMatchObject({ kind: 'answer' });
  });

  test('is not seen in the same words asked as a question', async () => {
    const question = evidence({ alarm: alarm('anaphylaxis', 0.01) });
    const { ask } = assistantWith({ 'can the throat swell': question });
    expect(await ask('can the throat swell')).toMatchObject({ kind: 'answer' });
  });

  test('shows the lines of the operator’s country, the emergency number first', async () => {
    const { ask } = assistantWith({ ate: evidence({ alarm: alarm('child-ingestion', 0.9) }) });
    const reply = await ask('ate', { country: 'DE' });
    expect(reply).toMatchObject({
      country: 'DE',
      lines: [{ number: '112' }, { number: '030 1', name: 'Berlin – Berlin' }],
    });
  });

  test('in a crisis, somebody to talk to comes first, and a line for everybody before one for some', async () => {
    const { ask } = assistantWith({ low: evidence({ alarm: alarm('suicidal', 0.9) }) });
    const reply = await ask('low', { country: 'DE' });
    expect(reply.kind === 'urgent' && reply.lines.map(({ number }) => number)).toEqual(['0800', '9', '112']);
  });

  test('a country told after it brings that country’s numbers, from memory or from the context', async () => {
    const script = { 'my throat is closing': evidence({ alarm: alarm('anaphylaxis', 0.9) }) };
    const { ask } = assistantWith(script);
    await ask('my throat is closing');
    expect(await ask('I’m in Germany')).toMatchObject({
      kind: 'urgent',
      country: 'DE',
      lines: [{ number: '112' }],
    });
    const other = await assistantWith(script).ask('deutschland', { context: ['my throat is closing'] });
    expect(other).toMatchObject({ kind: 'urgent', country: 'DE' });
  });

  test('stands before whatever is asked next, until it is said to be over', async () => {
    const over = evidence({ talk: { probability: 0.9, intent: 'all-clear' } });
    const { ask, assistant } = assistantWith({
      'my throat is closing': evidence({ alarm: alarm('anaphylaxis', 0.9) }),
      'i am fine now': over,
    });
    expect(await ask('my throat is closing')).not.toHaveProperty('again');
    const again = await ask('how much does it cost');
    expect(again).toMatchObject({ kind: 'urgent', again: true, tools: [{ data: 'safe' }] });
    expect(await ask('i am fine now')).toMatchObject({ kind: 'chat', intent: 'all-clear' });
    expect(await ask('how much does it cost')).toMatchObject({ kind: 'answer' });

    await ask('my throat is closing');
    expect(await assistant.command('new', asker)).toMatchObject({ intent: 'started-over' });
    expect(await ask('how much does it cost')).toMatchObject({ kind: 'urgent' });
    expect(await assistant.press('safe', asker)).toMatchObject({ intent: 'all-clear' });
    expect(await ask('how much does it cost')).toMatchObject({ kind: 'answer' });
  });

  test('a danger that can wait until tomorrow does not stop the talk', async () => {
    const { ask } = assistantWith({ pus: evidence({ alarm: alarm('local-infection', 0.9) }) });
    expect(await ask('pus')).toMatchObject({ kind: 'urgent', level: 'prompt-care' });
    expect(await ask('how much does it cost')).toMatchObject({ kind: 'answer' });
  });

  test('a country without verified numbers shows none', async () => {
    const { ask } = assistantWith({ help: evidence({ alarm: alarm('anaphylaxis', 0.9) }) });
    expect(await ask('help', { country: 'KE' })).toMatchObject({ kind: 'urgent', lines: [] });
  });
});

describe('talk and commands', () => {
  test('a message without words is asked what it would like to know', async () => {
    for (const text of ['', '   ', '\u200B\u200B', '????!!!...', '<b></b>']) {
      expect(await assistantWith().ask(text)).toMatchObject({ kind: 'chat', intent: 'empty' });
    }
    expect(await assistantWith().ask('👍')).toMatchObject({ kind: 'chat', intent: 'thanks' });
  });

  test('/sources shows those of the last answer, and says so when there is none', async () => {
    const { assistant, ask } = assistantWith();
    expect(await assistant.command('sources', asker)).toMatchObject({ intent: 'sources', sources: [] });
    await ask('are exosomes any good');
    expect(await assistant.command('sources', asker)).toMatchObject({
      sources: [{ id: 'b-2020' }, { id: 'c-2021' }],
    });
    expect(await assistant.command('sources', { ...asker, conversation: 'two' })).toMatchObject({
      sources: [],
    });
  });

  test('a button opens its topic; one that is gone offers where to begin', async () => {
    const { assistant } = assistantWith();
    expect(await assistant.open('cost-and-price', asker)).toMatchObject({
      kind: 'answer',
      topic: 'cost-and-price',
    });
    expect(await assistant.open('gone', asker)).toMatchObject({ kind: 'unknown' });
  });
});

describe('a follow-up', () => {
  test('is read after the message before it when that makes the topic clearer', async () => {
    const vague = evidence({ topics: [{ topic: 'cost-and-price', probability: 0.2 }], cosine: 0.3 });
    const { ask } = assistantWith({ 'and for women': vague });
    expect(await ask('and for women', { context: ['what are exosomes'] })).toMatchObject({
      topic: 'exosomes',
    });
    expect(await ask('and for women', { context: [] })).toMatchObject({ kind: 'unknown' });
  });

  test('says what it was read as', async () => {
    const vague = evidence({ topics: [{ topic: 'cost-and-price', probability: 0.2 }], cosine: 0.3 });
    const { ask } = assistantWith({ 'and for women': vague });
    await ask('what are exosomes');
    expect(await ask('and for women')).toMatchObject({ followUp: 'Exosomes — and for women' });
  });

  test('two people do not see each other’s context', async () => {
    const { ask, search } = assistantWith();
    await ask('what are exosomes', { conversation: 'group:ann' });
    await ask('and for women', { conversation: 'group:bob' });
    expect(search.examined).toEqual(['what are exosomes', 'and for women']);
  });
});
