import '../../../../src/ui/theme/base.css';
import '../../../../src/ui/panel/panel.css';
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { FlagsClient, FlagTable } from '../../../../src/app/flags/flags-client.ts';
import type { PanelServices } from '../../../../src/app/panel-services.ts';
import { flagId } from '../../../../src/core/flags/flag-id.ts';
import type { FlagState } from '../../../../src/core/flags/flag-values.ts';
import { ok } from '../../../../src/core/result.ts';
import type { Scan } from '../../../../src/core/scan/scan.schema.ts';
import { UI_LANGUAGES, type UiLanguage } from '../../../../src/core/ui-languages.ts';
import { createTranslator } from '../../../../src/ui/i18n/translator.ts';
import { TranslatorProvider } from '../../../../src/ui/i18n/translator-context.tsx';
import { PanelApp } from '../../../../src/ui/panel/PanelApp.tsx';
import { WhyProvider } from '../../../../src/ui/popup/why-context.tsx';
import { aRow } from '../../../fixtures/builders/flag.ts';
import { aFinding, aListing, aScan } from '../../../fixtures/builders/scan.ts';

let host: HTMLElement;
beforeEach(async () => {
  await page.viewport(360, 800);
  host = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, host);
  host.remove();
  document.documentElement.style.colorScheme = '';
});

const SITE = 'market.example';
const GLOSSARY = {
  ruleTitle: (id: string) => id,
  conceptTitle: () => null,
  falseAlarms: () => null,
  sourceLabel: () => null,
};
const all = (selector: string) => [...host.querySelectorAll<HTMLElement>(selector)];
const titles = () => all('.listing-title').map(({ textContent }) => textContent);
const currentTitle = () => all('.panel-current .listing-title')[0]?.textContent;
const outcome = () => all('.outcome')[0]?.textContent;
const press = (keys: string) => userEvent.keyboard(keys);

function scanOf(count: number, first = 0): Scan {
  const found = Array.from({ length: count }, (_, index) => ({
    listing: aListing({ id: `l${first + index}`, title: `Offer ${first + index}` }),
    findings: [
      aFinding({
        level: index % 2 === 0 ? 'strong' : 'likely',
        category: index === 2 ? 'assisted-registration' : 'account-sales',
      }),
    ],
  }));
  return aScan({ url: `https://${SITE}/list`, site: SITE, listings: 48, found });
}

function openPanel(
  options: { scan?: Scan | null; language?: UiLanguage; states?: Record<string, FlagState> } = {},
) {
  const { scan = scanOf(4), language = 'en', states = {} } = options;
  const stored = new Map(Object.entries(states));
  let tellTable: (table: FlagTable) => void = () => {};
  let tellScan: (scan: Scan | null) => void = () => {};
  const table = (): FlagTable => ({
    isComplete: true,
    rows: [...stored].map(([id, state]) => aRow({ id: flagId(SITE, id), state })),
  });
  let count = 0;
  const undone: [string, FlagState][] = [];
  const flags = {
    follow: (onTable: typeof tellTable) => {
      tellTable = onTable;
      onTable(table());
    },
    followTrouble: () => {},
    review: vi.fn<FlagsClient['review']>(async (ids, { decision }) => {
      for (const id of ids) {
        const own = id.slice(SITE.length + 1);
        undone.push([own, stored.get(own) ?? 'open']);
        if (decision !== null) stored.set(own, decision);
      }
      tellTable(table());
      return ok({ reviewId: `review-${++count}`, ids });
    }),
    undo: vi.fn<FlagsClient['undo']>(async () => {
      const [id, state] = undone.pop() ?? ['', 'open'];
      stored.set(id, state);
      tellTable(table());
      return ok([flagId(SITE, id)]);
    }),
  } as unknown as FlagsClient & Record<'review' | 'undo', ReturnType<typeof vi.fn>>;
  const services = {
    flags,
    followTab: vi.fn<PanelServices['followTab']>((onTab) => onTab({ id: 7, url: `https://${SITE}/list` })),
    watchScan: vi.fn<PanelServices['watchScan']>((_id, onScan) => {
      tellScan = onScan;
      onScan(scan);
    }),
    startScan: vi.fn<PanelServices['startScan']>(async () => ok(null)),
    focusListing: vi.fn<PanelServices['focusListing']>(async () => true),
  };
  document.documentElement.lang = language;
  render(
    <TranslatorProvider translator={createTranslator(language)}>
      <WhyProvider tools={{ glossary: GLOSSARY, reader: 'moderator' }}>
        <PanelApp services={services} />
      </WhyProvider>
    </TranslatorProvider>,
    host,
  );
  return { ...services, tellScan: (next: Scan | null) => tellScan(next) };
}
const ready = () => vi.waitFor(() => expect(all('.listing').length).toBeGreaterThan(0));

describe('the list', () => {
  test('a click scrolls the page to the listing and shows why it was flagged', async () => {
    const { focusListing } = openPanel();
    await ready();
    await userEvent.click(page.getByRole('button', { name: 'Show in page: Offer 1' }));
    await vi.waitFor(() => expect(currentTitle()).toBe('Offer 1'));
    expect(focusListing).toHaveBeenCalledExactlyOnceWith(7, 'l1');
    expect(all('.panel-current .why').length).toBe(1);
  });

  test('the name of the listing in focus stays in sight, however much is said of it', async () => {
    await page.viewport(360, 240);
    openPanel({ scan: scanOf(12) });
    await vi.waitFor(() => expect(all('.listing-title')).toHaveLength(12));
    for (const title of ['Offer 9', 'Offer 3', 'Offer 11', 'Offer 0']) {
      await userEvent.click(all('.listing-title').find(({ textContent }) => textContent === title) ?? host);
      await vi.waitFor(() => expect(currentTitle()).toBe(title));
      const name = () => all('.panel-current .listing-title')[0]?.getBoundingClientRect();
      await vi.waitFor(() => {
        expect(name()?.top).toBeGreaterThanOrEqual(
          all('.panel-head')[0]?.getBoundingClientRect().bottom ?? 0,
        );
        expect(name()?.bottom).toBeLessThanOrEqual(240);
      });
    }
  });

  test('a listing that is gone from the page is said', async () => {
    const { focusListing } = openPanel();
    focusListing.mockResolvedValue(false);
    await ready();
    await press('j');
    await vi.waitFor(() => expect(all('.panel-current')[0]?.textContent).toContain('no longer on the page'));
  });

  test('grows with the page, and the listing in focus stays', async () => {
    const { tellScan } = openPanel();
    await ready();
    await press('j');
    await vi.waitFor(() => expect(currentTitle()).toBe('Offer 0'));
    tellScan(scanOf(60));
    await vi.waitFor(() => expect(titles()).toHaveLength(60));
    await vi.waitFor(() => expect(currentTitle()).toBe('Offer 0'));
  });

  test('filters by category, level and review', async () => {
    openPanel({ states: { l0: 'confirmed', l3: 'changed' } });
    await ready();
    await press('2');
    await vi.waitFor(() => expect(titles()).toEqual(['Offer 2']));
    await press('2');
    await userEvent.click(page.getByRole('button', { name: /^Reviewed/ }));
    await vi.waitFor(() => expect(titles()).toEqual(['Offer 0']));
    await userEvent.click(page.getByRole('button', { name: /^Open/ }));
    await vi.waitFor(() => expect(titles().toSorted()).toEqual(['Offer 1', 'Offer 2', 'Offer 3']));
    await userEvent.click(page.getByRole('button', { name: /^Likely/ }));
    await vi.waitFor(() => expect(titles().toSorted()).toEqual(['Offer 1', 'Offer 3']));
  });

  test('a page that was not scanned can be', async () => {
    const { startScan } = openPanel({ scan: null });
    await userEvent.click(page.getByRole('button', { name: 'Scan this page' }));
    expect(startScan).toHaveBeenCalledOnce();
  });
});

describe('reviewing in place', () => {
  test('c confirms and goes on, here and on the page; z takes it back', async () => {
    const { flags, focusListing } = openPanel();
    await ready();
    const [first, second] = titles();
    await press('j');
    await press('c');
    await vi.waitFor(() => expect(outcome()).toBe('1 flag confirmed.'));
    expect(flags.review).toHaveBeenCalledExactlyOnceWith([flagId(SITE, 'l0')], {
      decision: 'confirmed',
      reason: null,
      note: '',
    });
    await vi.waitFor(() => expect(currentTitle()).toBe(second));
    expect(focusListing).toHaveBeenCalledTimes(2);
    await press('z');
    await vi.waitFor(() => expect(currentTitle()).toBe(first));
  });

  test('d asks why, and the number is no filter then', async () => {
    const { flags } = openPanel();
    await ready();
    await press('j');
    await press('d');
    await vi.waitFor(() => expect(all('.decisions-question')).toHaveLength(1));
    await press('2');
    await vi.waitFor(() => expect(flags.review).toHaveBeenCalledOnce());
    expect(flags.review.mock.calls[0]?.[1]).toMatchObject({ decision: 'dismissed', reason: 'context' });
    await vi.waitFor(() => expect(titles()).toHaveLength(4));
  });

  test('nothing is decided before a listing is in focus', async () => {
    const { flags } = openPanel();
    await ready();
    await press('ce');
    await press('j');
    await vi.waitFor(() => expect(currentTitle()).toBe('Offer 0'));
    expect(flags.review).not.toHaveBeenCalled();
  });
});

test.each(UI_LANGUAGES.flatMap((language) => ['light', 'dark'].map((scheme) => [language, scheme] as const)))(
  '%s, %s: accessible, and nothing sticks out',
  async (language, scheme) => {
    document.documentElement.style.colorScheme = scheme;
    openPanel({ language, states: { l0: 'dismissed', l3: 'changed' } });
    await ready();
    await press('j');
    await press('d');
    await vi.waitFor(() => expect(all('.decisions-question')).toHaveLength(1));
    const { violations } = await axe.run(document.body);
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    await page.screenshot({ path: `../../../../test-results/panel-${language}-${scheme}.png` });
  },
);
