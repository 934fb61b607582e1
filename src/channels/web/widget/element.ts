import { createClient } from '../client.ts';
import type { Ui } from '../schemas.ts';
import { createChat } from './chat.ts';
import { readColour } from './colour.ts';
import { failureText } from './failure.ts';
import { drawHeader, drawUnreachable } from './frame.ts';
import { icons } from './icons.ts';
import { empty, mount } from './mount.ts';
import {
  allIn,
  append,
  attachShadow,
  fetchNow,
  focusOn,
  listen,
  media,
  prevent,
  removeAttribute,
  setAttribute,
} from './natives.ts';
import { readSettings } from './settings.ts';
import { button, h } from './spec.ts';
import { createStore } from './store.ts';
import { style } from './styles/sheet.ts';
import { themeCss } from './theme.ts';
import { words } from './words.ts';

/** Puts the chat into its element. Nothing is fetched until it is opened. */
export function startChat(host: HTMLElement, base: string): void {
  const settings = readSettings(host, base);
  const client = createClient({ base, fetch: fetchNow });
  const store = createStore(settings.clinic);
  const talk = store.read();
  const root = attachShadow(host, { mode: 'open' });
  const theme = sheetOf(themeCss(settings.colour));
  root.adoptedStyleSheets = [sheetOf(style), theme];

  const launcher = mount(
    button('launcher', [icons.chat, h('span', {}, [words.open])], () => show(true), {
      'aria-haspopup': 'dialog',
      'aria-expanded': 'false',
    }),
  );
  const panel = mount(
    settings.page
      ? h('main', { class: 'panel page' })
      : h('div', { class: 'panel', role: 'dialog', 'aria-label': words.open, tabindex: '-1', hidden: '' }),
  );
  const shell = mount(h('div', { class: `shell${settings.left ? ' left' : ''}` }));
  append(shell, panel);
  if (!settings.page) {
    const landmark = mount(h('aside', { 'aria-label': words.open }));
    append(landmark, launcher);
    append(shell, landmark);
  }
  append(root, shell);

  let chat: ReturnType<typeof createChat> | undefined;
  const fullScreen = media('(max-width: 479px)');

  const build = (ui: Ui) => {
    empty(panel);
    setAttribute(shell, 'lang', ui.lang);
    setAttribute(shell, 'dir', ui.dir);
    const made = createChat({ ui, client, settings, store, talk });
    append(panel, drawHeader(ui, settings, { startOver: made.startOver, talk: made.talk, close }));
    if (!settings.colour) theme.replaceSync(themeCss(readColour(ui.clinic?.colour ?? '')));
    for (let at = 0; at < made.parts.length; at++) append(panel, made.parts[at] as HTMLElement);
    if (!settings.page) {
      removeAttribute(panel, 'aria-label');
      setAttribute(panel, 'aria-labelledby', 'name');
    }
    chat = made;
  };

  const load = async (): Promise<void> => {
    if (chat) return;
    let ui: Ui | null = null;
    try {
      ui = await client.ui(settings.lang, settings.clinic);
      build(ui);
    } catch (error) {
      empty(panel);
      const again = () => void load().then(enter);
      append(panel, drawUnreachable(failureText(error, ui), words.retry, again));
      if (!settings.page) append(panel, mount(button('quiet', [words.close], close)));
    }
  };

  /** On a telephone the field would bring up the keyboard, over the greeting. */
  const enter = () => {
    if (!chat || fullScreen.matches) focusOn(panel, { preventScroll: true });
    else chat.focus();
    chat?.shown();
  };

  const show = async (byHand: boolean): Promise<void> => {
    talk.open = true;
    panel.hidden = false;
    launcher.hidden = true;
    setAttribute(launcher, 'aria-expanded', 'true');
    if (byHand) focusOn(panel, { preventScroll: true });
    await load();
    store.write(talk);
    if (byHand) enter();
    else chat?.shown();
  };

  function close(): void {
    talk.open = false;
    store.write(talk);
    panel.hidden = true;
    launcher.hidden = false;
    setAttribute(launcher, 'aria-expanded', 'false');
    focusOn(launcher);
  }

  listen(panel, 'keydown', (event) => {
    const { key, shiftKey } = event as KeyboardEvent;
    if (settings.page) return;
    if (key === 'Escape') close();
    else if (key === 'Tab' && fullScreen.matches) keepInside(event, shiftKey);
  });

  /** Where the panel covers everything, the focus does not wander behind it. */
  const keepInside = (event: Event, backwards: boolean) => {
    const stops = allIn(panel, 'button, a[href], textarea, [tabindex="0"]');
    const first = stops[0];
    const last = stops[stops.length - 1];
    const at = root.activeElement;
    if (backwards ? at === first || at === panel : at === last) {
      prevent(event);
      const next = backwards ? last : first;
      if (next) focusOn(next);
    }
  };

  if (settings.page) void load().then(() => chat?.shown());
  else if (talk.open) void show(false);
}

/** A sheet that is an object: pages that forbid styles forbid elements and attributes, not these. */
function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
