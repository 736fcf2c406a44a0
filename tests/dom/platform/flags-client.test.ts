import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFlagsClient } from '../../../src/app/flags/create-flags-client.ts';
import { flagsFile } from '../../../src/app/flags/export-flags.ts';
import type { FlagsClient, FlagsProgress, FlagTable } from '../../../src/app/flags/flags-client.ts';
import type { Flag } from '../../../src/core/flags/flag.schema.ts';
import { FlagCommandSchema } from '../../../src/core/flags/flag-command.schema.ts';
import { createFlagsFileWriter } from '../../../src/core/flags/write-flags-file.ts';
import { ageFlags } from '../../../src/platform/flag-store/age-flags.ts';
import { announceRows } from '../../../src/platform/flag-store/announce.ts';
import { keepSightings } from '../../../src/platform/flag-store/keep-sightings.ts';
import { closeFlagDb, openFlagDb } from '../../../src/platform/flag-store/open-flag-db.ts';
import { runCommand } from '../../../src/platform/flag-store/run-command.ts';
import { flagOf, judgedOf, MONDAY, SITE, sightingOf } from '../../fixtures/builders/flags.ts';
import { layDown, STORES_BY_VERSION } from './released-stores.ts';

const DAY_MS = 86_400_000;

// The way to the background is another test's; here it carries commands as JSON, and checks them as the background does.
vi.mock('../../../src/platform/flag-commands.ts', () => ({
  sendFlagCommand: async (command: unknown) =>
    runCommand(FlagCommandSchema.parse(JSON.parse(JSON.stringify(command))), MONDAY + 60_000),
}));
vi.mock('../../../src/platform/flag-trouble.ts', () => ({ watchFlagTrouble: () => undefined }));

const life = { stop: new AbortController() };
const idOf = (number: number) => `${SITE}|${SITE}:${number}`;
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);

function fileOf(flags: readonly Flag[]): Blob {
  const writer = createFlagsFileWriter({ exportedAt: MONDAY, exportedBy: 'Ann' });
  const lines = writer.write(flags);
  const { header, end } = writer.close();
  return new Blob([header, lines, end]);
}

async function keep(count: number): Promise<void> {
  announceRows(await keepSightings({ ...sightingOf(0), found: numbers(count).map((at) => judgedOf(at)) }));
}

/** Everything the store holds, but for what an import leaves behind for whoever asks again. */
async function wholeStore(): Promise<string> {
  const db = await openFlagDb();
  const all = await Promise.all([
    db.getAll('flags'),
    db.getAll('log'),
    db.getAll('blocks'),
    db.getAll('runs'),
    db.getAll('rowChunks'),
    db.getAll('textChunks'),
    db.getAll('sketchChunks'),
    db.getAll('reviews'),
  ]);
  return JSON.stringify(all);
}

function lastTable(client = createFlagsClient()): { readonly now: () => FlagTable | null } {
  let table: FlagTable | null = null;
  client.follow((next) => {
    table = next;
  }, life.stop.signal);
  return { now: () => table };
}

beforeEach(async () => {
  life.stop = new AbortController();
  await closeFlagDb();
  await deleteDB('tradeflag-flags');
});
afterEach(() => {
  life.stop.abort();
  vi.restoreAllMocks();
});

describe('a window', () => {
  test('shows what is stored, and what another window decides', async () => {
    await keep(3);
    const [mine, other] = [createFlagsClient(), createFlagsClient()];
    const table = lastTable(mine);
    await vi.waitFor(() => expect(table.now()).toMatchObject({ isComplete: true, rows: { length: 3 } }));
    const before = table.now()?.rows ?? [];
    await other.review([idOf(1)], { decision: 'confirmed', reason: null, note: '' });
    await vi.waitFor(() =>
      expect(table.now()?.rows.map(({ state }) => state)).toEqual(['open', 'confirmed', 'open']),
    );
    expect(table.now()?.rows[0]).toBe(before[0]);
  });

  test('finds by words, in what was there and what came since', async () => {
    await keep(3);
    const client = createFlagsClient();
    expect((await client.search('满月 SELLER2')).size).toBe(1);
    await keep(5);
    await vi.waitFor(async () =>
      expect(await client.search('满月實名')).toEqual(new Set(numbers(5).map(idOf))),
    );
    await client.review([idOf(4)], { decision: null, reason: null, note: 'ask Zhou tomorrow' });
    await vi.waitFor(async () => expect(await client.search('zhou')).toEqual(new Set([idOf(4)])));
  });

  test('groups the postings of one text or one contact', async () => {
    const text = '国内实名微信号，满月带支付，首登质保，量大优惠，支持换绑，看图加我';
    const found = [
      judgedOf(1, { text: `${text} 1` }),
      judgedOf(2, { text: `${text} 2` }),
      judgedOf(3, { text: '微信解封业务，当天处理，加vx 13800138000' }),
      judgedOf(4, { text: '代实名注册，真人过脸，联系电话①③⑧⓪⓪①③⑧⓪⓪⓪' }),
    ];
    await keepSightings({ ...sightingOf(0), found });
    const client = createFlagsClient();
    const idsOf = async (number: number) => {
      const { byText, byHandle } = await client.similar(idOf(number));
      return { byText: byText.map(({ id }) => id), byHandle: byHandle.map(({ id }) => id) };
    };
    expect(await idsOf(1)).toEqual({ byText: [idOf(2)], byHandle: [] });
    expect(await idsOf(3)).toEqual({ byText: [], byHandle: [idOf(4)] });
    expect(await idsOf(9)).toEqual({ byText: [], byHandle: [] });
  });

  test('takes back its last review', async () => {
    await keep(2);
    const client = createFlagsClient();
    expect(await client.undo()).toEqual({ ok: false, problem: 'not-found' });
    await client.review([idOf(0), idOf(1)], { decision: 'dismissed', reason: 'gone', note: '' });
    expect(await client.undo()).toEqual({ ok: true, value: [idOf(0), idOf(1)] });
    expect((await client.flag(idOf(0)))?.reviews[0]?.undoneAt).not.toBeNull();
    expect(await client.review(['nothing|there'], { decision: 'confirmed', reason: null, note: '' })).toEqual(
      {
        ok: false,
        problem: 'not-found',
      },
    );
  });

  test('hands a shift over: what one exports another takes over, once', async () => {
    await keep(1_300);
    const client = createFlagsClient();
    await client.setReviewer('Lin');
    await client.review([idOf(7)], { decision: 'confirmed', reason: null, note: 'seen' });
    const made = await flagsFile(null, { exportedBy: 'Lin', exportedAt: MONDAY });
    const file = made.ok ? made.value.blob : new Blob();
    await closeFlagDb();
    await deleteDB('tradeflag-flags');
    await keep(2);
    const other = createFlagsClient();
    const told: FlagsProgress[] = [];
    expect(await other.previewImport(file)).toMatchObject({
      ok: true,
      value: { exportedBy: 'Lin', flags: 1_300, added: 1_298, updated: 0, same: 2, conflicts: 0, shown: [] },
    });
    const imported = await other.importFile(file, { onProgress: (progress) => told.push(progress) });
    expect(imported).toEqual({ ok: true, value: { added: 1_298, updated: 0, same: 2, conflicts: 0 } });
    expect(told.at(-1)).toEqual({ done: 1_300, total: 1_300 });
    expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).toSorted((a, b) => a - b));
    expect((await other.flag(idOf(7)))?.reviews).toMatchObject([{ who: 'Lin', note: 'seen' }]);
    const table = lastTable(other);
    await vi.waitFor(() => expect(table.now()).toMatchObject({ isComplete: true, rows: { length: 1_300 } }));
    const rows = table.now()?.rows ?? [];
    expect(rows.map(({ id }) => id).sort()).toEqual(numbers(1_300).map(idOf).sort());
    expect(rows.flatMap(({ id, state }) => (state === 'open' ? [] : [`${id} ${state}`]))).toEqual([
      `${idOf(7)} confirmed`,
    ]);
    const before = await wholeStore();
    expect(await other.importFile(file)).toMatchObject({ ok: true, value: { added: 0, same: 1_300 } });
    expect(await wholeStore()).toBe(before);
  });

  test('reads a file once, for the look at it and for taking it over', async () => {
    const file = fileOf(numbers(1_100).map((at) => flagOf(at)));
    const stream = vi.spyOn(file, 'stream');
    const client = createFlagsClient();
    const told: FlagsProgress[] = [];
    await client.previewImport(file);
    const imported = await client.importFile(file, { onProgress: (progress) => told.push(progress) });
    expect(imported).toMatchObject({ ok: true, value: { added: 1_100 } });
    expect(told.at(-1)).toEqual({ done: 1_100, total: 1_100 });
    expect(stream).toHaveBeenCalledTimes(1);
    // What it has laid aside is used up.
    expect(await client.importFile(file)).toMatchObject({ ok: true, value: { added: 0, same: 1_100 } });
    expect(stream).toHaveBeenCalledTimes(2);
  });

  test.each<[string, (client: FlagsClient) => Promise<unknown>]>([
    ['forgotten', (client) => client.forgetFile()],
    ['followed by another that is no file of flags', (client) => client.previewImport(new Blob(['x']))],
  ])('leaves nothing of a file that was looked at and %s', async (_, leave) => {
    await keep(3);
    const before = await wholeStore();
    const client = createFlagsClient();
    await client.previewImport(fileOf(numbers(20).map((at) => flagOf(at))));
    expect(await wholeStore()).not.toBe(before);
    await leave(client);
    expect(await wholeStore()).toBe(before);
  });

  test('names conflicts before it takes anything over, and loses neither review', async () => {
    await keep(2);
    const client = createFlagsClient();
    await client.review([idOf(1)], { decision: 'dismissed', reason: 'permitted', note: 'ours' });
    const theirs = { ...flagOf(1), reviews: [{ ...reviewOf(MONDAY + DAY_MS) }] };
    const preview = await client.previewImport(fileOf([theirs]));
    expect(preview).toMatchObject({
      ok: true,
      value: { conflicts: 1, shown: [{ id: idOf(1), winner: 'in-file', here: { note: 'ours' } }] },
    });
    await client.importFile(fileOf([theirs]));
    expect((await client.flag(idOf(1)))?.reviews.map(({ note }) => note)).toEqual(['ours', 'theirs']);
  });
});

function reviewOf(at: number): Flag['reviews'][number] {
  return {
    id: 'their-review',
    who: 'Ann',
    at,
    decision: 'confirmed',
    reason: null,
    note: 'theirs',
    essence: '',
    undoneAt: null,
  };
}

test('a file that names a flag twice loses neither of its histories', async () => {
  const client = createFlagsClient();
  const once = { ...flagOf(1), reviews: [reviewOf(MONDAY)] };
  const again = { ...flagOf(1), sightings: 4 };
  const imported = await client.importFile(fileOf([once, again]));
  expect(imported).toEqual({ ok: true, value: { added: 1, updated: 0, same: 0, conflicts: 0 } });
  expect(await client.flag(idOf(1))).toMatchObject({ sightings: 4, reviews: [{ note: 'theirs' }] });
});

describe('the store stays as it was', () => {
  test.each<[string, () => Blob | Promise<Blob>, string]>([
    ['a picture', () => new Blob([Uint8Array.from([137, 80, 78, 71, 255, 254])]), 'foreign'],
    ['an empty file', () => new Blob([]), 'foreign'],
    ['one endless line', () => new Blob(['x'.repeat(5_000_000)]), 'foreign'],
    ['half a file', () => halfOf(fileOf(numbers(1_200).map((at) => flagOf(at)))), 'bad-line'],
    ['a file of a newer version', () => new Blob(['{"format":"tradeflag-flags","version":9}\n']), 'newer'],
    ['a file edited by hand', () => edited(fileOf(numbers(700).map((at) => flagOf(at)))), 'altered'],
  ])('after %s', async (_, make, kind) => {
    await keep(3);
    const before = await wholeStore();
    const client = createFlagsClient();
    const file = await make();
    expect(await client.previewImport(file)).toMatchObject({ ok: false, problem: { kind } });
    expect(await client.importFile(file)).toMatchObject({ ok: false, problem: { kind } });
    expect(await wholeStore()).toBe(before);
  });

  test('when an import is called off', async () => {
    const before = await wholeStore();
    const stop = new AbortController();
    const file = fileOf(numbers(1_600).map((at) => flagOf(at)));
    const task = { signal: stop.signal, onProgress: () => stop.abort() };
    expect(await createFlagsClient().importFile(file, task)).toEqual({
      ok: false,
      problem: { kind: 'cancelled' },
    });
    expect(await wholeStore()).toBe(before);
  });

  test('when a write is cut off as it ends', async () => {
    await keep(500);
    const before = await wholeStore();
    const commit = IDBTransaction.prototype.commit;
    vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(function (this: IDBTransaction) {
      if (this.mode === 'readonly') return commit.call(this);
      this.abort();
      return undefined;
    });
    const client = createFlagsClient();
    const reviewed = await client.review(numbers(500).map(idOf), {
      decision: 'confirmed',
      reason: null,
      note: '',
    });
    expect(reviewed.ok).toBe(false);
    vi.restoreAllMocks();
    expect(await wholeStore()).toBe(before);
  });

  test.each([1, 40, 400])('when the disk is full at the write number %i', async (failing) => {
    await keep(500);
    const before = await wholeStore();
    const put = IDBObjectStore.prototype.put;
    let puts = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      puts += 1;
      if (puts === failing) throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, args);
    });
    const client = createFlagsClient();
    const ids = numbers(500).map(idOf);
    const reviewed = await client.review(ids, { decision: 'confirmed', reason: null, note: '' });
    expect(reviewed).toEqual({ ok: false, problem: 'full' });
    vi.restoreAllMocks();
    expect(await wholeStore()).toBe(before);
    expect((await client.review(ids, { decision: 'confirmed', reason: null, note: '' })).ok).toBe(true);
  });
});

async function halfOf(file: Blob): Promise<Blob> {
  return file.slice(0, Math.floor(file.size / 2));
}

async function edited(file: Blob): Promise<Blob> {
  return new Blob([(await file.text()).replace('满月', '三月')]);
}

describe('the period that flags are kept for', () => {
  test('is for ever until somebody chooses one', async () => {
    await keep(3);
    expect(await createFlagsClient().retention()).toEqual({ days: null });
    expect(await ageFlags(MONDAY + 10_000 * DAY_MS)).toEqual([]);
  });

  test('deletes what was last seen before it, and nothing by a clock that was set back', async () => {
    await keep(3);
    await keepSightings({
      ...sightingOf(0, { scanId: 'late', now: MONDAY + 40 * DAY_MS }),
      found: [judgedOf(1)],
    });
    const client = createFlagsClient();
    await client.setRetention({ days: 30 });
    expect(await ageFlags(MONDAY - 90 * DAY_MS)).toEqual([]);
    expect(await ageFlags(MONDAY + 41 * DAY_MS)).toHaveLength(2);
    expect(await client.flag(idOf(1))).not.toBeNull();
    expect(await client.flag(idOf(0))).toBeNull();
    expect((await client.usage()).flags).toBe(1);
  });
});

test('a store of the version before is shown and searched whole, once its rows are made anew', async () => {
  await layDown('tradeflag-flags', 1, STORES_BY_VERSION.get(1));
  const client = createFlagsClient();
  const tables: FlagTable[] = [];
  client.follow((table) => tables.push(table), life.stop.signal);
  await vi.waitFor(() => expect(tables.at(-1)).toMatchObject({ isComplete: true, rows: { length: 3 } }));
  expect(tables.filter(({ isComplete, rows }) => isComplete && rows.length < 3)).toEqual([]);
  expect((await client.search('出微信号')).size).toBe(3);
});

test('a store of a newer version is left alone, and said to be one', async () => {
  await keep(1);
  await closeFlagDb();
  const newer = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('tradeflag-flags', 99);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  newer.close();
  const client = createFlagsClient();
  const troubles: unknown[] = [];
  client.followTrouble((trouble) => troubles.push(trouble), life.stop.signal);
  await vi.waitFor(() => expect(troubles).toEqual(['newer-store']));
  expect(await client.flag(idOf(0))).toBeNull();
  expect(await client.review([idOf(0)], { decision: 'confirmed', reason: null, note: '' })).toEqual({
    ok: false,
    problem: 'newer-store',
  });
  expect((await client.search('微信')).size).toBe(0);
});
