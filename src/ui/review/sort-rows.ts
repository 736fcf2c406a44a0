import { compareLevels } from '../../core/detect/level.ts';
import type { FlagRow } from '../../core/flags/flag-row.ts';
import { FLAG_STATES } from '../../core/flags/flag-values.ts';

/** The columns a table of flags can be sorted by. */
export const SORT_COLUMNS = [
  'level',
  'title',
  'price',
  'seller',
  'site',
  'lastSeen',
  'sightings',
  'state',
] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

export interface Sort {
  readonly column: SortColumn;
  readonly isDescending: boolean;
}

/** What was seen last comes first. */
export const NEWEST_FIRST: Sort = { column: 'lastSeen', isDescending: true };

type Compare = (a: FlagRow, b: FlagRow) => number;

/** By code units: a hundred thousand titles in many scripts have no order that all readers share. */
const byText = (a: string | null, b: string | null) => {
  if (a === b) return 0;
  return (a ?? '') < (b ?? '') ? -1 : 1;
};
const STATE_RANK = new Map(FLAG_STATES.map((state, rank) => [state, rank]));

const COMPARE: Readonly<Record<SortColumn, Compare>> = {
  level: (a, b) => compareLevels(a.level, b.level),
  title: (a, b) => byText(a.title, b.title),
  price: (a, b) => amountOf(a.price) - amountOf(b.price),
  seller: (a, b) => byText(a.seller, b.seller),
  site: (a, b) => byText(a.site, b.site),
  lastSeen: (a, b) => a.lastSeen - b.lastSeen,
  sightings: (a, b) => a.sightings - b.sightings,
  state: (a, b) => (STATE_RANK.get(a.state) ?? 0) - (STATE_RANK.get(b.state) ?? 0),
};

/** The rows in the order asked for; equal ones keep theirs. Pure. */
export function sortRows(rows: readonly FlagRow[], { column, isDescending }: Sort): FlagRow[] {
  const compare = COMPARE[column];
  return rows.toSorted(isDescending ? (a, b) => compare(b, a) : compare);
}

/** The sort that a click on a column's head leads to: the other way round where it is sorted by already. */
export function nextSort({ column, isDescending }: Sort, clicked: SortColumn): Sort {
  if (column === clicked) return { column, isDescending: !isDescending };
  const startsHigh = clicked === 'level' || clicked === 'lastSeen' || clicked === 'sightings';
  return { column: clicked, isDescending: startsHigh };
}

/** The first number in a price as written; none comes first. */
function amountOf(price: string | null): number {
  const digits = price?.replaceAll(/[,\s]/g, '').match(/\d+(?:\.\d+)?/)?.[0];
  return digits === undefined ? -1 : Number(digits);
}
