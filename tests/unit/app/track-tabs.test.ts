import { beforeEach, expect, test, vi } from 'vitest';
import { createFakeBrowser } from '../../fixtures/builders/fake-browser.ts';
import { aFinding, aJudged, aScanUpdate } from '../../fixtures/builders/scan.ts';

const fake = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('../../../src/platform/browser.ts', () => fake);

const { forgetIfLeft, forgetTab, keepScanUpdate } = await import('../../../src/app/track-tabs.ts');
const { readTabScan } = await import('../../../src/platform/tab-scans.ts');

let browser: ReturnType<typeof createFakeBrowser>;
beforeEach(() => {
  browser = createFakeBrowser();
  fake.browser = browser;
});

test('the badge counts flagged listings, not notes', async () => {
  const found = [
    aJudged('a'),
    aJudged('b', [aFinding({ level: 'likely' })]),
    aJudged('c', [aFinding({ level: 'note' })]),
  ];
  await keepScanUpdate(1, aScanUpdate({ found }));
  expect(browser.action.badges.get(1)).toBe('2');
});

test('no flag, no number; very many are cut short', async () => {
  await keepScanUpdate(1, aScanUpdate());
  expect(browser.action.badges.get(1)).toBe('');
  const found = Array.from({ length: 1200 }, (_, index) => aJudged(`l${index}`));
  await keepScanUpdate(1, aScanUpdate({ found }));
  expect(browser.action.badges.get(1)).toBe('999+');
});

test('a scan is forgotten when its page is gone, and kept while it answers', async () => {
  await keepScanUpdate(1, aScanUpdate({ found: [aJudged('a')] }));
  browser.tabs.replyOf = () => true;
  await forgetIfLeft(1);
  expect(await readTabScan(1)).not.toBeNull();
  browser.tabs.replyOf = () => undefined;
  await forgetIfLeft(1);
  expect(await readTabScan(1)).toBeNull();
  expect(browser.action.badges.get(1)).toBe('');
});

test('a closed tab leaves nothing', async () => {
  await keepScanUpdate(1, aScanUpdate());
  await forgetTab(1);
  expect(await readTabScan(1)).toBeNull();
});

test('a scan too big to store is marked failed and keeps what was stored', async () => {
  await keepScanUpdate(1, aScanUpdate({ found: [aJudged('a')] }));
  browser.storage.session.quotaBytes = 2000;
  const found = Array.from({ length: 50 }, (_, index) => aJudged(`l${index}`));
  await keepScanUpdate(1, aScanUpdate({ found }));
  const scan = await readTabScan(1);
  expect(scan?.state).toEqual({ kind: 'failed', reason: 'storage-full' });
  expect(scan?.found.map(({ listing }) => listing.id)).toEqual(['a']);
});
