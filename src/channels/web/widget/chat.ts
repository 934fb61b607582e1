import { type Client, ClientError } from '../client.ts';
import type { Exchange, Ui } from '../schemas.ts';
import { createComposer } from './composer.ts';
import { createDrafts } from './drafts.ts';
import { drawReply } from './draw.ts';
import { failureText } from './failure.ts';
import { icons } from './icons.ts';
import { find, join, map } from './list.ts';
import { empty, fill, mount } from './mount.ts';
import { append, boxOf, focusOn, later, never, remove } from './natives.ts';
import { createOpinion } from './opinion.ts';
import type { Settings } from './settings.ts';
import { button, h, unseen } from './spec.ts';
import { newTalk, type Store, type Talk, type Turn } from './store.ts';

/** What a conversation is made of. */
export interface ChatParts {
  readonly ui: Ui;
  readonly client: Client;
  readonly settings: Settings;
  readonly store: Store;
  readonly talk: Talk;
}

/** Answers come in milliseconds; only a wait that can be felt is announced. */
const FELT = 300;
/** A draft is kept once its writer pauses. In milliseconds. */
const TYPED = 200;

/** The conversation: its messages and the field below them. */
export function createChat({ ui, client, settings, store, talk }: ChatParts) {
  const { words } = ui;
  const level = settings.page ? 2 : 3;
  const log = mount(
    h('div', {
      class: 'log',
      role: 'log',
      'aria-live': 'polite',
      'aria-label': words.conversation,
      tabindex: '0',
    }),
  );
  const alarm = mount(h('div', { class: 'unseen', role: 'alert' }));
  const who = () => ({
    session: talk.session,
    clinic: settings.clinic,
    ...(settings.lang && { lang: settings.lang }),
  });

  const welcome = () =>
    mount(
      h('div', { class: 'welcome' }, [
        h('p', { class: 'greeting', dir: 'auto' }, [
          settings.greeting ?? ui.clinic?.greeting ?? words.greeting,
        ]),
        h(`h${level}`, { class: 'heading' }, [words.examplesHeading]),
        h(
          'ul',
          {},
          map(words.examples, (example) =>
            h('li', {}, [
              button('choice', [h('span', {}, [example]), icons.next], () => say({ said: example }, true)),
            ]),
          ),
        ),
        h('p', { class: 'small' }, [ui.disclaimer]),
        h('p', { class: 'small' }, [words.privacy]),
      ]),
    );

  const open = (topic: { id: string; title: string }) => say({ said: topic.title, topic: topic.id }, true);

  const press = ({ label, data }: { label: string; data: string }) => say({ said: label, data }, true);
  const drafts = createDrafts();
  let sending = false;
  const handOff = (label: string, text: string) => {
    if (!sending) say({ said: label, handOff: text }, true);
  };
  let saving: ReturnType<typeof later> | undefined;
  const save = () => {
    if (saving !== undefined) never(saving);
    saving = later(() => store.write(talk), TYPED);
  };

  /** The reader begins at the question, not at the end of a long answer. */
  const bringUp = (element: HTMLElement) => {
    log.scrollTop += boxOf(element).top - boxOf(log).top - 12;
  };

  const draw = (turn: Turn, place: HTMLElement, result: Exchange) => {
    const keep = (text: string) => {
      turn.draft = text;
      save();
    };
    const held = { draft: turn.draft, keep };
    const card = mount(drawReply(result, { ui, level, choose: open, press, handOff, ...held }));
    append(place, card);
    const { reply } = result;
    drafts.follow(reply, card);
    if (reply.kind === 'answer' && !turn.rated) {
      const { topic } = reply;
      append(
        card,
        createOpinion(ui, (helpful, reason) => {
          turn.rated = true;
          store.write(talk);
          const { session, clinic } = who();
          // An opinion that is lost is not worth a message.
          client.feedback({ session, clinic, topic, helpful, ...(reason && { reason }) }).catch(() => {});
        }),
      );
    }
    return card;
  };

  const show = (turn: Turn): HTMLElement => {
    const place = mount(
      h('div', { class: 'turn' }, [
        h('p', { class: 'said', dir: 'auto' }, [unseen(`${words.youAsked} `), turn.said]),
      ]),
    );
    append(log, place);
    return place;
  };

  /** Asks for a turn's reply. `byButton`: the focus goes to the reply, for what had it is far above now. */
  const fetchReply = async (turn: Turn, place: HTMLElement, byButton: boolean): Promise<void> => {
    const busy = mount(
      h('p', { class: 'busy' }, [h('i', {}), h('i', {}), h('i', {}), h('span', {}, [words.busy])]),
    );
    const timer = later(() => append(place, busy), FELT);
    const { session } = talk;
    const given = turn.handOff !== undefined;
    if (given) sending = true;
    try {
      const result = given
        ? await client.handOff({ text: turn.handOff ?? '', ...who() })
        : turn.data
          ? await client.press({ data: turn.data, ...who() })
          : turn.topic
            ? await client.open({ topic: turn.topic, ...who() })
            : await client.ask({ text: turn.said, ...who() });
      if (session !== talk.session) return;
      turn.result = result;
      store.write(talk);
      const card = draw(turn, place, result);
      if (result.reply.kind === 'urgent') announce(result.message.parts);
      bringUp(place);
      if (byButton) focusOn(card, { preventScroll: true });
    } catch (error) {
      if (session === talk.session) fail(turn, place, error);
    } finally {
      if (given) sending = false;
      never(timer);
      remove(busy);
    }
  };

  const fail = (turn: Turn, place: HTMLElement, error?: unknown) => {
    const tooLong = error instanceof ClientError && error.status === 413;
    const card = mount(
      h('div', { class: 'card failed', role: 'alert' }, [
        h('p', {}, [failureText(error, ui)]),
        button('solid', [icons.again, words.retry], () => {
          remove(card);
          void fetchReply(turn, place, true);
        }),
      ]),
    );
    append(place, card);
    bringUp(card);
    // It cannot be sent as it is: it goes back to where it can be shortened.
    if (tooLong) composer.restore(turn.said);
  };

  /** Interrupts what is being read aloud: the title and what to do. */
  const announce = (parts: Exchange['message']['parts']) => {
    const title = find(parts, (part) => part.type === 'title');
    const list = find(parts, (part) => part.type === 'list');
    const items =
      list?.type === 'list' ? map(list.items, (item) => (item[0]?.type === 'text' ? item[0].text : '')) : [];
    empty(alarm);
    fill(alarm, [`${title?.type === 'title' ? title.text : ''} ${join(items, ' ')}`]);
  };

  function say(turn: Turn, byButton: boolean): void {
    if (talk.turns.length === 0) empty(log);
    talk.turns[talk.turns.length] = turn;
    store.write(talk);
    empty(alarm);
    const place = show(turn);
    bringUp(place);
    void fetchReply(turn, place, byButton);
  }

  const composer = createComposer({
    ui,
    ask: (said) => say({ said }, false),
    choose: open,
    suggest: (typed) => client.suggest(typed, settings.clinic),
  });

  const restore = () => {
    if (talk.turns.length === 0) append(log, welcome());
    let last: HTMLElement | undefined;
    for (let at = 0; at < talk.turns.length; at++) {
      const turn = talk.turns[at] as Turn;
      last = show(turn);
      if (turn.result) draw(turn, last, turn.result);
      else fail(turn, last);
    }
    return last;
  };
  let last = restore();

  return {
    parts: [log, alarm, composer.element],
    focus: composer.focus,
    /** How to reach the clinic, where there is one. */
    talk() {
      if (ui.clinic) press({ label: ui.clinic.talk, data: 'contact' });
    },
    /** Once it can be seen: scrolls to the last question. */
    shown() {
      if (last) bringUp(last);
      last = undefined;
    },
    startOver() {
      const fresh = newTalk();
      talk.session = fresh.session;
      talk.turns = fresh.turns;
      store.write(talk);
      empty(log);
      empty(alarm);
      last = restore();
      composer.focus();
    },
  };
}
