import { expect, test } from './extension.ts';

test('a list of addresses is scanned in tabs behind, only where granted, and the flags are kept', async ({
  site,
  extension,
}) => {
  const review = await extension.context.newPage();
  await review.goto(`${extension.origin}/review.html`);
  await review.getByRole('button', { name: 'Scan a backlog' }).click();
  const addresses = [
    `${site.origin}/s/services`,
    `${site.origin}/s/books`,
    'https://not-granted.example/list',
  ];
  await review.locator('dialog[open] textarea').fill(addresses.join('\n'));
  await review.getByRole('button', { name: 'Scan 3 addresses' }).click();
  await expect(review.locator('dialog[open]')).toContainText('Done: 2 of 3 pages scanned, 1 left out', {
    timeout: 40_000,
  });
  await expect(review.locator('dialog[open]')).toContainText('Left out: you have not granted this site.');
  const open = extension.context.pages().map((page) => page.url());
  expect(open.filter((address) => address.startsWith(site.origin))).toEqual([]);
  await review.locator('dialog[open]').getByRole('button', { name: 'Close' }).click();
  await expect(review.locator('.flag-row').first()).toBeVisible();
  expect(await review.locator('.flag-row').count()).toBeGreaterThan(4);
});
