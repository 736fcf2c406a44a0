import '../../../../src/ui/theme/base.css';
import '../../../../src/ui/options/options.css';
import '../../../../src/ui/welcome/welcome.css';
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import type { WelcomeServices } from '../../../../src/app/welcome-services.ts';
import { UI_LANGUAGES, type UiLanguage } from '../../../../src/core/localized-text.schema.ts';
import { knownMarketplaces } from '../../../../src/core/sites/marketplaces.ts';
import { createTranslator } from '../../../../src/ui/i18n/translator.ts';
import { TranslatorProvider } from '../../../../src/ui/i18n/translator-context.tsx';
import { WelcomeApp } from '../../../../src/ui/welcome/WelcomeApp.tsx';
import { optionsOver } from '../options/open-options.tsx';

let host: HTMLElement;
beforeEach(async () => {
  await page.viewport(1280, 900);
  host = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, host);
  host.remove();
  document.documentElement.style.colorScheme = '';
});

function open({ language = 'en', granted = true }: { language?: UiLanguage; granted?: boolean } = {}) {
  const { services: options, watch, stored } = optionsOver({});
  const services = {
    ...options,
    watchSites: vi.fn<WelcomeServices['watchSites']>(async (patterns) => {
      if (granted) watch(patterns);
      return granted;
    }),
    openLegal: vi.fn<WelcomeServices['openLegal']>(async () => {}),
    close: vi.fn<WelcomeServices['close']>(async () => {}),
  };
  const markSample = vi.fn();
  document.documentElement.lang = language;
  render(
    <TranslatorProvider translator={createTranslator(language)}>
      <WelcomeApp
        services={services}
        marketplaces={knownMarketplaces()}
        regions={['TW']}
        markSample={markSample}
      />
    </TranslatorProvider>,
    host,
  );
  return { services, markSample, stored };
}

const box = (name: RegExp) => page.getByRole('checkbox', { name });
const button = (name: string | RegExp) => page.getByRole('button', { name });

async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document.body);
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

test('all ticked marketplaces are asked for in one question, with their subdomains', async () => {
  const { services } = open();
  await expect.element(button('Tick a marketplace first')).toBeDisabled();
  await userEvent.click(box(/Ruten/u));
  await userEvent.click(box(/Carousell/u));
  await userEvent.click(box(/PTT/u));
  await userEvent.click(box(/PTT/u));
  await userEvent.click(button('Watch 2 marketplaces'));
  const [asked] = services.watchSites.mock.calls[0] ?? [[]];
  expect(services.watchSites).toHaveBeenCalledOnce();
  expect(asked.toSorted()).toEqual([
    'https://*.carousell.com.hk/*',
    'https://*.carousell.com.my/*',
    'https://*.carousell.com/*',
    'https://*.carousell.ph/*',
    'https://*.carousell.sg/*',
    'https://*.ruten.com.tw/*',
  ]);
  await expect.element(page.getByText('Watched from now on.')).toBeVisible();
  await expect.element(box(/Ruten/u)).toBeDisabled();
});

test('a refusal is said, and what was ticked stays ticked', async () => {
  open({ granted: false });
  await userEvent.click(box(/Ruten/u));
  await userEvent.click(button('Watch 1 marketplace'));
  await expect.element(page.getByText(/Permission was not given/u)).toBeVisible();
  await expect.element(box(/Ruten/u)).toBeChecked();
  await userEvent.click(box(/Ruten/u));
  await expect.element(page.getByText(/Permission was not given/u)).not.toBeInTheDocument();
});

test('a marketplace is found by name or address, and one that is not known is said', async () => {
  open();
  const search = page.getByRole('searchbox', { name: 'Find a marketplace' });
  await userEvent.fill(search, 'wallapop');
  await vi.waitFor(() => expect(host.querySelectorAll('input[type="checkbox"]')).toHaveLength(1));
  await userEvent.fill(search, 'no such market');
  await expect.element(page.getByText(/None of the marketplaces here/u)).toBeVisible();
});

test('what the reader is here for is saved at once', async () => {
  const { stored } = open();
  await userEvent.click(page.getByRole('radio', { name: 'Compliance work' }));
  expect(stored()).toMatchObject({ preset: 'compliance', reader: 'compliance' });
  await expect.element(page.getByText('Saved.')).toBeVisible();
});

test('the three offers are handed over to be marked, and let go when the page goes', async () => {
  const { markSample } = open();
  await vi.waitFor(() => expect(markSample).toHaveBeenCalledOnce());
  const [records, signal] = markSample.mock.calls[0] ?? [];
  expect(records).toHaveLength(3);
  expect(signal.aborted).toBe(false);
  render(null, host);
  await vi.waitFor(() => expect(signal.aborted).toBe(true));
});

test('skipping and closing close the page', async () => {
  const { services } = open();
  await userEvent.click(button('Skip this page'));
  await userEvent.click(button('Close this page'));
  expect(services.close).toHaveBeenCalledTimes(2);
});

test('everything is reached by keyboard, in the order of the page', async () => {
  open();
  await vi.waitFor(() => expect(host.querySelectorAll('.options-section')).toHaveLength(4));
  const radios = host.querySelectorAll('input[type="radio"]');
  const hidden = [...host.querySelectorAll('details:not([open]) :is(input, button)')];
  const controls = [...host.querySelectorAll('button, select, input, summary, a')].filter(
    (control) =>
      !hidden.includes(control) &&
      !(control instanceof HTMLButtonElement && control.disabled) &&
      control !== radios[1] &&
      control !== radios[2],
  );
  const reached: (Element | null)[] = [];
  for (const _ of controls) {
    await userEvent.keyboard('{Tab}');
    reached.push(document.activeElement);
  }
  expect(reached).toEqual(controls);
});

test.each(UI_LANGUAGES.flatMap((language) => [1280, 640, 320].map((width) => [language, width] as const)))(
  '%s at %i px: accessible, and nothing sticks out',
  async (language, width) => {
    await page.viewport(width, 900);
    open({ language });
    await vi.waitFor(() => expect(host.querySelectorAll('.options-section')).toHaveLength(4));
    for (const details of host.querySelectorAll('details')) details.open = true;
    expect(await violations()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  },
);

test.each(['light', 'dark'])('contrast holds in %s', async (scheme) => {
  document.documentElement.style.colorScheme = scheme;
  open();
  await userEvent.click(box(/Ruten/u));
  expect(await violations()).toEqual([]);
});

test('with forced colours the chosen card and the ticks still show', async () => {
  await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  try {
    open();
    await userEvent.click(page.getByRole('radio', { name: 'Compliance work' }));
    await vi.waitFor(() => expect(host.querySelector('.preset-chosen')).not.toBeNull());
    const [chosen, other] = ['.preset-chosen', '.preset:not(.preset-chosen)'].map((selector) => {
      const card = host.querySelector(selector);
      return card === null ? null : getComputedStyle(card).borderWidth;
    });
    expect(chosen).not.toBe(other);
  } finally {
    await cdp().send('Emulation.setEmulatedMedia', { features: [] });
  }
});
