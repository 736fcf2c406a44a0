import axe from 'axe-core';
import { expect, test, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import type { PopupServices } from '../../../../src/app/popup-services.ts';
import { UI_LANGUAGES } from '../../../../src/core/localized-text.schema.ts';
import { fail } from '../../../../src/core/result.ts';
import type { Scan } from '../../../../src/core/scan/scan.schema.ts';
import { aFinding, aJudged, aScan } from '../../../fixtures/builders/scan.ts';
import { all, one, openPopup, SITE } from './open-popup.tsx';

const LONG_SITE = { ...SITE, site: 'a-very-long-subdomain.second-hand-goods.marketplace.example.com.cn' };
const LONG_TITLES = [
  '国内15-30天实名微信号！带支付！10个起拍，量大从优，售后稳定，长期合作，欢迎老板咨询，实名认证齐全，可换绑手机，包登录包售后',
  'Large-number-of-WeChat-accounts-for-sale-without-a-single-space-in-the-title-real-name-verified-bulk-available',
];
const FOUND = [
  ...LONG_TITLES.map((title, index) =>
    aJudged(`l${index}`, [aFinding(), aFinding({ category: 'assisted-registration', level: 'likely' })], {
      title,
      text: `${title}\n联系我`,
      price: { amount: 1, currency: 'CNY', raw: '¥123,456,789.00 起/个（可议价）' },
    }),
  ),
  aJudged('n', [aFinding({ level: 'note' })]),
];
const DONE = aScan({ listings: 12_345, found: FOUND, notScanned: { images: 1200, canvases: 2, frames: 31 } });

const STATES: Record<
  string,
  { scan: Scan | null; services?: Partial<PopupServices>; press?: readonly [button: string, shown: string] }
> = {
  unscanned: { scan: null },
  scanning: { scan: { ...DONE, state: { kind: 'scanning', done: 1200, total: 12_345 } } },
  nothing: { scan: aScan() },
  found: { scan: DONE },
  failed: { scan: { ...DONE, state: { kind: 'failed', reason: 'x' } } },
  menu: { scan: DONE, press: ['.menu-opener', '.menu-items'] },
  watched: { scan: DONE, services: { isWatched: async () => true } },
  unscannable: { scan: null, services: { page: { kind: 'unscannable', reason: 'local-file' } } },
  'no permission': {
    scan: null,
    services: { startScan: async () => fail({ ...LONG_SITE, kind: 'no-permission' as const }) },
    press: ['.popup-actions button', '.state-action'],
  },
};

async function show(name: string, language: (typeof UI_LANGUAGES)[number]): Promise<void> {
  const { scan, services, press } = STATES[name] ?? { scan: null };
  openPopup({ language, scan, services: { page: LONG_SITE, ...services } });
  await vi.waitFor(() => expect(all('.popup-main > :not(.check)').length).toBeGreaterThan(0));
  if (press !== undefined) {
    one(press[0]).click();
    await vi.waitFor(() => expect(all(press[1])).toHaveLength(1));
  }
  for (const why of all('.why-button')) why.click();
  for (const notes of all<HTMLDetailsElement>('details')) notes.open = true;
  await vi.waitFor(() => expect(all('.why')).toHaveLength(all('.finding-facts').length));
}

const states = Object.keys(STATES).flatMap((name) =>
  UI_LANGUAGES.map((language) => [name, language] as const),
);

test.each(states)('%s in %s: accessible, and nothing sticks out of 380 px', async (name, language) => {
  await show(name, language);
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(380);
  expect(all('.popup').map(({ offsetHeight }) => offsetHeight <= 600)).toEqual([true]);
  expect(cutTexts()).toEqual([]);
});

test.each(['light', 'dark'])('contrast holds in the %s scheme', async (scheme) => {
  const session = cdp();
  await session.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-color-scheme', value: scheme }],
  });
  await show('found', 'en');
  const { violations } = await axe.run(document.body, { runOnly: ['color-contrast'] });
  await session.send('Emulation.setEmulatedMedia', { features: [] });
  expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([]);
});

/** Controls whose label is wider than they are. Titles, prices and the site may be cut: they have their full text in reach. */
function cutTexts(): string[] {
  return all('button, .state p, .finding-facts, .match-rule')
    .filter(
      (element) =>
        !element.classList.contains('listing-title') && element.scrollWidth > element.clientWidth + 1,
    )
    .map((element) => element.textContent ?? '');
}
