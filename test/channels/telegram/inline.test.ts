import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { inlineResults } from '../../../src/channels/telegram/inline.ts';
import { scriptedAssistant } from '../../support/assistant.ts';
import { answerReply, sampleTopics, textReply, unknownReply } from '../../support/replies.ts';
import { textProblem } from '../../support/telegram-server.ts';

const log = pino({ level: 'silent' });
const asker = { conversation: 'telegram:inline:7', channel: 'telegram' } as const;

describe('inline results', () => {
  it('offer topics before anything is typed', async () => {
    const assistant = scriptedAssistant();
    const results = await inlineResults('  ', asker, { assistant, log });
    expect(results.map((result) => result.title)).toEqual(sampleTopics.map((topic) => topic.title));
    expect(results.map((result) => result.id)).toEqual(sampleTopics.map((topic) => `t:${topic.id}`));
    expect(assistant.asked).toEqual([]);
  });

  it('only complete a word that has just begun', async () => {
    const assistant = scriptedAssistant();
    const results = await inlineResults('ex', asker, { assistant, log });
    expect(results.map((result) => result.id)).toEqual(['t:exosomes']);
    expect(assistant.asked).toEqual([]);
  });

  it('begin with the answer, and do not offer its topic again', async () => {
    const assistant = scriptedAssistant({ exosomes: answerReply });
    const [first, ...rest] = await inlineResults('exosomes', asker, { assistant, log });
    expect(first).toMatchObject({
      type: 'article',
      id: 'answer',
      title: 'Exosomes for hair loss',
      description:
        'Exosomes are tiny packets that cells release. No exosome product is approved for hair loss in the United States [1].',
    });
    expect(rest).toEqual([]);
    // What is typed letter by letter is no conversation.
    expect(assistant.asked).toEqual([{ ...asker, text: 'exosomes', context: [] }]);
  });

  it('fit into one message with its disclaimer, and into a list on a phone', async () => {
    const assistant = scriptedAssistant({
      '*': textReply('Many words. '.repeat(900), '🧬 long '.repeat(30).trim()),
    });
    const [first] = await inlineResults('exosomes', asker, { assistant, log });
    const content = first?.input_message_content as { message_text: string; entities: unknown } | undefined;
    expect(textProblem(content?.message_text, content?.entities)).toBeUndefined();
    expect(content?.message_text.endsWith(answerReply.disclaimer)).toBe(true);
    expect(Array.from(first?.title ?? '').length).toBeLessThanOrEqual(80);
    expect(first?.title).toMatch(/(🧬|long)…$/u);
    expect(Array.from(first?.description ?? '').length).toBeLessThanOrEqual(140);
  });

  it('are what is left when something fails', async () => {
    const mute = scriptedAssistant({ '*': new Error('broken') });
    expect((await inlineResults('exosomes', asker, { assistant: mute, log })).map((one) => one.id)).toEqual([
      't:exosomes',
    ]);
    const suggest = () => {
      throw new Error('broken');
    };
    const blind = scriptedAssistant({ '*': unknownReply }, { suggest });
    expect((await inlineResults('exosomes', asker, { assistant: blind, log })).map((one) => one.id)).toEqual([
      'answer',
    ]);
  });

  it('have ids that Telegram takes', async () => {
    const odd = [
      { id: 'cost', title: 'Cost' },
      { id: 'cost', title: 'Cost again' },
      { id: 'x'.repeat(80), title: 'Long' },
    ];
    const assistant = scriptedAssistant({}, { suggest: () => odd });
    expect((await inlineResults('', asker, { assistant, log })).map((one) => one.id)).toEqual(['t:cost']);
  });
});
