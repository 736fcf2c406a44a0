import type { FlagRow } from './flag-row.ts';
import { foundCode, foundOf, NO_ROW, stateCode, stateOf } from './row-codes.ts';
import type { StoredRow } from './stored-row.ts';
import { SKETCH_WORDS } from './text-sketch.ts';

/** Places in a chunk. Part of the stored form. */
export const CHUNK_ROWS = 128;

/**
 * The rows of CHUNK_ROWS places, one column a field: a hundred thousand rows are read in a fraction of the time that
 * as many objects take. Columns of strings are lines of one text; lists of names are kept once a chunk.
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
  readonly at: Uint8Array<ArrayBuffer>;
}

/** The searched texts and the sketches of the same places, read only when somebody searches. */
export interface TextChunk {
  readonly texts: string;
  readonly sketches: Int32Array<ArrayBuffer>;
}

/** Stands between two texts; folding drops it. */
const TEXT_END = '\u001e';

/** The chunk of some rows, by place within it; places left out are empty. */
export function encodeRows(rows: readonly (StoredRow | undefined)[]): RowChunk {
  const places = Array.from({ length: CHUNK_ROWS }, (_, at) => rows[at]);
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

/** A row with its version, by place within the chunk; null for a deleted one, undefined for a place never taken. */
export type DecodedRow = { readonly version: number; readonly row: FlagRow | null };

/** The rows of a chunk. */
export function decodeRows(chunk: RowChunk): (DecodedRow | undefined)[] {
  const [ids, titles, sellers, prices] = [chunk.ids, chunk.titles, chunk.sellers, chunk.prices].map((text) =>
    text.split('\n'),
  );
  const sites = readNames(chunk.sites);
  const rules = readNames(chunk.rules).map(splitNames);
  const handles = readNames(chunk.handles).map(splitNames);
  return Array.from({ length: CHUNK_ROWS }, (_, at) => {
    const version = chunk.versions[at] ?? 0;
    const state = stateOf(chunk.states[at] ?? NO_ROW);
    if (state === null) return version === 0 ? undefined : { version, row: null };
    const row: FlagRow = {
      id: ids?.[at] ?? '',
      site: sites[chunk.sites.at[at] ?? 0] ?? '',
      title: titles?.[at] ?? '',
      seller: sellers?.[at] || null,
      price: prices?.[at] || null,
      ...foundOf(chunk.found[at] ?? 0),
      state,
      firstSeen: chunk.firstSeen[at] ?? 0,
      lastSeen: chunk.lastSeen[at] ?? 0,
      sightings: chunk.sightings[at] ?? 0,
      rules: rules[chunk.rules.at[at] ?? 0] ?? NO_NAMES,
      handles: handles[chunk.handles.at[at] ?? 0] ?? NO_NAMES,
    };
    return { version, row };
  });
}

export function encodeTexts(rows: readonly (StoredRow | undefined)[]): TextChunk {
  const sketches = new Int32Array(CHUNK_ROWS * SKETCH_WORDS);
  for (const [at, one] of rows.entries()) if (one?.sketch) sketches.set(one.sketch, at * SKETCH_WORDS);
  const texts = Array.from({ length: CHUNK_ROWS }, (_, at) => rows[at]?.text ?? '');
  return { texts: texts.join(TEXT_END), sketches };
}

/** The texts of a chunk, by place within it. */
export function decodeTexts({ texts }: TextChunk): string[] {
  return texts.split(TEXT_END);
}

const NO_NAMES: readonly string[] = [];

function nameColumn(values: readonly string[]): NameColumn {
  const names = new Map<string, number>();
  const at = Uint8Array.from(values, (value) => {
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
