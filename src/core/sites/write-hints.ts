import type { SiteHint } from './site-hint.schema.ts';

/** What travels between readers: one hint or several. */
export const HINT_FILE_KIND = 'tradeflag-site-hints';

/** The text of a file that `readHints` reads back. */
export function writeHints(hints: readonly SiteHint[]): string {
  return `${JSON.stringify({ kind: HINT_FILE_KIND, hints }, null, 2)}\n`;
}

/** The same as a file to save. */
export function hintFile(hints: readonly SiteHint[]) {
  return { name: 'tradeflag-site-hints.json', type: 'application/json', text: writeHints(hints) };
}
