// Control characters (terminal escapes among them), line separators, and marks that reverse the reading direction.
const UNSAFE = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

/** Text of a stranger made fit for one line of a terminal. */
export function oneLine(text: string): string {
  return text.replace(UNSAFE, ' ').trim();
}
