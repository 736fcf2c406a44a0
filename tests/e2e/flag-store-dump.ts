import type { Page } from '@playwright/test';
import type { FlagRow } from '../../src/core/flags/flag-row.ts';
import { createFlagView } from '../../src/core/flags/flag-view.ts';
import { CHUNK_ROWS, decodeRows, type RowChunk } from '../../src/core/flags/row-chunk.ts';
import type { LogEntry } from '../../src/core/flags/stored-columns.ts';
import { flagsOfBlock } from '../../src/platform/flag-store/each-flag.ts';
import type { StoredFlag } from '../../src/platform/flag-store/flag-db-form.ts';

/** Everything in the store: the flags, and the rows as a table would show them. */
export interface StoreDump {
  readonly flags: readonly StoredFlag[];
  readonly rows: readonly FlagRow[];
}

/** Reads the store from a page of the extension, straight from IndexedDB. */
export async function dumpStore(page: Page): Promise<StoreDump> {
  const raw = JSON.parse(await page.evaluate(readRaw)) as RawDump;
  const view = createFlagView();
  for (const { rows, places } of raw.log) view.apply(decodeRows(rows, (at) => places[at] ?? 0));
  for (const [chunk, columns] of raw.chunks) {
    view.apply(decodeRows(columns, (at) => chunk * CHUNK_ROWS + at));
  }
  const changed = new Set(raw.flags.map(({ id }) => id));
  const inBlocks = raw.blocks.flatMap(([block, firstPlace]) => flagsOfBlock(block, firstPlace));
  return { flags: [...raw.flags, ...inBlocks.filter(({ id }) => !changed.has(id))], rows: view.rows() };
}

interface RawDump {
  readonly flags: readonly StoredFlag[];
  /** Each with the place of its first flag. */
  readonly blocks: readonly (readonly [string, number])[];
  readonly log: readonly LogEntry[];
  /** Columns of numbers come as plain arrays, which are read the same way. */
  readonly chunks: readonly (readonly [number, RowChunk])[];
}

/** Runs in the page. */
async function readRaw(): Promise<string> {
  const promised = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await promised(indexedDB.open('tradeflag-flags'));
  const transaction = db.transaction(['flags', 'blocks', 'runs', 'log', 'rowChunks']);
  const chunks = transaction.objectStore('rowChunks');
  const [flags, log, keys, values] = await Promise.all([
    promised(transaction.objectStore('flags').getAll()),
    promised(transaction.objectStore('log').getAll()),
    promised(chunks.getAllKeys()),
    promised(chunks.getAll()),
  ]);
  const runs = transaction.objectStore('runs');
  const blocks: [string, number][] = [];
  for (const run of await promised(runs.getAllKeys())) {
    const { numbers, firstPlaces } = await promised(runs.get(run));
    const [source = ''] = String(run).split('/');
    for (const [at, number] of numbers.entries()) {
      const block: string | undefined = await promised(
        transaction.objectStore('blocks').get([source, number]),
      );
      if (block !== undefined) blocks.push([block, firstPlaces[at]]);
    }
  }
  db.close();
  const plain = (_key: string, value: unknown) =>
    ArrayBuffer.isView(value) ? Array.from(value as Uint8Array) : value;
  return JSON.stringify({ flags, blocks, log, chunks: values.map((value, at) => [keys[at], value]) }, plain);
}
