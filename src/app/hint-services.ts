import { ok, type Result } from '../core/result.ts';
import { type HintFileProblem, readHints } from '../core/sites/read-hints.ts';
import type { SavedHint } from '../core/sites/saved-hint.schema.ts';
import type { SiteHint } from '../core/sites/site-hint.schema.ts';
import { hintFile, writeHints } from '../core/sites/write-hints.ts';
import { copyText } from '../platform/clipboard.ts';
import { saveFile } from '../platform/downloads.ts';
import { deleteHint, saveHints, watchSavedHints } from '../platform/saved-hints.ts';

/** Why hints were not taken over. */
export type ImportProblem = HintFileProblem | { readonly kind: 'full' };

/** What the page of saved hints can do with them. */
export interface HintServices {
  /** Calls back with the saved hints now and after each change, the newest first. */
  watch(onHints: (hints: readonly SavedHint[]) => void, signal: AbortSignal): void;
  /** Takes over the hints of a text, all or none. Resolves to those taken over. */
  importText(text: string): Promise<Result<readonly SiteHint[], ImportProblem>>;
  /** Saves hints as a file of the reader's. */
  exportFile(hints: readonly SavedHint[]): void;
  /** Puts a hint on the clipboard for others to paste. False when the browser refuses. */
  share(saved: SavedHint): Promise<boolean>;
  /** Puts a deleted hint back as it was. */
  restore(saved: SavedHint): Promise<void>;
  remove(id: string): Promise<void>;
}

export const hintServices: HintServices = {
  watch: watchSavedHints,
  importText: importHints,
  exportFile: (hints) => saveFile(hintFile(hints.map(({ hint }) => hint))),
  share: ({ hint }) => copyText(writeHints([hint])),
  async restore({ hint, savedAt }) {
    await saveHints([hint], savedAt);
  },
  async remove(id) {
    await deleteHint(id);
  },
};

async function importHints(text: string): Promise<Result<readonly SiteHint[], ImportProblem>> {
  const read = readHints(text);
  if (!read.ok) return read;
  const saved = await saveHints(read.value, Date.now());
  return saved.ok ? ok(read.value) : { ok: false, problem: { kind: 'full' } };
}
