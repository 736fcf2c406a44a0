import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { aJudged, aScan } from '../../../fixtures/builders/scan.ts';
import { all, openPopup, SITE } from './open-popup.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });

test('watching asks for this site, says so, and can be stopped', async () => {
  const services = openPopup({ scan: aScan() });
  await userEvent.click(button('Watch this site'));
  expect(services.watchSite).toHaveBeenCalledExactlyOnceWith(SITE.pattern);
  await expect.element(page.getByText('market.example is checked whenever you open it.')).toBeVisible();
  await userEvent.click(button('Stop watching'));
  expect(services.stopWatching).toHaveBeenCalledExactlyOnceWith(SITE.pattern);
  await expect.element(button('Watch this site')).toBeVisible();
});

test('a site that is watched already says so', async () => {
  openPopup({ services: { isWatched: async () => true }, scan: aScan() });
  await expect.element(button('Stop watching')).toBeEnabled();
});

test('a refusal is said plainly', async () => {
  openPopup({ services: { watchSite: async () => false }, scan: aScan() });
  await userEvent.click(button('Watch this site'));
  await expect
    .element(page.getByText('Permission was not given, so market.example is not watched.'))
    .toBeVisible();
});

test('a page of no site cannot be watched', async () => {
  openPopup({ services: { page: { kind: 'file' } }, scan: aScan() });
  await expect.element(button('Scan again')).toBeVisible();
  expect(all('.popup-actions button')).toHaveLength(1);
});

test.each([
  ['As JSON', 'json'],
  ['As CSV', 'csv'],
] as const)('export %s hands over the scan as it is shown', async (name, format) => {
  const scan = aScan({ found: [aJudged('a')] });
  const services = openPopup({ scan });
  await userEvent.click(button('Export'));
  await userEvent.click(button(name));
  expect(services.exportScan).toHaveBeenCalledExactlyOnceWith(scan, format, expect.any(Function));
  expect(all('.export-formats')).toEqual([]);
});

test('scan again starts over', async () => {
  const services = openPopup({ scan: aScan({ found: [aJudged('a')] }) });
  await userEvent.click(button('Scan again'));
  expect(services.startScan).toHaveBeenCalledOnce();
});

test.each([
  ['closed', 'You closed the warning on this page.', 'Show it again'],
  ['dismissed', 'You said that this is not an account listing.', 'Warn me again'],
] as const)('a warning that was %s can be brought back', async (state, says, name) => {
  const services = openPopup({ services: { warningState: async () => state }, scan: aScan() });
  await expect.element(page.getByText(says)).toBeVisible();
  await userEvent.click(button(name));
  expect(services.showWarning).toHaveBeenCalledOnce();
});

test.each(['none', 'shown'] as const)('nothing is said of a warning that is %s', async (state) => {
  openPopup({ services: { warningState: async () => state }, scan: aScan() });
  await expect.element(button('Scan again')).toBeVisible();
  expect(all('.warning-notice')).toEqual([]);
});
