import { createFolder, type FoldedText, type Folder } from '../text/fold.ts';

let folder: Folder | null = null;

/** Folds into memory that is used again: good until the next call of this or of `foldAgainToString`. */
export function foldAgain(text: string): FoldedText {
  folder ??= createFolder();
  return folder.fold(text);
}

/** The folded units of a text as a string, as `foldToString`, for many texts one after the other. */
export function foldAgainToString(text: string): string {
  const folded = foldAgain(text);
  return unitsAsText(folded.units.subarray(0, folded.length));
}

/** Longer texts are decoded faster than they are made of their units. */
const SHORT = 96;

/** UTF-16 units as a string. Whole characters only. */
export function unitsAsText(units: Uint16Array): string {
  // As arguments, not spread: that would make a list of them first. Any list of numbers will do.
  if (units.length <= SHORT) return String.fromCharCode.apply(null, units as unknown as number[]);
  decoder ??= new TextDecoder(isLittleEndian() ? 'utf-16le' : 'utf-16be', { ignoreBOM: true });
  return decoder.decode(units);
}

let decoder: TextDecoder | null = null;

function isLittleEndian(): boolean {
  return new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
}
