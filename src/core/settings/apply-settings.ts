import type { Finding } from '../detect/finding.schema.ts';
import { compareLevels } from '../detect/level.ts';
import type { Listing } from '../listing/listing.schema.ts';
import { isAllowed } from './allow-list.ts';
import type { Settings } from './settings.schema.ts';

/** The findings that the reader wants to see of a listing, in their order. Pure. */
export function applySettings(
  findings: readonly Finding[],
  listing: Listing,
  { levels, allowed }: Settings,
): Finding[] {
  if (findings.length === 0 || isAllowed(listing, allowed)) return [];
  return findings.filter(({ category, level }) => {
    const least = levels[category];
    return least !== 'off' && compareLevels(level, least) >= 0;
  });
}
