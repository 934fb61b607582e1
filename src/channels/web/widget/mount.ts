import {
  append,
  createElement,
  createElementNS,
  createText,
  hasOwn,
  listen,
  removeChild,
  setAttribute,
} from './natives.ts';
import type { Child, Spec } from './spec.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Makes the element. Text goes in as text nodes, so Trusted Types have nothing to object to. */
export function mount(spec: Spec, svg = false): HTMLElement {
  const inSvg = svg || spec.tag === 'svg';
  const element = (inSvg ? createElementNS(SVG, spec.tag) : createElement(spec.tag)) as HTMLElement;
  for (const name in spec.attributes) {
    if (hasOwn(spec.attributes, name)) setAttribute(element, name, spec.attributes[name] ?? '');
  }
  for (const type in spec.on) {
    const heard = spec.on[type];
    if (hasOwn(spec.on, type) && heard) listen(element, type, heard);
  }
  fill(element, spec.children, inSvg);
  return element;
}

/** Puts children at the end. */
export function fill(parent: Node, children: readonly Child[], svg = false): void {
  for (let at = 0; at < children.length; at++) {
    const child = children[at];
    if (child === null || child === undefined) continue;
    append(parent, typeof child === 'string' ? createText(child) : mount(child, svg));
  }
}

/** Takes all children away. */
export function empty(parent: Node): void {
  while (parent.firstChild) removeChild(parent, parent.firstChild);
}
