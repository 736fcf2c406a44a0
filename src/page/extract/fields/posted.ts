import type { Posted } from '../../../core/listing/listing.schema.ts';
import { readPosted } from '../../../core/listing/posted.ts';
import { attributeOf } from '../../dom/node-access.ts';
import { TRAIT } from '../page-tree.ts';
import { plainText, plainTextOf } from './plain-text.ts';
import type { RecordParts } from './record-parts.ts';

/** Attributes in which pages keep the exact moment beside `3 hours ago`. */
const MACHINE = ['datetime', 'content', 'data-time', 'data-timestamp', 'data-date', 'data-unixtime', 'title'];
/** What an element has that has one of them. */
const MAY_BE_EXACT = TRAIT.dated | TRAIT.data;
/** Lines that are read for a date when no element is named one. */
const MAX_LINES = 40;
const MAX_LINE = 48;

/** When the record was posted: what is marked up or named a time, else the first line that is one. Null for none. */
export function recordPosted({ tree, times }: RecordParts, text: string): Posted | null {
  for (const node of times) {
    const element = tree.elements[node];
    if (element === undefined) continue;
    const shown = plainTextOf(tree, node);
    const posted =
      ((tree.traits[node] ?? 0) & MAY_BE_EXACT) === 0 ? readPosted(shown) : postedAs(element, shown);
    if (posted !== null) return posted;
  }
  for (const line of text.split('\n', MAX_LINES)) {
    const posted = line.length <= MAX_LINE ? readPosted(line) : null;
    if (posted !== null) return posted;
  }
  return null;
}

/** The time that an element shows, with the exact one of its attributes; null when it is none. */
export function postedIn(element: Element): Posted | null {
  return postedAs(element, plainText(element));
}

function postedAs(element: Element, shown: string): Posted | null {
  for (const name of MACHINE) {
    const machine = attributeOf(element, name);
    const posted = machine === null || machine === '' ? null : readPosted(shown, machine);
    if (posted !== null && posted.at !== null) return posted;
  }
  return readPosted(shown);
}
