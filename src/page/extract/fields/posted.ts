import type { Posted } from '../../../core/listing/listing.schema.ts';
import { readPosted } from '../../../core/listing/posted.ts';
import { attributeNamesOf, attributeOf } from '../../dom/node-access.ts';
import { plainText, plainTextOf } from './plain-text.ts';
import type { RecordParts } from './record-parts.ts';

/** Attributes in which pages keep the exact moment beside `3 hours ago`. */
const MACHINE = ['datetime', 'content', 'data-time', 'data-timestamp', 'data-date', 'data-unixtime', 'title'];
/** Lines that are read for a date when no element is named one. */
const MAX_LINES = 40;
const MAX_LINE = 48;

/** When the record was posted: what is marked up or named a time, else the first line that is one. Null for none. */
export function recordPosted({ tree, times }: RecordParts, text: string): Posted | null {
  for (const node of times) {
    const element = tree.elements[node];
    const posted = element === undefined ? null : postedAs(element, plainTextOf(tree, node));
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
  const names = attributeNamesOf(element);
  for (const name of MACHINE) {
    if (!names.includes(name)) continue;
    const machine = attributeOf(element, name);
    const posted = machine === null || machine === '' ? null : readPosted(shown, machine);
    if (posted !== null && posted.at !== null) return posted;
  }
  return readPosted(shown);
}
