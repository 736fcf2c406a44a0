import { CATEGORIES } from '../category.ts';
import type { Finding } from '../detect/finding.schema.ts';
import { compareLevels, highestLevel } from '../detect/level.ts';
import { cutText } from './bound-listing.ts';
import type { Flag } from './flag.schema.ts';
import type { FlagRow, RowFinding } from './flag-row.ts';
import { flagState } from './flag-state.ts';

const MAX_ROW_TITLE_LENGTH = 120;
const MAX_ROW_NAME_LENGTH = 60;

/** The row of a flag that gives these contacts. Pure, so that rows can be made anew from flags at any time. */
export function toRow(flag: Flag, handles: readonly string[]): FlagRow {
  const { id, site, listing, findings, firstSeen, lastSeen, sightings } = flag;
  return {
    id,
    site,
    title: oneLine(listing.title ?? listing.text, MAX_ROW_TITLE_LENGTH),
    seller: listing.seller && oneLine(listing.seller, MAX_ROW_NAME_LENGTH),
    price: listing.price && oneLine(listing.price.raw, MAX_ROW_NAME_LENGTH),
    found: rowFindings(findings),
    level: highestLevel(findings) ?? 'note',
    state: flagState(flag),
    firstSeen,
    lastSeen,
    sightings,
    rules: rulesOf(findings),
    handles,
  };
}

/** White space of any kind becomes single spaces. */
function oneLine(text: string, most: number): string {
  return cutText(
    cutText(text, most * 4)
      .replace(/\s+/gu, ' ')
      .trim(),
    most,
  );
}

function rowFindings(findings: readonly Finding[]): RowFinding[] {
  return CATEGORIES.flatMap((category) => {
    const levels = findings.flatMap((one) => (one.category === category ? [one.level] : []));
    const [level] = levels.sort((a, b) => compareLevels(b, a));
    return level === undefined ? [] : [{ category, level }];
  });
}

function rulesOf(findings: readonly Finding[]): string[] {
  const rules = findings.flatMap(({ matches }) =>
    matches.flatMap(({ rule, weight }) => (weight > 0 && /^\S+$/u.test(rule) ? [rule] : [])),
  );
  return [...new Set(rules)].sort();
}
