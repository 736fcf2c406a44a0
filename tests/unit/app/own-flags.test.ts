import { beforeEach, expect, test, vi } from 'vitest';
import { aJudged, aScanUpdate } from '../../fixtures/builders/scan.ts';

const keepSightings = vi.fn<(sightings: unknown) => Promise<unknown[]>>(async () => []);
const setFlagTrouble = vi.fn(async () => {});
vi.mock('../../../src/platform/flag-store/keep-sightings.ts', () => ({ keepSightings }));
vi.mock('../../../src/platform/flag-store/compact-log.ts', () => ({ compactLog: async () => {} }));
vi.mock('../../../src/platform/flag-trouble.ts', () => ({ setFlagTrouble }));
vi.mock('../../../src/platform/browser.ts', () => ({ browser: {} }));

const { keepScannedFlags } = await import('../../../src/app/flags/own-flags.ts');

const OPEN = { title: 'Phones', isPrivate: false };
const update = aScanUpdate({ found: [aJudged('a')] });

beforeEach(() => {
  keepSightings.mockClear();
  setFlagTrouble.mockClear();
});

test('what a scan found is stored under the site of its page, whatever the listings say', async () => {
  const found = [{ ...aJudged('a'), listing: { ...aJudged('a').listing, site: 'other.example' } }];
  await keepScannedFlags({ ...update, found }, OPEN);
  expect(keepSightings).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ site: 'market.example', found, page: { url: update.url, title: 'Phones' } }),
  );
});

test('of a private window nothing is stored', async () => {
  await keepScannedFlags(update, { ...OPEN, isPrivate: true });
  expect(keepSightings).not.toHaveBeenCalled();
});

test('that nothing could be stored is told, and taken back once it can', async () => {
  keepSightings.mockRejectedValueOnce(new DOMException('no room', 'QuotaExceededError'));
  await keepScannedFlags(update, OPEN);
  expect(setFlagTrouble).toHaveBeenLastCalledWith('full');
  await keepScannedFlags(update, OPEN);
  expect(setFlagTrouble).toHaveBeenLastCalledWith(null);
});
