/** How much of a text is checked at most, in UTF-16 units: a long chat, and still answered at once. */
export const MAX_CHECKED_TEXT = 20_000;

export interface BoundText {
  readonly text: string;
  /** Whether there was more than could be checked. */
  readonly isCut: boolean;
}

/** The beginning of a text that is checked; a character of two units at the limit is left out whole. */
export function boundText(text: string): BoundText {
  if (text.length <= MAX_CHECKED_TEXT) return { text, isCut: false };
  return { text: text.slice(0, MAX_CHECKED_TEXT).replace(/[\uD800-\uDBFF]$/, ''), isCut: true };
}
