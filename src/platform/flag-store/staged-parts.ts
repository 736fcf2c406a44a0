import { unwrap } from 'idb';
import { cutIntoBlocks, joinLines } from '../../core/flags/flag-block.ts';
import { encodeColumns } from '../../core/flags/stored-columns.ts';
import type { StoredRow } from '../../core/flags/stored-row.ts';
import { editStore } from './edit-flags.ts';
import type { StoreName } from './flag-db-form.ts';
import { sourceOf } from './stored-flags.ts';

/** More blocks than a part can have: the block numbers of a part begin with its number times this. */
const BLOCKS_A_PART = 100_000;
const STAGED: readonly StoreName[] = ['blocks', 'staged'];

/** Some flags of a file, checked: their lines as they stand there, and their rows, whose places count from 0. */
export interface FilePart {
  readonly lines: readonly string[];
  readonly rows: readonly StoredRow[];
}

/**
 * Lays a part of a file aside for `applyImport`. Parts may come twice and in any order. Their lines are stored for good
 * at once and their rows are made: taking them over does neither again. The window that reads the file does this itself:
 * nobody else looks at them, and a message to the background would cost more than the writing.
 */
export async function stagePart(importId: string, part: number, { lines, rows }: FilePart): Promise<void> {
  const blocks = cutIntoBlocks(lines);
  const numberOf = (at: number) => part * BLOCKS_A_PART + at;
  const numbers = Uint32Array.from(blocks, (_, at) => numberOf(at));
  const sizes = Uint32Array.from(blocks, (block) => block.length);
  const columns = encodeColumns(rows);
  await editStore(
    'strict',
    async (transaction) => {
      const store = unwrap(transaction.objectStore('blocks'));
      for (const [at, block] of blocks.entries()) store.put(joinLines(block), [importId, numberOf(at)]);
      unwrap(transaction.objectStore('staged')).put({ numbers, sizes, columns }, [importId, part]);
    },
    STAGED,
  );
}

/** Forgets what was laid aside for a file; not what was taken over. */
export function dropStaged(importId: string): Promise<void> {
  return dropWhere((id) => id === importId);
}

/**
 * Keeps others from dropping what is laid aside for a file, for as long as this window lives or until the release that
 * it resolves to.
 */
export function holdStaged(importId: string): Promise<() => void> {
  return new Promise((held) => {
    void navigator.locks.request(lockOf(importId), () => new Promise<void>((release) => held(release)));
  });
}

/** Forgets what was laid aside by windows that are gone. */
export async function dropAbandoned(): Promise<void> {
  const { held = [] } = await navigator.locks.query();
  const names = new Set(held.map(({ name }) => name));
  await dropWhere((id) => !names.has(lockOf(id)));
}

function lockOf(importId: string): string {
  return `tradeflag-import-${importId}`;
}

async function dropWhere(isDropped: (importId: string) => boolean): Promise<void> {
  await editStore(
    'relaxed',
    async (transaction) => {
      const [blocks, staged] = [transaction.objectStore('blocks'), transaction.objectStore('staged')];
      const [blockKeys, partKeys, taken] = await Promise.all([
        blocks.getAllKeys(),
        staged.getAllKeys(),
        transaction.objectStore('runs').getAllKeys(),
      ]);
      const dropped = new Set([...blockKeys, ...partKeys].map(([id]) => id).filter(isDropped));
      for (const id of taken) dropped.delete(sourceOf(id));
      await Promise.all([...dropped].flatMap((id) => [blocks.delete(keysOf(id)), staged.delete(keysOf(id))]));
    },
    [...STAGED, 'runs'],
  );
}

/** The keys of all blocks, or of all parts, of an import. */
export function keysOf(importId: string): IDBKeyRange {
  return IDBKeyRange.bound([importId, 0], [importId, Number.POSITIVE_INFINITY]);
}
