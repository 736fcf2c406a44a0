import {
  createRunBuilder,
  cutIntoBlocks,
  type FlagRun,
  joinLines,
  mergeRuns,
} from '../../core/flags/flag-block.ts';
import { SCANS, type StoredFlag } from './flag-db-form.ts';
import { putMany } from './many-requests.ts';
import { readRuns, sourceOf } from './stored-flags.ts';

/** From so many new flags on, they go into blocks. */
const MANY = 50;
/** So many runs of scans become one: each flag that is looked for is looked for in all of them. */
const MOST_RUNS = 16;
/** Larger runs stay as they are: they would be written again and again. */
const MOST_MERGED = 100_000;

/**
 * Stores flags that are new, with places that follow each other: many of them in blocks, as those of files, since a
 * record for each takes several times as long.
 */
export async function putNew(transaction: IDBTransaction, flags: readonly StoredFlag[]): Promise<void> {
  if (flags.length >= MANY) return putInBlocks(transaction, flags);
  putMany(transaction.objectStore('flags'), flags);
}

async function putInBlocks(transaction: IDBTransaction, flags: readonly StoredFlag[]): Promise<void> {
  const runs = [...(await readRuns(transaction))].filter(([id]) => isOfScans(id));
  const blocks = transaction.objectStore('blocks');
  const builder = createRunBuilder();
  let number = Math.max(-1, ...runs.map(([, { numbers }]) => numbers.at(-1) ?? -1)) + 1;
  let from = 0;
  for (const lines of cutIntoBlocks(flags.map(({ flag }) => JSON.stringify(flag)))) {
    const inBlock = flags.slice(from, from + lines.length);
    builder.addBlock(number, inBlock[0]?.place ?? 0);
    for (const { id, place } of inBlock) builder.addFlag(id, place);
    blocks.put(joinLines(lines), [SCANS, number]);
    number += 1;
    from += lines.length;
  }
  putRun(transaction.objectStore('runs'), runs, builder.build());
}

/** Adds a run, and makes one of many. */
function putRun(store: IDBObjectStore, runs: readonly (readonly [string, FlagRun])[], added: FlagRun): void {
  const small = runs.filter(([, { places }]) => places.length <= MOST_MERGED);
  if (small.length + 1 < MOST_RUNS) {
    store.put(added, newId());
    return;
  }
  for (const [id] of small) store.delete(id);
  store.put(mergeRuns([...small.map(([, run]) => run), added]), newId());
}

/** Runs that were read are kept in memory by their ids: none is ever used again. */
function newId(): string {
  return `${SCANS}/${crypto.randomUUID()}`;
}

function isOfScans(runId: string): boolean {
  return sourceOf(runId) === SCANS;
}
