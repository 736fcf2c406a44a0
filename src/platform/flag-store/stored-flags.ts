import { wrap } from 'idb';
import type { Flag } from '../../core/flags/flag.schema.ts';
import {
  type BlockSpot,
  type FlagBlock,
  type FlagRun,
  joinLines,
  linesOf,
  mayHold,
  spotsOf,
} from '../../core/flags/flag-block.ts';
import type { BlockKey, StoredFlag } from './flag-db-form.ts';
import { getMany } from './many-requests.ts';

/** The stores that hold the truth. */
export const TRUE_STORES = ['flags', 'blocks', 'runs'] as const;

/** A place in blocks where a flag may lie, and the source of these blocks. */
export interface Spot extends BlockSpot {
  readonly source: string;
}

/** The source of the blocks that a run tells of. */
export function sourceOf(runId: string): string {
  return runId.split('/', 1)[0] ?? '';
}

/** Where in blocks the flag of an id may lie. */
export type Locate = (id: string) => readonly Spot[];

/**
 * The stored flags with these ids, undefined for each that is not stored. What was changed here holds before what a file
 * brought. `locate`, where given, stands in for the runs of the store.
 */
export async function getStored(
  transaction: IDBTransaction,
  ids: readonly string[],
  locate?: Locate,
): Promise<(StoredFlag | undefined)[]> {
  const found = await getChanged(transaction.objectStore('flags'), ids);
  const missing = ids.filter((_, at) => found[at] === undefined);
  if (missing.length === 0) return found;
  const inBlocks = await readLines(transaction, missing, locate ?? locateIn(await readRuns(transaction)));
  return found.map((one, at) => one ?? inBlocks.get(ids[at] ?? '')?.stored);
}

/** From so many flags on, keys are looked at first: to find out one by one that a flag is not there takes long. */
const MANY = 50;

/** The records of `flags` with these ids, undefined for each that is not there. */
async function getChanged(
  store: IDBObjectStore,
  ids: readonly string[],
): Promise<(StoredFlag | undefined)[]> {
  if (ids.length < MANY) return getMany(store, ids);
  const [first = '', last = first] = [ids.reduce(lower), ids.reduce(higher)];
  const most = ids.length * 4;
  const keys = await wrap(store.getAllKeys(IDBKeyRange.bound(first, last), most));
  if (keys.length === most) return getMany(store, ids);
  const there = new Set<IDBValidKey>(keys);
  const wanted = ids.filter((id) => there.has(id));
  const found = await getMany<StoredFlag>(store, wanted);
  const byId = new Map(wanted.map((id, at) => [id, found[at]]));
  return ids.map((id) => byId.get(id));
}

function lower(a: string, b: string): string {
  return b < a ? b : a;
}

function higher(a: string, b: string): string {
  return b > a ? b : a;
}

/** Deletes flags from all blocks they lie in. */
export async function clearInBlocks(transaction: IDBTransaction, ids: readonly string[]): Promise<void> {
  const locate = locateIn(await readRuns(transaction));
  const cleared = new Map<string, { readonly key: BlockKey; readonly lines: string[] }>();
  for (const { key, at, block } of (await readLines(transaction, ids, locate)).values()) {
    const name = key.join(' ');
    const { lines } = cleared.get(name) ?? { lines: [...block] };
    lines[at] = '';
    cleared.set(name, { key, lines });
  }
  const blocks = transaction.objectStore('blocks');
  for (const { key, lines } of cleared.values()) {
    if (lines.every((line) => line === '')) blocks.delete(key);
    else blocks.put(joinLines(lines), key);
  }
}

/** Whether a flag of an id may be stored: no is certain. Loads the ids of `flags`, and of blocks their hashes. */
export async function readMayBeStored(transaction: IDBTransaction): Promise<(id: string) => boolean> {
  const [keys, runs] = await Promise.all([
    wrap(transaction.objectStore('flags').getAllKeys()),
    readRuns(transaction),
  ]);
  const known = new Set<IDBValidKey>(keys);
  const all = [...runs.values()];
  return (id) => known.has(id) || all.some((run) => mayHold(run, id));
}

export function locateIn(runs: ReadonlyMap<string, FlagRun>): Locate {
  return (id) =>
    [...runs].flatMap(([runId, run]) =>
      spotsOf(run, id).map((spot) => ({ ...spot, source: sourceOf(runId) })),
    );
}

/** The runs of the store by id. They are never changed: those read once are kept. */
export async function readRuns(transaction: IDBTransaction): Promise<ReadonlyMap<string, FlagRun>> {
  const store = transaction.objectStore('runs');
  const ids = (await wrap(store.getAllKeys())).map(String);
  const unread = ids.filter((id) => !kept.has(id));
  const read = await getMany<FlagRun>(store, unread);
  const runs = new Map<string, FlagRun>();
  for (const id of ids) {
    const run = kept.get(id) ?? read[unread.indexOf(id)];
    if (run !== undefined) runs.set(id, run);
  }
  kept = runs;
  return runs;
}

let kept: ReadonlyMap<string, FlagRun> = new Map();

/** A flag found in a block. */
interface FoundLine {
  readonly key: BlockKey;
  readonly at: number;
  /** The lines of the block. */
  readonly block: readonly string[];
  readonly stored: StoredFlag;
}

/** What lies in blocks of the flags with these ids. Each block is read once. */
async function readLines(
  transaction: IDBTransaction,
  ids: readonly string[],
  locate: Locate,
): Promise<ReadonlyMap<string, FoundLine>> {
  const spots = ids.flatMap((id) => locate(id).map((spot) => ({ ...spot, id })));
  const keys = new Map<string, BlockKey>();
  for (const { source, number } of spots) keys.set(`${source} ${number}`, [source, number]);
  const blocks = await getMany<FlagBlock>(transaction.objectStore('blocks'), [...keys.values()]);
  const byKey = new Map([...keys.keys()].map((name, at) => [name, linesOf(blocks[at] ?? '')]));
  const found = new Map<string, FoundLine>();
  for (const { id, source, number, at, place } of spots) {
    const block = byKey.get(`${source} ${number}`);
    const flag = flagOfLine(block?.[at] ?? '');
    // Two ids may have one hash.
    if (block === undefined || flag?.id !== id) continue;
    found.set(id, { key: [source, number], at, block, stored: { id, place, version: 1, flag } });
  }
  return found;
}

/** The flag of a line of a block; null for one that was deleted. */
export function flagOfLine(line: string): Flag | null {
  return line === '' ? null : JSON.parse(line);
}
