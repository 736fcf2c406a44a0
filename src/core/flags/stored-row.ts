import { contactHandles } from './contact-handles.ts';
import type { Flag } from './flag.schema.ts';
import type { FlagRow } from './flag-row.ts';
import { listingPart, searchText } from './search-text.ts';
import { sketchText } from './text-sketch.ts';
import { toRow } from './to-row.ts';

/** A flag's row with what searching and grouping need, at its place among all rows. */
export interface StoredRow {
  /** Place of the row, from 0 in the order flags were first stored; never given to another flag. */
  readonly place: number;
  /** Raised with each change of the flag: of two rows of one place the higher holds. */
  readonly version: number;
  /** Null once the flag is deleted. */
  readonly row: FlagRow | null;
  /** See search-text.ts. */
  readonly text: string;
  /** See text-sketch.ts; null for a text too short. */
  readonly sketch: Int32Array | null;
}

/** The row to store for a flag. */
export function storedRow(flag: Flag, place: number, version: number): StoredRow {
  const handles = contactHandles(`${flag.listing.title ?? ''}\n${flag.listing.text}`);
  const text = [searchText(flag), ...handles].join('\n');
  return { place, version, row: toRow(flag, handles), text, sketch: sketchText(listingPart(text)) };
}

/** What stays of a deleted flag: the place and nothing of its content. */
export function deletedRow(place: number, version: number): StoredRow {
  return { place, version, row: null, text: '', sketch: null };
}
