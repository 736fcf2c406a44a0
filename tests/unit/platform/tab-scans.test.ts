import { beforeEach, expect, test, vi } from 'vitest';
import type { Scan } from '../../../src/core/scan/scan.schema.ts';
import { createFakeBrowser } from '../../fixtures/builders/fake-browser.ts';
import { aJudged, aScan, aScanUpdate } from '../../fixtures/builders/scan.ts';

const fake = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('../../../src/platform/browser.ts', () => fake);

const { readTabScan, removeTabScan, updateTabScan, watchTabScan } = await import(
  '../../../src/platform/tab-scans.ts'
);

let browser: ReturnType<typeof createFakeBrowser>;
beforeEach(() => {
  browser = createFakeBrowser();
  fake.browser = browser;
});

test('updates that arrive at once are merged one after the other', async () => {
  const updates = ['a', 'b', 'c', 'd'].map((id) => aScanUpdate({ found: [aJudged(id)] }));
  await Promise.all(updates.map((update) => updateTabScan(1, update)));
  const scan = await readTabScan(1);
  expect(scan?.found.map(({ listing }) => listing.id)).toEqual(['a', 'b', 'c', 'd']);
});

test('tabs do not mix', async () => {
  await Promise.all([
    updateTabScan(1, aScanUpdate({ id: 'one' })),
    updateTabScan(2, aScanUpdate({ id: 'two' })),
  ]);
  expect((await readTabScan(1))?.id).toBe('one');
  expect((await readTabScan(2))?.id).toBe('two');
});

test('a damaged entry reads as no scan', async () => {
  await browser.storage.session.set({ 'scan:1': { id: 'x', found: 'nothing' } });
  expect(await readTabScan(1)).toBeNull();
});

test('full storage gives up the oldest scan of another tab, then stores', async () => {
  await updateTabScan(1, aScanUpdate({ id: 'oldest', startedAt: 1 }));
  await updateTabScan(2, aScanUpdate({ id: 'newer', startedAt: 2 }));
  browser.storage.session.quotaBytes = 2.5 * JSON.stringify(aScan({ id: 'oldest' })).length;
  await updateTabScan(3, aScanUpdate({ id: 'latest', startedAt: 3 }));
  expect(await readTabScan(1)).toBeNull();
  expect((await readTabScan(2))?.id).toBe('newer');
  expect((await readTabScan(3))?.id).toBe('latest');
});

test('a scan that fits nowhere fails, and the next update is not held up', async () => {
  browser.storage.session.quotaBytes = 10;
  await expect(updateTabScan(1, aScanUpdate())).rejects.toThrow('quota');
  browser.storage.session.quotaBytes = 100_000;
  expect((await updateTabScan(1, aScanUpdate())).id).toBe('scan-1');
});

test('forgetting a scan by its id spares a newer one', async () => {
  await updateTabScan(1, aScanUpdate({ id: 'old', startedAt: 1 }));
  const [, wasRemoved] = await Promise.all([
    updateTabScan(1, aScanUpdate({ id: 'new', startedAt: 2 })),
    removeTabScan(1, 'old'),
  ]);
  expect(wasRemoved).toBe(false);
  expect((await readTabScan(1))?.id).toBe('new');
  expect(await removeTabScan(1)).toBe(true);
  expect(await readTabScan(1)).toBeNull();
});

test('a watcher hears the present scan, each change and the end, until it is aborted', async () => {
  const controller = new AbortController();
  const heard: (Scan | null)[] = [];
  await updateTabScan(1, aScanUpdate({ listings: 1 }));
  watchTabScan(1, (scan) => heard.push(scan), controller.signal);
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  await updateTabScan(1, aScanUpdate({ listings: 2 }));
  await updateTabScan(2, aScanUpdate({ listings: 99 }));
  await removeTabScan(1);
  controller.abort();
  await updateTabScan(1, aScanUpdate({ listings: 3 }));
  expect(heard.map((scan) => scan?.listings ?? null)).toEqual([1, 2, null]);
});
