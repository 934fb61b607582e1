import { describe, expect, test } from 'vitest';
import type { Asker, Command } from '../../src/assistant/assistant.ts';
import type { Clinic } from '../../src/assistant/clinic.ts';
import { createAssistant } from '../../src/assistant/create-assistant.ts';
import { type Journal, noJournal } from '../../src/assistant/journal.ts';
import type { Library } from '../../src/assistant/library.ts';
import type { Question } from '../../src/assistant/question.ts';
import type { Reply } from '../../src/assistant/reply.ts';
import { createForgetfulMemory } from '../../src/store/forgetful-memory.ts';
import { clinic, clinics, fact } from '../support/clinic.ts';
import { recordingHandoff } from '../support/handoff.ts';
import { alarm, bounds, evidence, nearFact, scriptedSearch, smallLibrary } from '../support/library.ts';

const email = { way: 'email', to: 'desk@north.example' } as const;
const parking = { ...fact('parking', 'There are six spaces.'), asOf: '2026-11-01' };
const north = clinic('north', { delivery: email, facts: [parking] });
const MONDAY = Date.parse('2026-11-23T10:00Z');
const SUNDAY = Date.parse('2026-11-22T10:00Z');

/** The small library, spoken in German too. */
function library(): Library {
  const english = smallLibrary();
  const german = {
    topics: new Map([['exosomes', { title: 'Exosome', questions: [], summary: null }]]),
    redFlags: english.redFlags,
    personal: [],
    talk: [],
    outside: [],
  };
  return { ...english, translations: new Map([['de', german]]) };
}

interface Options {
  readonly clinics?: readonly Clinic[];
  readonly usual?: string;
  readonly script?: Parameters<typeof scriptedSearch>[0];
  readonly langs?: Parameters<typeof scriptedSearch>[1];
  readonly now?: number;
}

/** An assistant at a clinic's desk. Everybody is on the page of the clinic "north" who does not say otherwise. */
function world({ clinics: list = [north], usual, script, langs, now = MONDAY }: Options = {}) {
  const handoff = recordingHandoff();
  const kept = { answered: [] as unknown[], unanswered: [] as unknown[] };
  const journal: Journal = {
    ...noJournal,
    answered: async (entry) => void kept.answered.push(entry),
    unanswered: async (entry) => void kept.unanswered.push(entry),
  };
  const memory = createForgetfulMemory();
  const search = scriptedSearch(script, langs);
  const assistant = createAssistant({
    library: library(),
    search,
    memory,
    bounds,
    journal,
    clinics: clinics(...list),
    clinic: usual,
    handoff,
    now: () => now,
  });
  const asker = (more: Partial<Asker>): Asker => ({
    conversation: 'one',
    channel: 'web',
    clinic: 'north',
    ...more,
  });
  return {
    handoff,
    kept,
    memory,
    search,
    ask: (text: string, more: Partial<Question> = {}) => assistant.ask({ text, ...asker(more) }),
    press: (data: string, more: Partial<Asker> = {}) => assistant.press(data, asker(more)),
    command: (name: Command, more: Partial<Asker> = {}) => assistant.command(name, asker(more)),
    open: (topic: string, more: Partial<Asker> = {}) => assistant.open(topic, asker(more)),
    handOff: (text: string, more: Partial<Asker> = {}) => assistant.handOff(text, asker(more)),
  };
}

const buttons = (reply: Reply | null) => reply?.tools.map(({ data }) => data) ?? [];
/** Every word of a reply. */
const words = (reply: Reply | null) => JSON.stringify(reply);
const draftOf = (reply: Reply | null) => (reply?.kind === 'chat' ? reply.draft : undefined);

describe('what the clinic says about itself', () => {
  const script = {
    'where can i park': nearFact('parking'),
    'parking and cost': nearFact('parking', 0.7, {
      topics: [
        { topic: 'cost-and-price', probability: 0.6 },
        { topic: 'exosomes', probability: 0.05 },
      ],
    }),
  };

  test('is shown with the clinic’s name, its day and the contact', async () => {
    const { ask, kept } = world({ script });
    expect(await ask('where can i park')).toEqual({
      kind: 'statement',
      lang: 'en',
      disclaimer: expect.stringContaining('not medical advice'),
      tools: [{ label: 'Talk to the clinic', data: 'contact' }],
      clinic: 'Clinic north',
      fact: 'parking',
      title: 'About parking',
      summary: [{ type: 'paragraph', content: [{ type: 'text', text: 'There are six spaces.' }] }],
      sections: [],
      sources: [],
      asOf: '2026-11-01',
      related: [],
    });
    expect(kept).toEqual({
      answered: [{ topic: 'faq/parking', lang: 'en', clinic: 'north' }],
      unanswered: [],
    });
  });

  test('names the topics that have something to say to it', async () => {
    const reply = await world({ script }).ask('parking and cost');
    expect(reply).toMatchObject({ kind: 'statement', related: [{ id: 'cost-and-price', title: 'Cost' }] });
  });

  test.each([
    [
      'a topic is nearer',
      'are exosomes parked',
      nearFact('parking', 0.6, { ...evidence(), fact: { fact: 'parking', cosine: 0.6 } }),
    ],
    [
      'the question asks for an effect',
      'are your spaces safe',
      nearFact('parking', 0.7, { ...evidence({ cosine: 0.6 }), fact: { fact: 'parking', cosine: 0.7 } }),
    ],
    [
      'the question asks whether it works',
      'does your prp really work',
      nearFact('parking', 0.7, { ...evidence({ cosine: 0.6 }), fact: { fact: 'parking', cosine: 0.7 } }),
    ],
    [
      'it is a topic’s own question',
      'what is exosomes',
      nearFact('parking', 0.99, { ...evidence({ cosine: 0.98 }), fact: { fact: 'parking', cosine: 0.99 } }),
    ],
  ])('gives way where %s, and is offered as a button', async (_, text, meaning) => {
    const reply = await world({ script: { [text]: meaning } }).ask(text);
    expect(reply).toMatchObject({ kind: 'answer', topic: 'exosomes' });
    expect(reply.tools.at(-1)).toEqual({ label: 'About parking', data: 'f:parking' });
  });

  test('is not offered where it is far off', async () => {
    const far = { ...evidence(), fact: { fact: 'parking', cosine: 0.3 } };
    expect(buttons(await world({ script: { far } }).ask('far'))).not.toContain('f:parking');
  });

  test('is opened by its button, also after a restart, and says so when it is gone', async () => {
    const { press } = world();
    expect(await press('f:parking')).toMatchObject({ kind: 'statement', fact: 'parking', related: [] });
    expect(await press('f:gone')).toMatchObject({ kind: 'unknown' });
    expect(await press('f:parking', { clinic: 'nowhere' })).toMatchObject({ kind: 'unknown' });
  });

  test('is offered in its own language from where it would be shown', async () => {
    const german = { ...parking, lang: 'de', title: 'Parken' };
    const { ask } = world({
      clinics: [{ ...north, facts: [german] }],
      script: { parkplatz: { ...evidence(), fact: { fact: 'parking', cosine: 0.26 } } },
      langs: { parkplatz: ['de'] },
    });
    expect((await ask('parkplatz')).tools.at(-1)).toEqual({ label: 'Parken', data: 'f:parking' });
  });

  test('stands back behind an emergency', async () => {
    const danger = nearFact('parking', 0.9, { alarm: alarm('anaphylaxis', 0.9) });
    expect(await world({ script: { danger } }).ask('danger')).toMatchObject({ kind: 'urgent' });
  });

  test('is not asked for in another language than its own', async () => {
    const { ask } = world({
      script: { parken: { ...evidence(), fact: { fact: 'parking', cosine: 0.6 } } },
      langs: { parken: ['de'] },
    });
    const reply = await ask('parken');
    expect(reply).toMatchObject({ kind: 'answer', lang: 'de' });
    expect(buttons(reply)).not.toContain('f:parking');
  });
});

describe('the way to the clinic', () => {
  const script = {
    joints: evidence({ outside: { probability: 0.97, group: 'joints', groupProbability: 0.9, cosine: 0.9 } }),
    'should i stop': evidence({ personal: 0.9 }),
    'let me talk to somebody': evidence({ talk: { probability: 0.9, intent: 'handoff' } }),
  };

  test('is offered where nothing was found, or only a clinician can say', async () => {
    const { ask, kept } = world({ script });
    const unknown = await ask('joints');
    expect(unknown).toMatchObject({
      kind: 'unknown',
      tools: [{ label: 'Talk to the clinic', data: 'contact' }],
    });
    expect(kept.unanswered).toEqual([
      { text: 'joints', lang: 'en', why: 'outside', nearest: 'exosomes', clinic: 'north' },
    ]);
    const personal = await ask('should i stop');
    expect(personal).toMatchObject({ kind: 'answer', notice: 'personal' });
    expect(buttons(personal)).toContain('contact');
    expect(buttons(await ask('are exosomes any good'))).not.toContain('contact');
  });

  test.each([
    [MONDAY, 'Open now, until 5:00 PM.'],
    [SUNDAY, 'Closed now. Opens on Monday at 9:00 AM.'],
  ])('is a card, with the hours at %d', async (now, hours) => {
    const { ask, press, command } = world({ script, now });
    const card = await ask('let me talk to somebody');
    expect(card).toMatchObject({ kind: 'chat', intent: 'contact', tools: [{ data: 'prepare' }] });
    const text = words(card).replaceAll('\u202F', ' ');
    for (const part of [
      hours,
      'Clinic north',
      '+44 20 7946 0018',
      'desk@north.example',
      'your local emergency number',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain('"type":"link","text":"north.example/book","url":"https://north.example/book"');
    expect(await press('contact')).toEqual(card);
    expect(await command('contact')).toEqual(card);
  });

  test('is a card without an offer where nothing can be sent, whatever is pressed', async () => {
    const { handoff, ask, press, handOff } = world({ script });
    handoff.open = false;
    const card = await ask('let me talk to somebody');
    expect(card).toMatchObject({ intent: 'contact', tools: [] });
    expect(words(card)).not.toContain('I can send them');
    for (const data of ['prepare', 'edit', 'send']) expect(await press(data)).toEqual(card);
    expect(await handOff('Please ring me.')).toEqual(card);
    expect(handoff.calls).toEqual([]);
  });

  test('closed in the middle of writing, shows the card and sends nothing', async () => {
    const { handoff, ask, press } = world();
    await press('edit');
    handoff.open = false;
    expect(await ask('Please ring me.')).toMatchObject({ intent: 'contact', tools: [] });
    expect(await press('send')).toMatchObject({ intent: 'contact' });
    expect(handoff.calls).toEqual([]);
  });

  test('does not exist without a clinic: the plain words, for every button', async () => {
    const { handoff, ask, press, command, handOff } = world({ clinics: [], script });
    const plain = await ask('let me talk to somebody', {});
    expect(plain).toMatchObject({ kind: 'chat', intent: 'handoff', tools: [] });
    for (const data of ['contact', 'prepare', 'edit', 'send', 'discard']) {
      expect(await press(data)).toMatchObject({ kind: 'chat', intent: 'handoff' });
    }
    expect(await command('contact')).toMatchObject({ intent: 'handoff' });
    expect(await handOff('Please ring me.')).toMatchObject({ intent: 'handoff' });
    expect(handoff.calls).toEqual([]);
    expect(buttons(await ask('joints'))).toEqual([]);
  });
});

describe('a summary', () => {
  test('names the topics asked about, once each, and holds no word of the person’s', async () => {
    const { ask, open, press, handoff } = world();
    await ask('my name is Ann Lee, my scalp burns, are exosomes any good');
    await open('cost-and-price');
    await ask('tell me about exosomes once more');
    const draft = await press('prepare');
    expect(draft).toMatchObject({
      kind: 'chat',
      intent: 'draft',
      draft: 'Somebody who used the chat would like to hear from you. They asked about:\n– Cost\n– Exosomes',
      tools: [{ data: 'send' }, { data: 'edit' }, { data: 'discard' }],
    });
    expect(words(draft)).toContain('This would be sent to Clinic north, and nothing else.');
    expect(words(draft)).not.toMatch(/Ann|scalp|burns/);
    expect(handoff.calls).toEqual([]);
  });

  test('names nothing where nothing was asked', async () => {
    expect(draftOf(await world().press('prepare'))).toBe(
      'Somebody who used the chat would like to hear from you.',
    );
  });

  test('is sent as it was shown, and with nothing else', async () => {
    const { ask, press, handoff } = world();
    await ask('are exosomes any good');
    const shown = draftOf(await press('prepare'));
    const reply = await press('send');
    expect(reply).toMatchObject({ kind: 'chat', intent: 'taken', tools: [] });
    expect(words(reply)).toContain('on its way to Clinic north');
    expect(handoff.sent).toEqual([
      {
        id: expect.stringMatching(/^[\da-f-]{36}$/),
        conversation: 'one',
        clinic: 'north',
        text: shown,
        lang: 'en',
      },
    ]);
  });

  test('is sent once, though it is pressed twice, and at the same time', async () => {
    const { press, handoff } = world();
    await press('prepare');
    const replies = await Promise.all([press('send'), press('send'), press('send')]);
    expect(replies.map((reply) => reply?.kind === 'chat' && reply.intent)).toContain('taken');
    expect(handoff.sent).toHaveLength(1);
    // Much later, under the same message.
    expect(await press('send')).toMatchObject({ intent: 'taken' });
    expect(await press('discard')).toMatchObject({ intent: 'taken' });
    expect(handoff.sent).toHaveLength(1);
    expect(new Set(handoff.calls.map(({ id }) => id)).size).toBe(1);
  });

  test('is shown before it is sent, whoever presses what', async () => {
    const { press, handOff, handoff } = world();
    expect(await press('send')).toMatchObject({ intent: 'draft' });
    const other = world();
    const shown = await other.handOff('Please ring me on 020 7946 0000.');
    expect(draftOf(shown)).toBe('Please ring me on 020 7946 0000.');
    expect([...handoff.calls, ...other.handoff.calls]).toEqual([]);
    await press('send');
    expect(await handOff('')).toMatchObject({ intent: 'draft' });
    expect(handoff.sent).toHaveLength(1);
  });

  test('prepared again is another one: after one was sent, another can be', async () => {
    const { press, handoff } = world();
    for (const _ of [1, 2]) {
      await press('prepare');
      await press('send');
    }
    expect(new Set(handoff.sent.map(({ id }) => id)).size).toBe(2);
  });

  test('can be changed: the next message is its text, shown again, and is neither answered nor recorded', async () => {
    const { ask, press, handoff, kept, memory } = world();
    await press('prepare');
    const asked = await press('edit');
    expect(asked).toMatchObject({ intent: 'write', tools: [{ data: 'discard' }] });
    const text = 'Please ring me on 020 7946 0000.\nAre exosomes any good?';
    const shown = await ask(text);
    expect(shown).toMatchObject({ intent: 'draft', draft: text });
    expect(kept).toEqual({ answered: [], unanswered: [] });
    expect((await memory.recall('one'))?.turns).toEqual([]);
    expect(handoff.calls).toEqual([]);
    await press('send');
    expect(handoff.sent.map((summary) => summary.text)).toEqual([text]);
    expect(await ask('are exosomes any good')).toMatchObject({ kind: 'answer' });
  });

  test('a message without words does not become it', async () => {
    const { ask, press } = world();
    await press('edit');
    expect(await ask('...')).toMatchObject({ intent: 'empty' });
    expect(await ask('Ring me.')).toMatchObject({ intent: 'draft', draft: 'Ring me.' });
  });

  test('can be changed where it is shown, and is sent as changed', async () => {
    const { press, handOff, handoff } = world();
    await press('prepare');
    expect(await handOff('  Only this.  ')).toMatchObject({ intent: 'taken' });
    expect(handoff.sent.map(({ text }) => text)).toEqual(['Only this.']);
  });

  test.each([
    ['of 10,000 characters', 'x'.repeat(10_000), 2_000],
    ['of emoji, none of them halved', `x${'😀'.repeat(5_000)}`, 1_999],
  ])('%s is cut, and shown as it will be sent', async (_, text, length) => {
    const { ask, press, handOff, handoff } = world();
    await press('edit');
    expect(draftOf(await ask(text))).toBe(text.slice(0, length));
    await press('send');
    await press('prepare');
    await handOff(text);
    expect(handoff.sent.map((summary) => summary.text)).toEqual([
      text.slice(0, length),
      text.slice(0, length),
    ]);
  });

  test('can be discarded, and is gone', async () => {
    const { ask, press, handoff, memory } = world();
    await press('edit');
    expect(await press('discard')).toMatchObject({ intent: 'not-sent', tools: [] });
    expect(await memory.recall('one')).not.toHaveProperty('draft');
    expect(await ask('are exosomes any good')).toMatchObject({ kind: 'answer' });
    expect(await press('send')).toMatchObject({ intent: 'draft' });
    expect(handoff.calls).toEqual([]);
  });

  test('that is not taken says so, stays, and can be sent later under the same id', async () => {
    const { press, handoff } = world();
    await press('prepare');
    handoff.full = true;
    expect(await press('send')).toMatchObject({ intent: 'not-taken', tools: [{ data: 'contact' }] });
    expect(handoff.sent).toEqual([]);
    handoff.full = false;
    expect(await press('send')).toMatchObject({ intent: 'taken' });
    expect(new Set(handoff.calls.map(({ id }) => id)).size).toBe(1);
  });

  test('/new drops it, and with it that a text was asked for', async () => {
    const { ask, press, command, handoff } = world();
    await press('edit');
    await command('new');
    expect(await ask('are exosomes any good')).toMatchObject({ kind: 'answer' });
    expect(await press('send')).toMatchObject({ intent: 'draft' });
    expect(handoff.calls).toEqual([]);
    expect(handoff.forgotten).toEqual([]);
  });

  test('/forget forgets it, the topics, and what has not been sent yet', async () => {
    const { ask, press, command, handoff, memory } = world();
    await ask('are exosomes any good');
    await press('prepare');
    expect(await command('forget')).toMatchObject({ intent: 'forgotten' });
    expect(handoff.forgotten).toEqual(['one']);
    expect(await memory.recall('one')).toBeUndefined();
    expect(draftOf(await press('prepare'))).not.toContain('Exosomes');
  });

  test('is in the language of the person, and so is everything around it', async () => {
    const { ask, press, handoff } = world({ langs: { 'taugen exosome': ['de'] } });
    expect(await ask('taugen exosome')).toMatchObject({ kind: 'answer', lang: 'de', title: 'Exosome' });
    expect(await press('contact')).toMatchObject({
      lang: 'de',
      intent: 'contact',
      tools: [{ label: expect.not.stringMatching(/Send a summary/) }],
    });
    const draft = await press('prepare');
    expect(draft).toMatchObject({ lang: 'de' });
    expect(draftOf(draft)).toContain('– Exosome');
    expect(draftOf(draft)).not.toContain('Somebody');
    await press('send');
    expect(handoff.sent).toMatchObject([{ lang: 'de' }]);
  });

  test('starts in the language of the device, else of the clinic', async () => {
    const german = { ...north, languages: ['de', 'en'] };
    expect(await world({ clinics: [german] }).press('contact')).toMatchObject({ lang: 'de' });
    expect(await world({ clinics: [german] }).press('contact', { locale: 'en-GB' })).toMatchObject({
      lang: 'en',
    });
    expect(await world().press('contact', { locale: 'de-AT' })).toMatchObject({ lang: 'de' });
  });
});

describe('an emergency in a summary', () => {
  const script = {
    'My throat is closing.': evidence({ alarm: alarm('anaphylaxis', 0.9) }),
    'I want to die.': evidence({ alarm: alarm('suicidal', 0.9) }),
    'Mein Hals geht zu.': (lang: string) =>
      evidence(lang === 'de' ? { alarm: alarm('anaphylaxis', 0.9) } : {}),
  };
  const langs = { 'Mein Hals geht zu.': ['de'] };

  test('is answered first, with the lines of the clinic’s country; once told, it can be sent', async () => {
    const { press, handOff, handoff } = world({ clinics: [{ ...north, country: 'DE' }], script });
    await press('prepare');
    expect(await handOff('My throat is closing.')).toMatchObject({
      kind: 'urgent',
      flag: 'anaphylaxis',
      country: 'DE',
      lines: [{ number: '112' }],
    });
    expect(handoff.calls).toEqual([]);
    expect(await handOff('My throat is closing.')).toMatchObject({ intent: 'taken' });
    expect(handoff.sent).toMatchObject([{ text: 'My throat is closing.' }]);
  });

  test('another emergency is another matter', async () => {
    const { press, handOff, handoff } = world({ script });
    await press('prepare');
    await handOff('My throat is closing.');
    expect(await handOff('I want to die.')).toMatchObject({ kind: 'urgent', flag: 'suicidal' });
    expect(handoff.calls).toEqual([]);
  });

  test('is heard in the language it is written in', async () => {
    const { press, handOff, handoff } = world({ script, langs });
    await press('prepare');
    expect(await handOff('Mein Hals geht zu.')).toMatchObject({ kind: 'urgent', lang: 'de' });
    expect(handoff.calls).toEqual([]);
  });

  test('written as its new text, ends the writing; asked for again, it becomes the text, and is shown and sent', async () => {
    const { ask, press, handoff } = world({ script });
    await press('prepare');
    await press('edit');
    expect(await ask('My throat is closing.')).toMatchObject({ kind: 'urgent' });
    expect(await ask('It is getting worse.')).toMatchObject({ kind: 'urgent', again: true });
    await press('edit');
    expect(await ask('My throat is closing.')).toMatchObject({
      intent: 'draft',
      draft: 'My throat is closing.',
    });
    expect(await press('send')).toMatchObject({ intent: 'taken' });
    expect(handoff.sent).toMatchObject([{ text: 'My throat is closing.' }]);
    expect(await ask('are exosomes any good')).toMatchObject({ kind: 'urgent', again: true });
  });

  test('sent in place of the text that was asked for, ends the writing too', async () => {
    const { ask, press, handOff } = world({ script });
    await press('edit');
    expect(await handOff('My throat is closing.')).toMatchObject({ kind: 'urgent' });
    expect(await ask('It is getting worse.')).toMatchObject({ kind: 'urgent', again: true });
  });

  test('another one, written as the text, is answered first as well', async () => {
    const { ask, press } = world({ script });
    await ask('My throat is closing.');
    await press('edit');
    expect(await ask('I want to die.')).toMatchObject({ kind: 'urgent', flag: 'suicidal' });
  });
});

describe('which clinic', () => {
  const chats = { telegram: ['-100200'], discord: ['123456789012345678'] };
  const south = clinic('south', { chats });

  test.each([
    ['the page’s', { channel: 'web', clinic: 'south' }, 'Clinic south'],
    ['the Telegram chat’s', { channel: 'telegram', clinic: undefined, room: '-100200' }, 'Clinic south'],
    [
      'the Discord server’s',
      { channel: 'discord', clinic: undefined, room: '123456789012345678' },
      'Clinic south',
    ],
    [
      'the usual one in another chat',
      { channel: 'telegram', clinic: undefined, room: '-999' },
      'Clinic north',
    ],
    ['the usual one in a private chat', { channel: 'telegram', clinic: undefined }, 'Clinic north'],
    ['the usual one in the terminal', { channel: 'terminal', clinic: undefined }, 'Clinic north'],
    [
      'not Discord’s for a Telegram chat',
      { channel: 'telegram', clinic: undefined, room: '123456789012345678' },
      'Clinic north',
    ],
    ['not a chat’s for a page', { channel: 'web', clinic: undefined, room: '-100200' }, 'Clinic north'],
    [
      'the page’s before the chat’s',
      { channel: 'telegram', clinic: 'north', room: '-100200' },
      'Clinic north',
    ],
  ] as const)('is %s', async (_, asker, expected) => {
    const { command } = world({ clinics: [north, south], usual: 'north' });
    const { clinic: at, ...rest } = asker;
    const card = await command('contact', at === undefined ? { ...rest, clinic: undefined as never } : asker);
    expect(words(card)).toContain(`reach ${expected}.`);
  });

  test('a private chat is nobody’s where no clinic is the usual one', async () => {
    const { command } = world({ clinics: [north, south] });
    const asker = { channel: 'telegram', clinic: undefined as never } as const;
    expect(await command('contact', asker)).toMatchObject({ intent: 'handoff' });
    expect(await command('contact', { ...asker, room: '77' })).toMatchObject({ intent: 'handoff' });
  });

  test('a page of an unknown clinic is nobody’s, though there is a usual one', async () => {
    const { ask, command, press } = world({
      clinics: [north],
      usual: 'north',
      script: { park: nearFact('parking') },
    });
    const nowhere = { clinic: 'nowhere' };
    const replies = [
      await command('contact', nowhere),
      await press('f:parking', nowhere),
      await ask('park', nowhere),
    ];
    expect(replies.map((reply) => reply?.kind)).toEqual(['chat', 'unknown', 'unknown']);
    expect(words(replies as never)).not.toMatch(/Clinic north|six spaces|7946/);
  });

  test('/privacy names the clinic that can get a summary, and none else', async () => {
    const { command } = world({ clinics: [north, south] });
    expect(words(await command('privacy'))).toContain('If you choose to send Clinic north a summary');
    expect(words(await command('privacy', { clinic: 'south' }))).not.toContain('Clinic');
    expect(words(await command('privacy', { clinic: 'nowhere' }))).not.toContain('Clinic');
  });
});

describe('two clinics', () => {
  const make = (id: string, phone: string, text: string) =>
    clinic(id, {
      delivery: { way: 'email', to: `desk@${id}.example` },
      contact: { phone },
      facts: [fact('parking', text), fact(`only-${id}`, `Only ${id} says this.`)],
    });
  const both = [
    make('north', '+44 20 7946 0001', 'Park behind the house.'),
    make('south', '+44 20 7946 0002', 'Park under the bridge.'),
  ];
  const own = {
    north: /Clinic north|0001|behind the house|only-north|Only north/,
    south: /Clinic south|0002|under the bridge|only-south|Only south/,
  };
  const script = { park: nearFact('parking'), north: nearFact('only-north'), south: nearFact('only-south') };
  const sides = [
    ['north', 'south'],
    ['south', 'north'],
  ] as const;

  test('asked the same at the same time, never mix a fact, a name, a phone or a draft', async () => {
    const { ask, press, handOff, handoff } = world({ clinics: both, script });
    const people = Array.from({ length: 20 }, (_, at) => sides[at % 2] as (typeof sides)[number]);
    const said = await Promise.all(
      people.map(async ([at, other], person) => {
        const where = { clinic: at, conversation: `${at}:${person}` };
        return [
          await ask('park', where),
          await ask(other, where),
          await press('f:parking', where),
          await press(`f:only-${other}`, where),
          await press('contact', where),
          await press('prepare', where),
          await press('edit', where),
          await ask(`Please ring ${at} ${person}.`, where),
          await handOff(`Please ring ${at} ${person}, soon.`, where),
        ];
      }),
    );
    people.forEach(([at, other], person) => {
      expect(words(said[person] as never)).toMatch(own[at]);
      expect(words(said[person] as never)).not.toMatch(own[other]);
    });
    expect(handoff.sent).toHaveLength(20);
    for (const { clinic: to, text, conversation } of handoff.sent) {
      expect(conversation.split(':')[0]).toBe(to);
      expect(text).toContain(`ring ${to} `);
    }
  });

  test.each(['send', 'handOff'] as const)(
    'a draft for one is not sent to the other by the same conversation: %s',
    async (how) => {
      const { press, handOff, handoff } = world({ clinics: both, script });
      await press('prepare', { clinic: 'north' });
      await handoff.send({ id: 'x', conversation: 'y', clinic: 'north', text: 'z', lang: 'en' });
      const at = { clinic: 'south' };
      const shown = how === 'send' ? await press('send', at) : await handOff('For north only.', at);
      expect(shown).toMatchObject({ intent: 'draft' });
      expect(words(shown)).toContain('This would be sent to Clinic south');
      expect(handoff.sent).toHaveLength(1);
      await press('send', at);
      expect(handoff.sent.at(-1)).toMatchObject({ clinic: 'south' });
    },
  );

  test('a text asked for by one is not taken for the other', async () => {
    const { ask, press } = world({ clinics: both, script });
    await press('edit', { clinic: 'north' });
    expect(await ask('are exosomes any good', { clinic: 'south' })).toMatchObject({ kind: 'answer' });
    expect(await ask('Ring me.', { clinic: 'north' })).toMatchObject({ intent: 'draft', draft: 'Ring me.' });
  });

  test('what was written to one is not shown by the other', async () => {
    const { ask, press } = world({ clinics: both, script });
    await press('edit', { clinic: 'north' });
    await ask('For north only.', { clinic: 'north' });
    for (const data of ['contact', 'prepare', 'edit', 'send', 'discard']) {
      expect(words(await press(data, { clinic: 'south' }))).not.toContain('For north only.');
    }
  });

  test('two clinics’ conversations in one memory stay apart', async () => {
    const { ask, press } = world({ clinics: both, script });
    await ask('are exosomes any good', { clinic: 'north', conversation: 'web:north:1' });
    const draft = await press('prepare', { clinic: 'south', conversation: 'web:south:1' });
    expect(draftOf(draft)).not.toContain('Exosomes');
  });
});
