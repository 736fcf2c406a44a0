import { OFFERS, offersIn } from '../../src/cli/demo/marketplace/catalogue.ts';
import type { FlagState } from '../../src/core/flags/flag-values.ts';
import { expect, test } from './extension.ts';
import { dumpStore } from './flag-store-dump.ts';

const flaggedPhones = offersIn('phones').filter(({ expected }) => expected !== null && expected !== 'note');

test('what a scan flags is kept with its page, once, and seen again by the next scan', async ({
  site,
  page,
  scan,
  extension,
}) => {
  await page.goto(`${site.origin}/s/phones`);
  const { popup } = await scan();
  await popup.close();
  const window = await extension.context.newPage();
  await window.goto(`${extension.origin}/legal.html`);
  await expect.poll(async () => (await dumpStore(window)).rows.length).toBe(flaggedPhones.length);
  const first = await dumpStore(window);
  expect(new Set(first.flags.map(({ flag }) => flag.page.url))).toEqual(new Set([page.url()]));
  expect(new Set(first.rows.map(({ state }): FlagState => state))).toEqual(new Set(['open']));
  expect(first.flags.every(({ flag }) => flag.site === '127.0.0.1' && flag.sightings === 1)).toBe(true);
  const titles = new Set(OFFERS.map(({ title }) => title));
  expect(first.flags.filter(({ flag }) => !titles.has(flag.listing.title ?? ''))).toEqual([]);
  await page.bringToFront();
  const again = await scan();
  await again.popup.close();
  await expect
    .poll(async () => (await dumpStore(window)).rows.map(({ sightings }) => sightings))
    .toEqual(flaggedPhones.map(() => 2));
});
