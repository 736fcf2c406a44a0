import type { FlagRow } from './flag-row.ts';

/** A row, at its place and of a version; see stored-row.ts. */
export interface VersionedRow {
  readonly place: number;
  readonly version: number;
  readonly row: FlagRow | null;
}

/** The rows of the store as far as they were read, by place. Rows may come in any order and more than once. */
export interface FlagView {
  readonly byPlace: readonly (FlagRow | null | undefined)[];
  apply(rows: readonly VersionedRow[]): void;
  /** All rows that stand, in the order of their places. The same array until something changes. */
  rows(): readonly FlagRow[];
  /** The place of a flag, -1 when it has none. */
  placeOf(id: string): number;
}

export function createFlagView(): FlagView {
  const byPlace: (FlagRow | null | undefined)[] = [];
  const versions: number[] = [];
  let rows: readonly FlagRow[] | null = null;
  let places: Map<string, number> | null = null;

  function placesById(): Map<string, number> {
    places ??= new Map(byPlace.flatMap((row, place) => (row ? [[row.id, place]] : [])));
    return places;
  }

  return {
    byPlace,
    apply(changed) {
      for (const { place, version, row } of changed) {
        // A place not read yet is filled with holes, which `rows` leaves out.
        while (versions.length <= place) versions.push(0);
        if (version <= (versions[place] ?? 0)) continue;
        const before = byPlace[place];
        if (before?.id !== row?.id) places = null;
        versions[place] = version;
        byPlace[place] = row;
        rows = null;
      }
    },
    rows() {
      rows ??= byPlace.filter((row): row is FlagRow => row != null);
      return rows;
    },
    placeOf: (id) => placesById().get(id) ?? -1,
  };
}
