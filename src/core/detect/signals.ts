import type { FoldedText } from '../text/fold.ts';
import type { Hit } from './hit.ts';

/** `@name`, a name with digits in it (`bike8899`), or five digits and more: what people are reached by. */
const HANDLE = /@[a-z0-9_]{4,40}|(?<![a-z0-9])(?=[a-z_-]{1,40}\d)[a-z][a-z0-9_-]{4,40}|(?<![a-z0-9])\d{5,12}(?![a-z0-9])/giu;

/** Where contact handles stand in a text. */
export function findHandles(text: FoldedText, concept: number): Hit[] {
  return Array.from(text.source.matchAll(HANDLE), ({ 0: handle, index }) => {
    const start = firstUnitAt(text, index);
    return { concept, start, end: firstUnitAt(text, index + handle.length), parts: [] };
  }).filter(({ start, end }) => start < end);
}

/** Index of the first folded unit that comes from `offset` of the source or later. */
function firstUnitAt({ starts }: FoldedText, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
