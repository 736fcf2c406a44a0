import { unwrap } from 'idb';
import { expect } from 'vitest';
import type { FlagRow } from '../../../src/core/flags/flag-row.ts';
import { createFlagView } from '../../../src/core/flags/flag-view.ts';
import { storedRow } from '../../../src/core/flags/stored-row.ts';
import { eachFlag } from '../../../src/platform/flag-store/each-flag.ts';
import { openFlagDb } from '../../../src/platform/flag-store/open-flag-db.ts';
import { countFlags } from '../../../src/platform/flag-store/read-flags.ts';
import { readRows } from '../../../src/platform/flag-store/read-rows.ts';
import { TRUE_STORES } from '../../../src/platform/flag-store/stored-flags.ts';
import { allOf } from './all-of.ts';

/** All rows, as a table shows them. */
export async function readTable(): Promise<readonly FlagRow[]> {
  const view = createFlagView();
  await readRows((rows) => view.apply(rows), new AbortController().signal);
  return view.rows();
}

/** The store holds these flags, each once, and its rows say what the flags say. */
export async function expectSound(ids: readonly string[]): Promise<void> {
  const db = await openFlagDb();
  const stored = await allOf(eachFlag(() => unwrap(db.transaction(TRUE_STORES))));
  const byPlace = stored.toSorted((a, b) => a.place - b.place);
  const rows = byPlace.map(({ flag, place, version }) => storedRow(flag, place, version).row);
  expect(await readTable()).toEqual(rows);
  expect(stored.map(({ id }) => id).toSorted()).toEqual([...ids].toSorted());
  expect(await countFlags()).toBe(ids.length);
}
