import type { Topics, Ui } from '../schemas.ts';
import { icons } from './icons.ts';
import { map } from './list.ts';
import { empty, fill, mount } from './mount.ts';
import {
  append,
  focusOn,
  later,
  listen,
  never,
  prevent,
  removeAttribute,
  setAttribute,
  stopHere,
  trim,
} from './natives.ts';
import { h, unseen } from './spec.ts';

type Topic = Topics['topics'][number];

/** What a field for questions does with what is typed. */
export interface ComposerParts {
  readonly ui: Ui;
  readonly ask: (text: string) => void;
  readonly choose: (topic: Topic) => void;
  readonly suggest: (typed: string) => Promise<Topics>;
}

/** Pause in typing after which topics are suggested. In milliseconds. */
const PAUSE = 180;
/** Shorter says nothing yet; longer is a question, not a search. In characters. */
const SUGGESTED = [2, 60] as const;

/** The field, its button, and a list of topics that match; the arrow keys choose among them. */
export function createComposer({ ui, ask, choose, suggest }: ComposerParts) {
  const { words } = ui;
  const listbox = mount(
    h('ul', {
      id: 'topics',
      role: 'listbox',
      class: 'suggestions',
      'aria-label': words.suggestions,
      hidden: '',
    }),
  );
  const field = mount(
    h('textarea', {
      id: 'field',
      rows: '1',
      placeholder: words.placeholder,
      'aria-label': words.field,
      'aria-autocomplete': 'list',
      'aria-controls': 'topics',
      autocomplete: 'off',
      enterkeyhint: 'send',
      dir: 'auto',
    }),
  ) as HTMLTextAreaElement;
  const form = mount(h('form', { class: 'composer' }));
  append(form, listbox);
  append(form, field);
  fill(form, [h('button', { type: 'submit', class: 'send' }, [icons.send, unseen(words.send)])]);

  let found: readonly Topic[] = [];
  let active = -1;
  let latest = 0;
  let timer: ReturnType<typeof later> | undefined;

  const mark = (at: number) => {
    active = at;
    for (let place = 0; place < listbox.children.length; place++) {
      setAttribute(listbox.children[place] as Element, 'aria-selected', String(place === at));
    }
    if (at < 0) removeAttribute(field, 'aria-activedescendant');
    else setAttribute(field, 'aria-activedescendant', `topic-${at}`);
  };
  const show = (topics: readonly Topic[]) => {
    found = topics;
    empty(listbox);
    fill(
      listbox,
      map(topics, (topic, at) =>
        h('li', { id: `topic-${at}`, role: 'option', 'aria-selected': 'false' }, [topic.title], {
          // Before the field loses the focus.
          pointerdown: (event) => prevent(event),
          click: () => take(topic),
        }),
      ),
    );
    listbox.hidden = topics.length === 0;
    mark(-1);
  };
  const hide = () => {
    latest++;
    if (timer !== undefined) never(timer);
    show([]);
  };
  const take = (topic: Topic) => {
    hide();
    field.value = '';
    choose(topic);
  };
  const look = async () => {
    const typed = trim(field.value);
    if (typed.length < SUGGESTED[0] || typed.length > SUGGESTED[1]) return hide();
    const turn = ++latest;
    try {
      const { topics } = await suggest(typed);
      if (turn === latest) show(topics);
    } catch {
      // Suggestions are a help, and missing ones no failure.
    }
  };
  const send = () => {
    const text = field.value;
    hide();
    if (trim(text) === '') return focusOn(field);
    field.value = '';
    ask(text);
  };

  listen(field, 'input', () => {
    if (timer !== undefined) never(timer);
    timer = later(look, PAUSE);
  });
  listen(field, 'blur', hide);
  listen(form, 'submit', (event) => {
    prevent(event);
    send();
  });
  listen(field, 'keydown', (event) => {
    const { key, shiftKey, isComposing } = event as KeyboardEvent;
    if (isComposing) return;
    const topic = found[active];
    if (key === 'Enter' && !shiftKey) {
      prevent(event);
      if (topic) take(topic);
      else send();
    } else if (key === 'Escape' && found.length > 0) {
      stopHere(event);
      hide();
    } else if (found.length > 0 && (key === 'ArrowDown' || key === 'ArrowUp')) {
      prevent(event);
      const count = found.length + 1;
      mark(((active + 1 + (key === 'ArrowDown' ? 1 : count - 1)) % count) - 1);
    }
  });

  return {
    element: form,
    focus: () => focusOn(field),
    /** Gives typed text back. Does not overwrite what has been typed since. */
    restore(text: string) {
      if (field.value === '') field.value = text;
    },
  };
}
