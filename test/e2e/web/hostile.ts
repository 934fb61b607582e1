/** A host page at its worst: styles that unset and hide everything. */
export const HOSTILE_STYLE =
  '<style>* { all: unset !important; display: none } html { font-size: 3px } body { transform: scale(2) } anagen-chat { opacity: 0 !important; visibility: hidden !important }</style>';

/** Replaces what the widget would be tempted to call, once it has loaded. Each replacement throws. */
export function sabotage(): void {
  const broken = () => {
    throw new Error('sabotage');
  };
  const keep = new Set(['constructor', 'toString', 'valueOf']);
  const owners: object[] = [
    Array.prototype,
    String.prototype,
    Element.prototype,
    HTMLElement.prototype,
    Node.prototype,
    EventTarget.prototype,
    Event.prototype,
    Response.prototype,
    Headers.prototype,
    Storage.prototype,
    RegExp.prototype,
    DOMTokenList.prototype,
    JSON,
  ];
  for (let at = 0; at < owners.length; at++) {
    const owner = owners[at] as Record<PropertyKey, unknown>;
    const names = Reflect.ownKeys(owner);
    for (let place = 0; place < names.length; place++) {
      const name = names[place] as PropertyKey;
      const described = Object.getOwnPropertyDescriptor(owner, name);
      if (typeof name === 'string' && keep.has(name)) continue;
      if (typeof described?.value === 'function' && described.configurable)
        Object.defineProperty(owner, name, { ...described, value: broken });
    }
  }
  // By index: the iteration of arrays is gone by now.
  const globals = ['fetch', 'setTimeout', 'getComputedStyle', 'matchMedia', 'URL', 'AbortController'];
  for (let at = 0; at < globals.length; at++)
    (window as unknown as Record<string, unknown>)[globals[at] ?? ''] = broken;
  (Object.prototype as Record<string, unknown>).polluted = 'yes';
}
