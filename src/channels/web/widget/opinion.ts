import type { Reason } from '../../../assistant/action.ts';
import type { Ui } from '../schemas.ts';
import { icons } from './icons.ts';
import { flat, map } from './list.ts';
import { empty, mount } from './mount.ts';
import { append, focusOn } from './natives.ts';
import { button, type Child, h } from './spec.ts';

const REASONS: readonly Reason[] = ['other-question', 'missing', 'unclear', 'too-long', 'doubtful'];

/** "This helped / It did not", with one optional reason from a list. `give` is called once. */
export function createOpinion({ words }: Ui, give: (helpful: boolean, reason?: Reason) => void): HTMLElement {
  const place = mount(h('div', { class: 'opinion' }));
  const row = (children: readonly Child[]) => mount(h('div', { class: 'row' }, children));
  /** What stands under the answer next; the focus follows, for the button that had it is gone. */
  const say = (text: string, status: Readonly<Record<string, string>>) => {
    const line = mount(h('p', { class: 'small', tabindex: '-1', ...status }, [text]));
    empty(place);
    append(place, line);
    focusOn(line);
  };
  const done = (helpful: boolean, reason?: Reason) => {
    give(helpful, reason);
    say(words.thanks, { role: 'status' });
  };
  const askWhy = () => {
    say(words.whyNot, {});
    const reasons = map(REASONS, (reason) =>
      button('quiet', [words.reasons[reason]], () => done(false, reason)),
    );
    append(place, row(flat<Child>([reasons, [button('quiet', [words.noReason], () => done(false))]])));
  };
  append(
    place,
    row([
      button('quiet', [icons.yes, words.helped], () => done(true)),
      button('quiet', [icons.no, words.notHelped], askWhy),
    ]),
  );
  return place;
}
