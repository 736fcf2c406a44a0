import type { FlagRow } from './flag-row.ts';
import type { VersionedRow } from './flag-view.ts';
import { foundCode, foundOf, NO_ROW, stateCode, stateOf } from './row-codes.ts';
import type { StoredRow } from './stored-row.ts';

/** Most places in a chunk: few large records are read several times faster than many small. Part of the stored form. */
export const CHUNK_ROWS = 4_096;

/**
 * Some rows, one column a field: a hundred thousand rows are read in a fraction of the time that as many objects take.
 * Columns of strings are lines of one text; lists of names are kept once a chunk.
 */
export interface RowChunk {
  readonly states: Uint8Array<ArrayBuffer>;
  readonly versions: Uint32Array<ArrayBuffer>;
  readonly found: Uint8Array<ArrayBuffer>;
  readonly firstSeen: Float64Array<ArrayBuffer>;
  readonly lastSeen: Float64Array<ArrayBuffer>;
  readonly sightings: Uint32Array<ArrayBuffer>;
  readonly ids: string;
  readonly titles: string;
  readonly sellers: string;
  readonly prices: string;
  readonly sites: NameColumn;
  readonly rules: NameColumn;
  readonly handles: NameColumn;
}

/** A column of few different values. */
interface NameColumn {
  readonly names: string;
  readonly at: Uint16Array<ArrayBuffer>;
}

/** The chunk of at most CHUNK_ROWS rows; those left out are empty places. */
export function encodeRows(rows: readonly (StoredRow | undefined)[]): RowChunk {
  const places = Array.from(rows);
  const column = (read: (row: FlagRow) => string) =>
    places.map((one) => (one?.row ? read(one.row) : '')).join('\n');
  const names = (read: (row: FlagRow) => string) =>
    nameColumn(places.map((one) => (one?.row ? read(one.row) : '')));
  return {
    states: Uint8Array.from(places, (one) => (one?.row ? stateCode(one.row.state) : NO_ROW)),
    versions: Uint32Array.from(places, (one) => one?.version ?? 0),
    found: Uint8Array.from(places, (one) => foundCode(one?.row?.found ?? [])),
    firstSeen: Float64Array.from(places, (one) => one?.row?.firstSeen ?? 0),
    lastSeen: Float64Array.from(places, (one) => one?.row?.lastSeen ?? 0),
    sightings: Uint32Array.from(places, (one) => one?.row?.sightings ?? 0),
    ids: column(({ id }) => id),
    titles: column(({ title }) => title),
    sellers: column(({ seller }) => seller ?? ''),
    prices: column(({ price }) => price ?? ''),
    sites: names(({ site }) => site),
    rules: names(({ rules }) => rules.join(' ')),
    handles: names(({ handles }) => handles.join(' ')),
  };
}

/** The rows of a chunk, those of empty places left out. `placeOf` tells the place of each by its number in the chunk. */
export function decodeRows(chunk: RowChunk, placeOf: (at: number) => number): VersionedRow[] {
  const columns = readColumns(chunk);
  const rows: VersionedRow[] = [];
  for (let at = 0; at < chunk.states.length; at += 1) {
    const version = chunk.versions[at] ?? 0;
    const row = rowAt(chunk, columns, at);
    if (row !== null || version > 0) rows.push({ place: placeOf(at), version, row });
  }
  return rows;
}

/** The texts of a chunk, cut into their lines. */
type Columns = ReturnType<typeof readColumns>;

function readColumns({ ids, titles, sellers, prices, sites, rules, handles }: RowChunk) {
  return {
    ids: ids.split('\n'),
    titles: titles.split('\n'),
    sellers: sellers.split('\n'),
    prices: prices.split('\n'),
    sites: readNames(sites),
    rules: readNames(rules).map(splitNames),
    handles: readNames(handles).map(splitNames),
  };
}

/** Null for a deleted row and for an empty place. */
function rowAt(chunk: RowChunk, columns: Columns, at: number): FlagRow | null {
  const state = stateOf(chunk.states[at] ?? NO_ROW);
  if (state === null) return null;
  const { found, level } = foundOf(chunk.found[at] ?? 0);
  return {
    id: columns.ids[at] ?? '',
    site: columns.sites[chunk.sites.at[at] ?? 0] ?? '',
    title: columns.titles[at] ?? '',
    seller: columns.sellers[at] || null,
    price: columns.prices[at] || null,
    found,
    level,
    state,
    firstSeen: chunk.firstSeen[at] ?? 0,
    lastSeen: chunk.lastSeen[at] ?? 0,
    sightings: chunk.sightings[at] ?? 0,
    rules: columns.rules[chunk.rules.at[at] ?? 0] ?? NO_NAMES,
    handles: columns.handles[chunk.handles.at[at] ?? 0] ?? NO_NAMES,
  };
}

const NO_NAMES: readonly string[] = [];

function nameColumn(values: readonly string[]): NameColumn {
  const names = new Map<string, number>();
  const at = Uint16Array.from(values, (value) => {
    const known = names.get(value) ?? names.size;
    names.set(value, known);
    return known;
  });
  return { names: [...names.keys()].join('\n'), at };
}

function readNames({ names }: NameColumn): string[] {
  return names.split('\n');
}

function splitNames(names: string): readonly string[] {
  return names === '' ? NO_NAMES : names.split(' ');
}
