import type { SavedHint } from './saved-hint.schema.ts';
import type { SiteHint } from './site-hint.schema.ts';

/** More than anybody teaches; a file that brings more is refused. */
export const MAX_SAVED_HINTS = 500;

/**
 * The hints with some more, the newest first. One with the id of another takes its place, and its version is raised
 * when it says something else. Null when there would be too many.
 */
export function withHints(
  saved: readonly SavedHint[],
  hints: readonly SiteHint[],
  now: number,
): SavedHint[] | null {
  const known = new Map(saved.map((one) => [one.hint.id, one]));
  const added = new Map(
    hints.map((hint) => [hint.id, { savedAt: now, hint: nextVersion(known.get(hint.id), hint) }]),
  );
  const all = [...added.values(), ...saved.filter(({ hint }) => !added.has(hint.id))];
  return all.length > MAX_SAVED_HINTS ? null : all;
}

function nextVersion(before: SavedHint | undefined, hint: SiteHint): SiteHint {
  if (before === undefined) return hint;
  const { version } = before.hint;
  const isSame = JSON.stringify({ ...before.hint, version: 0 }) === JSON.stringify({ ...hint, version: 0 });
  return { ...hint, version: isSame ? Math.max(version, hint.version) : Math.max(version + 1, hint.version) };
}
