/**
 * Loops over lists by index. A host page may have replaced the methods of Array, iteration included,
 * with something that throws or reads along: nothing in the widget calls them.
 */
export function map<In, Out>(list: readonly In[], make: (item: In, at: number) => Out): Out[] {
  const made: Out[] = [];
  for (let at = 0; at < list.length; at++) made[at] = make(list[at] as In, at);
  return made;
}

/** One list of several. */
export function flat<Item>(lists: readonly (readonly Item[])[]): Item[] {
  const made: Item[] = [];
  for (let at = 0; at < lists.length; at++) {
    const list = lists[at] as readonly Item[];
    for (let place = 0; place < list.length; place++) made[made.length] = list[place] as Item;
  }
  return made;
}

/** The first item that fits. */
export function find<Item>(list: readonly Item[], fits: (item: Item) => boolean): Item | undefined {
  for (let at = 0; at < list.length; at++) if (fits(list[at] as Item)) return list[at];
  return undefined;
}

/** The words with `between` between them. */
export function join(list: readonly (string | number)[], between: string): string {
  let text = '';
  for (let at = 0; at < list.length; at++) text += (at > 0 ? between : '') + list[at];
  return text;
}
