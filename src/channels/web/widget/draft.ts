import type { Exchange } from '../schemas.ts';
import type { Drawing } from './draw.ts';
import { icons } from './icons.ts';
import { find, flat } from './list.ts';
import { button, type Child, h, type Spec } from './spec.ts';

type Draft = Extract<Exchange['reply'], { kind: 'chat' }>;

/** What would be sent to the clinic, in a field: here it is changed where it stands. */
export function drawDraft(
  reply: Draft,
  lead: Exchange['message']['parts'][number] | undefined,
  dir: string,
  { ui, press, handOff, draft, keep }: Pick<Drawing, 'ui' | 'press' | 'handOff' | 'draft' | 'keep'>,
): Spec {
  let text = draft ?? reply.draft ?? '';
  const said = lead?.type === 'paragraph' && lead.content[0]?.type === 'text' ? lead.content[0].text : '';
  const send = find(reply.tools, ({ data }) => data === 'send');
  const discard = find(reply.tools, ({ data }) => data === 'discard');
  const field = h('textarea', { class: 'draft', rows: '6', maxlength: '2000', dir: 'auto' }, [text], {
    input: (event) => {
      text = (event.target as unknown as { value: string }).value;
      keep(text);
    },
  });
  return h(
    'article',
    { class: 'card chat', 'data-intent': reply.intent, lang: reply.lang, dir, tabindex: '-1' },
    [
      h('p', {}, [said]),
      h('label', {}, [h('span', {}, [ui.words.draft]), field]),
      h(
        'div',
        { class: 'row' },
        flat<Child>([
          send ? [button('solid', [icons.send, send.label], () => handOff(send.label, text))] : [],
          discard ? [button('quiet', [discard.label], () => press(discard))] : [],
        ]),
      ),
      h('p', { class: 'small' }, [reply.disclaimer]),
    ],
  );
}
