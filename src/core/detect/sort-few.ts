/** So many are sorted one by one. */
const FEW = 24;

/**
 * Sorts a list in place like `Array.prototype.sort`, and without its work space where the list is as short as lists of
 * one listing nearly always are: by insertion, which leaves alone what is in order (Knuth, The Art of Computer
 * Programming 3, 5.2.1, algorithm S).
 */
export function sortFew<Item>(list: Item[], compare: (a: Item, b: Item) => number): Item[] {
  if (list.length > FEW) return list.sort(compare);
  for (let from = 1; from < list.length; from += 1) {
    const item = list[from] as Item;
    let at = from;
    for (; at > 0 && compare(list[at - 1] as Item, item) > 0; at -= 1) list[at] = list[at - 1] as Item;
    list[at] = item;
  }
  return list;
}
