import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { FlagSchema } from '../../src/core/flags/flag.schema.ts';
import { storedRow } from '../../src/core/flags/stored-row.ts';
import { flagOf } from '../fixtures/builders/flags.ts';
import { openStoreBrowser } from './flag-store-browser.ts';
import { dumpStore, type StoreDump } from './flag-store-dump.ts';
import { lostWork } from './flag-store-losses.ts';
import { fillStore, startWindows } from './flag-store-windows.ts';
import { makeWork, randomFrom, type Work } from './flag-store-work.ts';

const WORKER_KILLS = 194;
const CRASHES = 6;
const FLAGS = 600;
/** A kill comes at most this many milliseconds after an acknowledgement, at any stage of the next writes. */
const LONGEST_WAIT_MS = 12;
const SEED = 20261122;

let profile: string;

test.beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'tradeflag-kill-'));
});
test.afterEach(() => rmSync(profile, { recursive: true, force: true }));

test('200 kills while two windows write lose no acknowledged write and corrupt nothing', async () => {
  // A browser started and killed six times, its worker 194 times, takes what the machine has left.
  test.setTimeout(420_000);
  const flags = Array.from({ length: FLAGS }, (_, at) => flagOf(at));
  const ids = flags.map(({ id }) => id);
  const random = randomFrom(SEED);
  const done: Work[] = [];
  let kills = 0;
  let browser = await openStoreBrowser(profile);
  await fillStore(browser.pages[0], flags);
  for (let life = 1; life <= CRASHES; life += 1) {
    const windows = startWindows(
      browser.pages.map((page, at) => [
        page,
        makeWork(ids, randomFrom(SEED + life * 2 + at), `w${at}-${life}`),
      ]),
      done,
    );
    for (; kills < Math.round((WORKER_KILLS / CRASHES) * life); kills += 1) {
      await windows.nextAck();
      await wait(random() * LONGEST_WAIT_MS);
      await browser.killWorker();
    }
    await windows.nextAck();
    await wait(random() * LONGEST_WAIT_MS);
    await browser.crash();
    await windows.stop();
    browser = await openStoreBrowser(profile);
    const dump = await dumpStore(browser.pages[0]);
    expectSound(dump);
    expect(lostWork(dump, done, ids)).toEqual([]);
  }
  await browser.close();
  expect(kills).toBe(WORKER_KILLS);
  expect(done.filter(({ isAcked }) => isAcked).length).toBeGreaterThan(WORKER_KILLS);
  // Otherwise the kills came between the writes.
  expect(done.filter(({ repeats }) => repeats > 0).length).toBeGreaterThan(WORKER_KILLS / 4);
});

/** Every flag is whole, and the rows of tables say exactly what the flags say. */
function expectSound({ flags, rows }: StoreDump): void {
  for (const { flag } of flags) expect(FlagSchema.safeParse(flag).error).toBeUndefined();
  const byPlace = flags.toSorted((a, b) => a.place - b.place);
  expect(rows).toEqual(byPlace.map(({ flag, place, version }) => storedRow(flag, place, version).row));
}

test('what is lost would be seen', () => {
  const [flag] = [flagOf(1)];
  const review = {
    kind: 'review',
    reviewId: 'review-1',
    ids: [flag.id],
    decision: 'confirmed',
    reason: null,
    note: '',
  } as const;
  const empty: StoreDump = { flags: [{ id: flag.id, place: 0, version: 1, flag }], rows: [] };
  expect(lostWork(empty, [{ command: review, isAcked: true, repeats: 0 }], [flag.id])).toHaveLength(1);
  expect(lostWork(empty, [{ command: review, isAcked: false, repeats: 0 }], [flag.id])).toEqual([]);
  expect(
    lostWork(empty, [{ command: { kind: 'remove', ids: [flag.id] }, isAcked: true, repeats: 0 }], [flag.id]),
  ).toHaveLength(1);
  expect(lostWork({ flags: [], rows: [] }, [], [flag.id])).toHaveLength(1);
});
