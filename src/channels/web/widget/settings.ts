import { readColour } from './colour.ts';
import { address, cut, getAttribute, propertyOf, styleOf, trim } from './natives.ts';

/** What a host page may choose. None of it can reach a disclaimer, a source or a safety text. */
export interface Settings {
  /** Origin of the server that this script came from. */
  readonly base: string;
  readonly clinic: string;
  /** The whole window, instead of a button and a panel. */
  readonly page: boolean;
  readonly left: boolean;
  /** Of the attribute, the page or the browser, in this order. */
  readonly lang: string | undefined;
  /** Shown as text before the first question. */
  readonly greeting: string | undefined;
  readonly logo: string | undefined;
  /** Null where the page gives none: then the clinic's own counts, or ours. */
  readonly colour: ReturnType<typeof readColour>;
}

const GREETING_LENGTH = 300;
const find = Function.prototype.call.bind(RegExp.prototype.exec) as (
  pattern: RegExp,
  text: string,
) => RegExpExecArray | null;

/** Reads the attributes of the element; what does not fit counts as not given. */
export function readSettings(element: HTMLElement, base: string): Settings {
  const given = (name: string) => trim(getAttribute(element, `data-${name}`) ?? '') || undefined;
  const property = propertyOf(styleOf(element), '--anagen-colour');
  return {
    base,
    clinic: given('clinic') ?? 'local',
    page: given('mode') === 'page',
    left: given('position') === 'left',
    lang: given('lang') ?? tagOf(document.documentElement.lang) ?? tagOf(navigator.language),
    greeting: cut(given('greeting') ?? '', 0, GREETING_LENGTH) || undefined,
    logo: logoOf(given('logo'), base),
    colour: readColour(given('colour') ?? property),
  };
}

/** A language tag if it looks like one: pages write all sorts of things there. */
function tagOf(text: string): string | undefined {
  return find(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, text) ? text : undefined;
}

/** A picture of the page's own site or of ours: no third party learns of a visit. */
export function logoOf(given: string | undefined, base: string): string | undefined {
  if (!given) return undefined;
  try {
    const found = address(given, location.href);
    const near = found.origin === location.origin || found.origin === base;
    return near && (found.protocol === 'https:' || found.protocol === 'http:') ? found.href : undefined;
  } catch {
    return undefined;
  }
}
