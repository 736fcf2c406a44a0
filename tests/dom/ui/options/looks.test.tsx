import axe from 'axe-core';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { UI_LANGUAGES } from '../../../../src/core/localized-text.schema.ts';
import { choosePreset } from '../../../../src/core/settings/presets.ts';
import { exportSettings } from '../../../../src/core/settings/settings-file.ts';
import { anEntry, someSettings } from '../../../fixtures/builders/settings.ts';
import { all, type OpenOptions, one, openOptions } from './open-options.tsx';

const LONG = `${'a-very-long-subdomain.'.repeat(8)}example`;
const FULL: OpenOptions = {
  settings: choosePreset(
    someSettings({ allowed: [anEntry(), anEntry({ site: LONG, seller: '名字很长的卖家'.repeat(12) })] }),
    'buying',
  ),
  watched: ['https://market.example/*', `https://${LONG}/*`],
};

async function openEverything(options: OpenOptions): Promise<void> {
  openOptions({ ...FULL, ...options });
  await vi.waitFor(() => expect(all('.options-section').length).toBeGreaterThan(5));
  for (const details of all<HTMLDetailsElement>('details')) details.open = true;
  await userEvent.upload(
    one<HTMLInputElement>('input[type="file"]'),
    new File([exportSettings(someSettings())], 'a'),
  );
  await vi.waitFor(() => expect(all('.import-changes li').length).toBeGreaterThan(3));
  for (const button of all('#options-reset ~ .options-actions button')) button.click();
  await vi.waitFor(() => expect(all('.options-question')).toHaveLength(1));
}

async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document.body);
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

// 640 px is a window of 1280 px at 200 % zoom; 320 px is the width that reflow has to reach.
test.each(UI_LANGUAGES.flatMap((language) => [1280, 640, 320].map((width) => [language, width] as const)))(
  '%s at %i px: accessible, and nothing sticks out',
  async (language, width) => {
    await page.viewport(width, 900);
    await openEverything({ language });
    expect(await violations()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    const cut = all('button, dd, th, td, summary, .options-label, .options-item-name').filter(
      (element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0,
    );
    expect(cut.map(({ textContent }) => textContent)).toEqual([]);
  },
);

test.each(['light', 'dark'])('contrast holds in %s', async (scheme) => {
  document.documentElement.style.colorScheme = scheme;
  await openEverything({});
  expect(await violations()).toEqual([]);
});

test('unreadable settings are accessible too', async () => {
  openOptions({ problem: { kind: 'bad-field', field: 'levels.account-sales' } });
  await expect.element(page.getByText(/levels\.account-sales/)).toBeVisible();
  expect(await violations()).toEqual([]);
});

test('every control is reached by keyboard, in the order of the page', async () => {
  openOptions(FULL);
  await vi.waitFor(() => expect(all('.options-section').length).toBeGreaterThan(5));
  await vi.waitFor(() => expect(all('[aria-label^="Stop watching"]')).toHaveLength(2));
  const controls = all('button, select, input, summary').filter((control) => !control.hidden);
  const reached: (Element | null)[] = [];
  for (const _ of controls) {
    await userEvent.keyboard('{Tab}');
    reached.push(document.activeElement);
  }
  expect(reached).toEqual(controls);
});
