import { wrap } from 'idb';
import { type FlagBlock, linesOf } from '../../core/flags/flag-block.ts';
import type { StoredFlag } from './flag-db-form.ts';
import { flagOfLine, readRuns, sourceOf } from './stored-flags.ts';

/** Flags, and blocks, read at once. */
const FLAGS_AT_ONCE = 1_000;
const BLOCKS_AT_ONCE = 32;

/**
 * All stored flags, each once, some at a time. `begin` gives the transaction to read with, anew for each step: one for
 * all steps, or a short one for each.
 */
export async function* eachFlag(begin: () => IDBTransaction): AsyncGenerator<readonly StoredFlag[]> {
  const seen = new Set<string>();
  for (let after: string | null = null; ; ) {
    const range: IDBKeyRange | null = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const batch: StoredFlag[] = await wrap(begin().objectStore('flags').getAll(range, FLAGS_AT_ONCE));
    for (const { id } of batch) seen.add(id);
    if (batch.length > 0) yield batch;
    after = batch.at(-1)?.id ?? null;
    if (after === null) break;
  }
  const runs = await readRuns(begin());
  for (const [runId, { numbers, firstPlaces }] of runs) {
    for (let from = 0; from < numbers.length; from += BLOCKS_AT_ONCE) {
      const to = Math.min(from + BLOCKS_AT_ONCE, numbers.length) - 1;
      const blocks = await readBlocks(begin(), sourceOf(runId), numbers[from] ?? 0, numbers[to] ?? 0);
      const flags = Array.from(numbers.subarray(from, to + 1), (number, at) =>
        flagsOfBlock(blocks.get(number) ?? '', firstPlaces[from + at] ?? 0),
      ).flat();
      yield flags.filter(({ id }) => !seen.has(id));
    }
  }
}

/** The flags of a block whose first flag has that place; what was deleted is left out. */
export function flagsOfBlock(block: FlagBlock, firstPlace: number): StoredFlag[] {
  return linesOf(block).flatMap((line, at) => {
    const flag = flagOfLine(line);
    return flag === null ? [] : [{ id: flag.id, place: firstPlace + at, version: 1, flag }];
  });
}

async function readBlocks(
  transaction: IDBTransaction,
  source: string,
  from: number,
  to: number,
): Promise<ReadonlyMap<number, FlagBlock>> {
  const store = transaction.objectStore('blocks');
  const range = IDBKeyRange.bound([source, from], [source, to]);
  const [keys, blocks]: [IDBValidKey[], FlagBlock[]] = await Promise.all([
    wrap(store.getAllKeys(range)),
    wrap(store.getAll(range)),
  ]);
  return new Map(blocks.map((block, at) => [numberOf(keys[at]), block]));
}

/** The number in a key of `blocks`. */
function numberOf(key: IDBValidKey | undefined): number {
  return Array.isArray(key) ? Number(key[1]) : -1;
}
