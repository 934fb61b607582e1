import { type Child, h } from './spec.ts';

const { exec } = RegExp.prototype;
const find = Function.prototype.call.bind(exec) as (pattern: RegExp, text: string) => RegExpExecArray | null;

/** A link that leaves: in a new tab, which learns nothing of this one. What is no web address stays text. */
export function outside(url: string, text: string): Child {
  if (!find(/^https?:\/\//i, url)) return text;
  return h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, [text]);
}

/** A number to call, an address to write to. Told from left to right, whatever stands around it. */
export function direct(href: string, text: string): Child {
  return h('a', { href, dir: 'ltr' }, [text]);
}
