import type { Ui } from '../schemas.ts';
import { icons } from './icons.ts';
import { mount } from './mount.ts';
import { logoOf, type Settings } from './settings.ts';
import { button, h, unseen } from './spec.ts';

/** The bar above a conversation: whose it is, start over, close. */
export function drawHeader(
  { words, clinic }: Ui,
  settings: Settings,
  { startOver, talk, close }: Readonly<Record<'startOver' | 'talk' | 'close', () => void>>,
): HTMLElement {
  const picture = settings.logo ?? logoOf(clinic?.logo, settings.base);
  const logo = picture
    ? h('img', { src: picture, alt: '', class: 'logo' })
    : h('span', { class: 'logo' }, [icons.chat]);
  return mount(
    h('header', {}, [
      logo,
      h('div', { class: 'name' }, [
        h(settings.page ? 'h1' : 'h2', { id: 'name' }, [clinic?.name ?? words.name]),
        h('p', {}, [words.tagline]),
      ]),
      settings.page
        ? button('quiet', [icons.again, h('span', {}, [words.startOver])], startOver, {
            'aria-label': words.startOver,
          })
        : button('bare', [icons.again, unseen(words.startOver)], startOver, { title: words.startOver }),
      settings.page
        ? null
        : button('bare', [icons.close, unseen(words.close)], close, { title: words.close }),
      clinic
        ? button('quiet talk', [icons.clinic, h('span', {}, [clinic.talk])], talk, {
            'aria-label': clinic.talk,
          })
        : null,
    ]),
  );
}

/** Shown instead of a conversation while the server cannot be reached. */
export function drawUnreachable(text: string, retry: string, again: () => void): HTMLElement {
  return mount(
    h('div', { class: 'unreachable' }, [
      h('p', { role: 'alert' }, [text]),
      button('solid', [icons.again, retry], again),
    ]),
  );
}
