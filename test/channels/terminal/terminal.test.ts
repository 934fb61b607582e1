import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import type { Reply } from '../../../src/assistant/reply.ts';
import { layOut } from '../../../src/channels/message.ts';
import { renderPlain } from '../../../src/channels/plain.ts';
import { answerLines } from '../../../src/channels/terminal/jsonl.ts';
import { recordOf } from '../../../src/channels/terminal/record.ts';
import { renderTerminal } from '../../../src/channels/terminal/render.ts';
import { createTerminal } from '../../../src/channels/terminal/terminal.ts';
import { scriptedAssistant } from '../../support/assistant.ts';
import * as replies from '../../support/replies.ts';

const kinds = Object.entries(replies).flatMap(([name, reply]) =>
  typeof reply === 'object' && 'kind' in reply ? [[name, reply as Reply] as const] : [],
);

test.each(kinds)('golden: %s at 60 columns', async (name, reply) => {
  const drawn = renderTerminal(layOut(reply), { width: 60, colour: false });
  await expect(`${drawn}\n`).toMatchFileSnapshot(`__snapshots__/${name}.txt`);
});

test('colour changes nothing but the colour', () => {
  for (const [, reply] of kinds) {
    const message = layOut(reply);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character begins a colour
    const bare = renderTerminal(message, { width: 70, colour: true }).replace(/\u001B\[\d+m/g, '');
    expect(bare).toBe(renderTerminal(message, { width: 70, colour: false }));
  }
});

test('a record carries every field, whatever the kind', () => {
  for (const [, reply] of kinds) {
    const record = recordOf('7', reply, 1.23456);
    expect(Object.keys(record)).toEqual(
      'id kind topic choices level notice intent lang text sources certainty disclaimer ms'.split(' '),
    );
    expect(record.text).toBe(renderPlain(layOut(reply)));
    expect(record.text).toContain(record.disclaimer);
    expect(record.ms).toBe(1.23);
    expect(record.choices.length).toBeLessThanOrEqual(4);
  }
});

const asLines = (...lines: string[]) => {
  const input = new PassThrough();
  input.end(lines.join('\n'));
  return input;
};
const collected = (stream: PassThrough) => {
  let text = '';
  stream.on('data', (chunk) => {
    text += chunk;
  });
  return () => text;
};

test('JSON lines: one record a line, in order; bad lines are told and skipped', async () => {
  const assistant = scriptedAssistant();
  const output = new PassThrough();
  const written = collected(output);
  const complaints: string[] = [];
  const skipped = await answerLines(
    assistant,
    asLines(
      '{"id":"a","text":"one","context":["zero"],"lang":"de"}',
      '',
      'nonsense',
      '{"id":"b"}',
      '{"id":"c","text":""}',
    ),
    output,
    (message) => complaints.push(message),
  );
  const records = written()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(records.map(({ id }) => id)).toEqual(['a', 'c']);
  expect(skipped).toBe(2);
  expect(complaints).toEqual([expect.stringContaining('Line 3'), expect.stringContaining('Line 4')]);
  expect(assistant.asked[0]).toMatchObject({ text: 'one', context: ['zero'], locale: 'de' });
  // No line is a follow-up of another.
  expect(new Set(assistant.asked.map(({ conversation }) => conversation)).size).toBe(2);
});

test('a chat answers in order, opens a numbered choice, takes commands, and ends at /quit', async () => {
  const assistant = scriptedAssistant({ exosomes: replies.answerReply });
  const input = new PassThrough();
  const output = new PassThrough();
  const written = collected(output);
  await new Promise<void>((resolve) => {
    const terminal = createTerminal({
      assistant,
      input,
      output,
      screen: () => ({ width: 80, colour: false }),
      onQuit: resolve,
    });
    void terminal.start();
    input.write('exosomes\n1\n/sources\n/nonsense\n/quit\n');
  });
  expect(assistant.asked.map(({ text }) => text)).toEqual(['exosomes']);
  expect(assistant.opened).toHaveLength(1);
  expect(assistant.commands.map(({ name }) => name)).toEqual(['start', 'sources']);
  expect(written()).toContain('/quit');
});

test('a question that fails is apologised for, and the chat goes on', async () => {
  const assistant = scriptedAssistant({ bad: new Error('boom with private words') });
  const input = new PassThrough();
  const output = new PassThrough();
  const written = collected(output);
  await new Promise<void>((resolve) => {
    const terminal = createTerminal({
      assistant,
      input,
      output,
      screen: () => ({ width: 80, colour: false }),
      onQuit: resolve,
    });
    void terminal.start();
    input.write('bad\ngood\n/quit\n');
  });
  expect(written()).toContain('something went wrong');
  expect(written()).not.toContain('boom');
  expect(assistant.asked.map(({ text }) => text)).toEqual(['bad', 'good']);
});
