import type { Drawing, Tool } from './draw.ts';
import { icons } from './icons.ts';
import { flat, map } from './list.ts';
import { button, type Child, h } from './spec.ts';

/** What can be done with a reply. Votes have buttons of their own under the card, which change where they stand. */
export function drawTools(tools: readonly Tool[], { ui, press }: Pick<Drawing, 'ui' | 'press'>): Child[] {
  const entries = flat(map(tools, (tool) => (starts(tool, 'f') ? [tool] : [])));
  const others = flat(map(tools, (tool) => (starts(tool, 'f') || starts(tool, 'v') ? [] : [tool])));
  const entry = (tool: Tool) =>
    button(
      'choice entry',
      [
        icons.clinic,
        h('span', {}, [
          ui.clinic ? h('span', { class: 'from' }, [ui.clinic.name]) : null,
          h('span', {}, [tool.label]),
        ]),
        icons.next,
      ],
      () => press(tool),
    );
  const other = (tool: Tool) =>
    tool.data === 'prepare'
      ? button('solid', [icons.write, tool.label], () => press(tool))
      : button('quiet', [tool.data === 'contact' ? icons.clinic : null, tool.label], () => press(tool));
  return [
    entries.length > 0 ? h('div', { class: 'choices' }, map(entries, entry)) : null,
    others.length > 0 ? h('div', { class: 'row' }, map(others, other)) : null,
  ];
}

/** Whether a button carries an action of this letter. */
function starts({ data }: Tool, letter: string): boolean {
  return data[0] === letter && data[1] === ':';
}
