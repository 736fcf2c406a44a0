import type { JudgedListing } from '../../core/detect/finding.schema.ts';
import { flagId } from '../../core/flags/flag-id.ts';
import { mergeSighting, type Sighting } from '../../core/flags/merge-sighting.ts';
import type { StoredRow } from '../../core/flags/stored-row.ts';
import { editFlags, editStore } from './edit-flags.ts';

/** What one report of a scan saw, and where. */
export type Sightings = Omit<Sighting, 'judged'> & { readonly found: readonly JudgedListing[] };

/** Stores what a scan has seen, in one transaction. Asking twice with the same scan changes nothing. */
export async function keepSightings({ found, ...where }: Sightings): Promise<StoredRow[]> {
  const byId = new Map(found.map((judged) => [flagId(where.site, judged.listing.id), judged]));
  if (byId.size === 0) return [];
  return editStore('relaxed', (transaction) =>
    editFlags(transaction, [...byId.keys()], (flag, id) => {
      const judged = byId.get(id);
      return judged === undefined ? flag : mergeSighting(flag, { ...where, judged });
    }),
  );
}
