import { createFolder, type FoldedText, type Folder, unitsToString } from '../text/fold.ts';

let folder: Folder | null = null;

/** Folds into memory that is used again: good until the next call of this or of `foldAgainToString`. */
export function foldAgain(text: string): FoldedText {
  folder ??= createFolder();
  return folder.fold(text);
}

/** The folded units of a text as a string, as `foldToString`, for many texts one after the other. */
export function foldAgainToString(text: string): string {
  const folded = foldAgain(text);
  return unitsToString(folded, 0, folded.length);
}
