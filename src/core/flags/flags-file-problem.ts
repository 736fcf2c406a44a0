/** Why a file was not taken over. Nothing of it was. `line` counts from 1. */
export type FlagsFileProblem =
  /** Not a file of flags at all. */
  | { readonly kind: 'foreign' }
  /** Written by a newer version of the extension. */
  | { readonly kind: 'newer'; readonly version: number }
  /** Its end is missing. */
  | { readonly kind: 'truncated'; readonly line: number }
  /** Changed after it was written: its lines do not add up. */
  | { readonly kind: 'altered' }
  /** `field` is the dotted path of the first field in error, empty where the line is no JSON. */
  | { readonly kind: 'bad-line'; readonly line: number; readonly field: string }
  /** More flags than can be taken over at once. */
  | { readonly kind: 'too-many'; readonly most: number }
  /** The file could not be read to its end: moved, deleted, or changed under the reader. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'cancelled' };
