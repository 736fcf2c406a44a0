import type { JudgedListing } from '../detect/finding.schema.ts';
import type { Scan, ScanUpdate } from './scan.schema.ts';

/**
 * The scan after an update: listings seen before are replaced in their place, new ones follow, and those named in
 * `removed` or left without findings go (one both removed and found stands again, last). An update of another scan starts afresh, unless it is a late one of an
 * earlier scan, which is ignored. Pure; returns `scan` itself when nothing applies.
 */
export function applyScanUpdate(scan: Scan | null, update: ScanUpdate): Scan {
  const { removed, ...latest } = update;
  if (scan === null) return { ...latest, found: merge([], latest.found, removed) };
  if (scan.id === latest.id) return { ...latest, found: merge(scan.found, latest.found, removed) };
  if (latest.startedAt < scan.startedAt) return scan;
  return { ...latest, found: merge([], latest.found, removed) };
}

function merge(
  before: readonly JudgedListing[],
  changed: readonly JudgedListing[],
  removed: readonly string[],
): JudgedListing[] {
  const byId = new Map(before.map((judged) => [judged.listing.id, judged]));
  for (const id of removed) byId.delete(id);
  for (const judged of changed) byId.set(judged.listing.id, judged);
  return [...byId.values()].filter(({ findings }) => findings.length > 0);
}
