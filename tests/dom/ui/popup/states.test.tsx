import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { UnscannableReason } from '../../../../src/app/page-kind.ts';
import { fail } from '../../../../src/core/result.ts';
import { aFinding, aJudged, aScan } from '../../../fixtures/builders/scan.ts';
import { all, one, openPopup, SITE } from './open-popup.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });

test('a page not scanned yet says so and offers the scan', async () => {
  const services = openPopup({ scan: null });
  await expect.element(page.getByText('This page has not been scanned yet.')).toBeVisible();
  await userEvent.click(button('Scan this page'));
  expect(services.startScan).toHaveBeenCalledOnce();
  await expect.element(page.getByText('Reading the page')).toBeVisible();
});

test('a scan that runs shows its progress and what it has found so far', async () => {
  const services = openPopup({
    scan: aScan({ state: { kind: 'scanning', done: 12, total: 48 }, found: [aJudged('a')] }),
  });
  await expect.element(page.getByLabelText('Scanning: 12 of 48 listings')).toHaveValue(12);
  expect(all('.listing')).toHaveLength(1);
  await expect.element(button('Scan again')).toBeDisabled();
  services.tell(aScan({ found: [aJudged('a'), aJudged('b')] }));
  await expect.element(page.getByText('2 of 48 listings resemble account trading')).toBeVisible();
  expect(all('progress')).toEqual([]);
});

test('nothing found is no promise', async () => {
  openPopup({ scan: aScan() });
  await expect.element(page.getByText('48 listings checked, none resembles account trading.')).toBeVisible();
  expect(one('.state').textContent).toContain('That is not a promise that they are safe.');
  await expect.element(button('Scan again')).toBeEnabled();
  expect(all('.export')).toEqual([]);
});

test('only notes found: nothing is flagged, the notes are folded away', async () => {
  openPopup({ scan: aScan({ found: [aJudged('a', [aFinding({ level: 'note' })])] }) });
  await expect.element(page.getByText('48 listings checked, none resembles account trading.')).toBeVisible();
  const notes = one<HTMLDetailsElement>('details.notes');
  expect(notes.open).toBe(false);
  expect(notes.querySelector('summary')?.textContent).toBe('Worth knowing1');
});

test('a page without listings is told apart from a clean one', async () => {
  openPopup({ scan: aScan({ listings: 0 }) });
  await expect.element(page.getByText('No listing was recognised on this page.')).toBeVisible();
});

test('what could not be read is counted', async () => {
  openPopup({ scan: aScan({ notScanned: { images: 3, canvases: 0, frames: 1 } }) });
  await expect.element(page.getByText('Not scanned: 3 images, 1 frame')).toBeVisible();
});

test.each<[UnscannableReason, string, string]>([
  ['browser-page', 'This page belongs to the browser', 'Open a marketplace page'],
  ['extension-store', 'Browsers keep extensions out of their own stores', 'Open a marketplace page'],
  ['local-file', 'TradeFlag has no access to files', 'allow access to file addresses'],
])('a page that cannot be scanned (%s) says why and what to do', async (reason, why, what) => {
  openPopup({ services: { page: { kind: 'unscannable', reason } }, scan: null });
  await vi.waitFor(() => expect(one('.state').textContent).toContain(why));
  expect(one('.state').textContent).toContain(what);
  expect(all('button:not(.check button, .popup-header button)')).toEqual([]);
});

test('a missing permission is one button, which asks and then scans', async () => {
  const startScan = vi.fn(async () => fail({ ...SITE, kind: 'no-permission' as const }));
  const services = openPopup({ services: { startScan }, scan: null });
  await userEvent.click(button('Scan this page'));
  await expect.element(page.getByText('TradeFlag may not read market.example yet.')).toBeVisible();
  expect(all('button:not(.check button, .popup-header button)')).toHaveLength(1);
  await userEvent.click(button('Allow market.example and scan'));
  expect(services.allowSite).toHaveBeenCalledExactlyOnceWith(SITE.pattern);
  await vi.waitFor(() => expect(startScan).toHaveBeenCalledTimes(2));
});

test('a permission refused leaves the button', async () => {
  const startScan = vi.fn(async () => fail({ ...SITE, kind: 'no-permission' as const }));
  openPopup({ services: { startScan, allowSite: async () => false }, scan: null });
  await userEvent.click(button('Scan this page'));
  await userEvent.click(button('Allow market.example and scan'));
  expect(startScan).toHaveBeenCalledOnce();
  await expect.element(button('Allow market.example and scan')).toBeVisible();
});

test('a scan that could not start says so and can be tried again', async () => {
  const startScan = vi.fn(async () => fail({ kind: 'failed' as const, detail: 'x' }));
  openPopup({ services: { startScan }, scan: null });
  await userEvent.click(button('Scan this page'));
  await expect.element(page.getByText('The scan stopped before it was done.')).toBeVisible();
  await userEvent.click(button('Scan again'));
  expect(startScan).toHaveBeenCalledTimes(2);
});

test('a scan that failed midway still shows what it found', async () => {
  openPopup({ scan: aScan({ state: { kind: 'failed', reason: 'storage-full' }, found: [aJudged('a')] }) });
  await expect.element(page.getByText('The scan stopped before it was done.')).toBeVisible();
  expect(all('.listing')).toHaveLength(1);
});

test('the popup follows the scan, and falls back when the page is left', async () => {
  const services = openPopup({ scan: aScan({ found: [aJudged('a')] }) });
  await expect.element(page.getByText('1 of 48 listings resembles account trading')).toBeVisible();
  services.tell(null);
  await expect.element(page.getByText('This page has not been scanned yet.')).toBeVisible();
});

test('a list in which no listing was made out is not called a page without listings', async () => {
  openPopup({ scan: aScan({ listings: 0, coverage: 'no-records' }) });
  await expect
    .element(page.getByText('This page looks like a list, but no listing could be made out.'))
    .toBeVisible();
  expect(document.body.textContent).not.toContain('No listing was recognised');
});

test('a scan that was cut short says so beside what it found', async () => {
  openPopup({ scan: aScan({ found: [aJudged('a')], coverage: 'cut-short' }) });
  await expect
    .element(page.getByText('The page holds more than is read of one page, so the scan was cut short.'))
    .toBeVisible();
  expect(all('.listing')).toHaveLength(1);
});
