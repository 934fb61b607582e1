import type { Exchange } from '../schemas.ts';
import type { Drawing } from './draw.ts';
import { find, flat, map } from './list.ts';
import { button, type Child, h, type Spec } from './spec.ts';

type Draft = Extract<Exchange['reply'], { kind: 'chat' }>;

/** What would be sent to the clinic, in a field: here it is changed where it stands. */
export function drawDraft(
  reply: Draft,
  lead: Exchange['message']['parts'][number] | undefined,
  dir: string,
  { ui, press, handOff }: Pick<Drawing, 'ui' | 'press' | 'handOff'>,
): Spec {
  let text = reply.draft ?? '';
  const said = lead?.type === 'paragraph' && lead.content[0]?.type === 'text' ? lead.content[0].text : '';
  const send = find(reply.tools, ({ data }) => data === 'send');
  const others = flat(map(reply.tools, (tool) => (tool.data === 'discard' ? [tool] : [])));
  const field = h(
    'textarea',
    { class: 'draft', rows: '6', maxlength: '2000', dir: 'auto', 'aria-label': ui.words.draft },
    [text],
    {
      input: (event) => {
        text = (event.target as unknown as { value: string }).value;
      },
    },
  );
  return h('article', { class: 'card chat', lang: reply.lang, dir, tabindex: '-1' }, [
    h('p', {}, [said]),
    field,
    h(
      'div',
      { class: 'row' },
      flat<Child>([
        send ? [button('solid', [send.label], () => handOff(send.label, text))] : [],
        map(others, (tool) => button('quiet', [tool.label], () => press(tool))),
      ]),
    ),
    h('p', { class: 'small' }, [reply.disclaimer]),
  ]);
}
