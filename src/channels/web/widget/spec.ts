/** An element to be: data, so that drawing is pure and can be tested without a browser. */
export interface Spec {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Child[];
  readonly on: Readonly<Record<string, (event: Event) => void>>;
}

export type Child = Spec | string | null;

/** Describes an element. Text is text: there is no way to write markup here. */
export function h(
  tag: string,
  attributes: Spec['attributes'] = {},
  children: readonly Child[] = [],
  on: Spec['on'] = {},
): Spec {
  return { tag, attributes, children, on };
}

/** A button that looks as `style` says. */
export function button(
  style: string,
  children: readonly Child[],
  click: (event: Event) => void,
  attributes: Spec['attributes'] = {},
): Spec {
  return h('button', { type: 'button', class: style, ...attributes }, children, { click });
}

/** Text for those who listen. */
export function unseen(text: string): Spec {
  return h('span', { class: 'unseen' }, [text]);
}
