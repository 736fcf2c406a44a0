import { unwrap } from 'idb';
import { cutIntoBlocks } from '../../core/flags/flag-block.ts';
import { editStore } from './edit-flags.ts';
import type { BlockKey } from './flag-db-form.ts';

/** More blocks than a part can have: the block numbers of a part begin with its number times this. */
const BLOCKS_A_PART = 100_000;

/**
 * Lays a part of a file aside for `applyImport`: lines of JSON, each a flag that was checked. Parts may come twice and
 * in any order. They are stored for good at once: taking them over does not write them again. The window that reads the
 * file does this itself: nobody else looks at them, and a message to the background would cost more than the writing.
 */
export async function stagePart(importId: string, part: number, lines: readonly string[]): Promise<void> {
  const blocks = cutIntoBlocks(lines);
  await editStore(
    'strict',
    async (transaction) => {
      const store = unwrap(transaction.objectStore('blocks'));
      for (const [at, block] of blocks.entries()) store.put(block, [importId, part * BLOCKS_A_PART + at]);
    },
    ['blocks'],
  );
}

/** Forgets what was laid aside for a file, or for all; not what was taken over. */
export async function dropStaged(importId?: string): Promise<void> {
  await editStore(
    'relaxed',
    async (transaction) => {
      const blocks = transaction.objectStore('blocks');
      const [keys, taken] = await Promise.all([
        importId === undefined ? blocks.getAllKeys() : blocks.getAllKeys(blocksOf(importId)),
        transaction.objectStore('runs').getAllKeys(),
      ]);
      const dropped = new Set(keys.map(([id]) => id));
      for (const id of taken) dropped.delete(id);
      await Promise.all([...dropped].map((id) => blocks.delete(blocksOf(id))));
    },
    ['blocks', 'runs'],
  );
}

/** The keys of all blocks of an import. */
export function blocksOf(importId: string): IDBKeyRange {
  return IDBKeyRange.bound([importId, 0], [importId, Number.POSITIVE_INFINITY]);
}

/** The part that a block belongs to. */
export function partOf([, number]: BlockKey): number {
  return Math.floor(number / BLOCKS_A_PART);
}
