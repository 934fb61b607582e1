import { expect, test } from 'vitest';
import { createAssistant } from '../../src/assistant/create-assistant.ts';
import type { Summary } from '../../src/assistant/handoff.ts';
import { createForgetfulMemory } from '../../src/store/forgetful-memory.ts';
import { clinic, clinics } from '../support/clinic.ts';
import { bounds, scriptedSearch, smallLibrary } from '../support/library.ts';

const asker = { conversation: 'one', channel: 'web', clinic: 'demo' } as const;

function visit() {
  const sent: Summary[] = [];
  const memory = createForgetfulMemory();
  const assistant = createAssistant({
    library: smallLibrary(),
    search: scriptedSearch(),
    memory,
    bounds,
    clinics: clinics(clinic('demo')),
    handoff: {
      reaches: () => true,
      async send(summary) {
        sent.push(summary);
        return 'taken';
      },
      async forget() {},
    },
  });
  return {
    memory,
    press: (data: string) => assistant.press(data, asker),
    handOff: (text: string) => assistant.handOff(text, asker),
    /** Each text with the number of its id: the same number is sent once. */
    sent: () => {
      const ids = [...new Set(sent.map(({ id }) => id))];
      return sent.map(({ id, text }) => [ids.indexOf(id), text]);
    },
  };
}

test('asked again after it was taken: the same id, and it is said again', async () => {
  const { press, handOff, sent } = visit();
  await press('prepare');
  expect(await handOff('Ring me.')).toMatchObject({ intent: 'taken' });
  expect(await handOff(' Ring me. ')).toMatchObject({ intent: 'taken' });
  expect(await press('send')).toMatchObject({ intent: 'taken' });
  expect(sent()).toEqual([0, 0, 0].map((id) => [id, 'Ring me.']));
});

test('another text after it was taken is shown first, as it was written, and goes as another one', async () => {
  const { press, handOff, sent } = visit();
  await press('prepare');
  await handOff('Ring me.');
  expect(await handOff('Or write.')).toMatchObject({ intent: 'draft', draft: 'Or write.' });
  expect(await handOff('Or write.')).toMatchObject({ intent: 'taken' });
  expect(sent()).toEqual([
    [0, 'Ring me.'],
    [1, 'Or write.'],
  ]);
});

test('a draft that was forgotten meanwhile does not cost the person their text', async () => {
  const { press, handOff, sent, memory } = visit();
  await press('prepare');
  await memory.forget('one');
  expect(await handOff('Ring me.')).toMatchObject({ intent: 'draft', draft: 'Ring me.' });
  expect(sent()).toEqual([]);
});

test('thrown away after it was sent: nobody is told that nothing was sent', async () => {
  const { press, handOff } = visit();
  await press('prepare');
  await handOff('Ring me.');
  expect(await press('discard')).toMatchObject({ intent: 'taken' });
  await press('prepare');
  expect(await press('discard')).toMatchObject({ intent: 'not-sent' });
});

test.each(['https://me.example', '👍'])('%s alone is a text as well; nothing is none', async (text) => {
  const { press, handOff, sent } = visit();
  await press('prepare');
  expect(await handOff(' \n ')).toMatchObject({ intent: 'draft' });
  await handOff(text);
  expect(sent()).toEqual([[0, text]]);
});
