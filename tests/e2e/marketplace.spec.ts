import { loadWholeList } from '../../src/cli/demo/load-whole-list.ts';
import { OFFERS, offersIn } from '../../src/cli/demo/marketplace/catalogue.ts';
import type { Offer } from '../../src/cli/demo/marketplace/offer.ts';
import type { JudgedListing } from '../../src/core/detect/finding.schema.ts';
import { isFlagged } from '../../src/core/detect/level.ts';
import type { Scan } from '../../src/core/scan/scan.schema.ts';
import { badgeOf, expect, offerId, test } from './extension.ts';
import { readMarks } from './marks.ts';

const isTrading = ({ expected }: Offer) => expected !== null && expected !== 'note';
const idsOf = (offers: readonly Offer[]) =>
  offers
    .filter(isTrading)
    .map(({ id }) => id)
    .sort();
const flaggedIds = ({ found }: Scan) =>
  found
    .filter(({ findings }) => isFlagged(findings))
    .map(({ listing }) => offerId(listing.url))
    .sort();

test('every offer of the marketplace gets the verdict it should', async ({ site, page, scan }) => {
  await page.goto(site.origin);
  await loadWholeList(page);
  const { readScan } = await scan();
  const result = await readScan();
  expect(result.listings).toBe(OFFERS.length);
  const byId = new Map(result.found.map((judged) => [offerId(judged.listing.url), judged]));
  for (const offer of OFFERS) {
    const flagged = flaggedCategories(byId.get(offer.id));
    if (isTrading(offer)) expect.soft(flagged, offer.title).toContain(offer.expected);
    else expect.soft(flagged, offer.title).toEqual([]);
  }
});

function flaggedCategories(judged: JudgedListing | undefined): string[] {
  return (judged?.findings ?? []).filter(({ level }) => level !== 'note').map(({ category }) => category);
}

test('title, price and seller are those of the offer', async ({ site, page, scan }) => {
  await page.goto(`${site.origin}/s/services`);
  const { readScan } = await scan();
  for (const { listing } of (await readScan()).found) {
    const offer = OFFERS.find(({ id }) => id === offerId(listing.url));
    expect(listing.title).toBe(offer?.title);
    expect(offer?.price).toContain(listing.price?.raw ?? 'a price');
    expect(listing.seller).toBe(offer?.seller);
  }
});

test('flagged offers are marked where they stand, and counted on the toolbar', async ({
  site,
  page,
  scan,
  extension,
}) => {
  await page.goto(`${site.origin}/s/phones`);
  const before = await page.evaluate(() => document.body.outerHTML);
  await scan();
  const expected = idsOf(offersIn('phones')).length;
  await expect.poll(() => badgeOf(extension, page)).toBe(String(expected));
  await expect
    .poll(
      async () => (await readMarks(page)).filter(({ label }) => /^(?:Strong|Likely): /u.test(label)).length,
    )
    .toBe(expected);
  const labels = (await readMarks(page)).map(({ label }) => label);
  expect(labels).toContain('Strong: Account sales. 国内15-30天实名微信号！带支付！10个起拍');
  expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
});

test('offers that scrolling loads later are flagged as they come', async ({
  site,
  page,
  scan,
  extension,
}) => {
  await page.goto(site.origin);
  const { readScan } = await scan();
  const first = await readScan();
  expect(first.listings).toBe(24);
  expect(flaggedIds(first)).toContain('p03');
  await page.bringToFront();
  await loadWholeList(page);
  await expect.poll(async () => (await readScan()).listings).toBe(OFFERS.length);
  const second = await readScan();
  expect(second.id).toBe(first.id);
  expect(flaggedIds(second)).toEqual(expect.arrayContaining([...flaggedIds(first), 'p06', 'g08', 's15']));
  await expect.poll(() => badgeOf(extension, page)).toBe(String(flaggedIds(second).length));
});

test('another tab of the single-page marketplace is another scan', async ({
  site,
  page,
  scan,
  extension,
}) => {
  await page.goto(`${site.origin}/s/phones`);
  const { readScan } = await scan();
  const first = await readScan();
  await page.bringToFront();
  await page.locator('.tabs a[href="/s/services"]').click();
  // A scan is told as it goes on: words of a language may come after the first verdicts.
  await expect.poll(async () => flaggedIds(await readScan())).toEqual(idsOf(offersIn('services')));
  const second = await readScan();
  expect(second.id).not.toBe(first.id);
  expect(second).toMatchObject({ url: `${site.origin}/s/services`, listings: offersIn('services').length });
  await expect.poll(() => badgeOf(extension, page)).toBe(String(flaggedIds(second).length));
  await page.goBack();
  await expect.poll(async () => flaggedIds(await readScan())).toEqual(flaggedIds(first));
});

test('the offer of a detail page is flagged, with the similar ones below it', async ({
  site,
  page,
  scan,
}) => {
  await page.goto(`${site.origin}/item/p03`);
  const { readScan } = await scan();
  const found = (await readScan()).found.filter(({ findings }) => isFlagged(findings));
  const main = found.find(({ listing }) => offerId(listing.url) === 'p03');
  expect(main?.listing).toMatchObject({
    title: '国内15-30天实名微信号！带支付！10个起拍',
    price: { amount: 65, currency: 'CNY' },
    seller: '数码批发小店',
  });
  await expect
    .poll(async () => (await readMarks(page)).map(({ label }) => label))
    .toContain('Strong: Account sales. 国内15-30天实名微信号！带支付！10个起拍');
});

test('an ordinary detail page is left alone', async ({ site, page, scan, extension }) => {
  await page.goto(`${site.origin}/item/b01`);
  const { readScan } = await scan();
  expect(flaggedIds(await readScan())).toEqual([]);
  expect(await badgeOf(extension, page)).toBe('');
});
