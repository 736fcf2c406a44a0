import axe from 'axe-core';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { FlagRow } from '../../../../src/core/flags/flag-row.ts';
import { FLAG_STATES } from '../../../../src/core/flags/flag-values.ts';
import { UI_LANGUAGES } from '../../../../src/core/ui-languages.ts';
import { aRow, flagOf } from '../../../fixtures/builders/flag.ts';
import { all, one, openReview } from './open-review.tsx';

const LONG_TITLE = '国内15-30天实名微信号！带支付！10个起拍，支持换绑，送教程，长期稳定货源，量大从优';
const ROWS: FlagRow[] = Array.from({ length: 60 }, (_, index) =>
  aRow({
    id: `s|${index}`,
    title:
      index % 3 === 0 ? LONG_TITLE : `Cuenta verificada número ${index}, con entrega inmediata y garantía`,
    seller: index % 4 === 0 ? 'vendedor-con-un-nombre-larguísimo-que-no-cabe' : '小王',
    site: index % 2 === 0 ? 'market.example' : 'a-very-long-subdomain.of-a-market.example',
    level: index % 2 === 0 ? 'strong' : 'likely',
    state: FLAG_STATES[index % 5] ?? 'open',
    firstSeen: Date.UTC(2026, 10, 1 + (index % 20), 8),
    lastSeen: Date.UTC(2026, 10, 22, 8) - index * 3_600_000,
    rules: ['weak-rule'],
  }),
);

async function openEverything(language: (typeof UI_LANGUAGES)[number]): Promise<void> {
  openReview({
    language,
    rows: ROWS,
    similar: { byText: ROWS.slice(3, 7), byHandle: ROWS.slice(8, 10) },
    flag: (row) =>
      flagOf(row, {
        changes: [{ at: row.lastSeen, field: 'price', from: '¥65', to: '¥30' }],
        reviews: [
          {
            id: 'review-1',
            who: 'Ana',
            at: row.lastSeen,
            decision: 'dismissed',
            reason: 'context',
            note: '很长的备注 '.repeat(10),
            essence: 'e',
            undoneAt: null,
          },
        ],
      }),
  });
  await vi.waitFor(() => expect(all('.history-entry')).toHaveLength(2));
}

async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document.body);
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

test.each(UI_LANGUAGES.flatMap((language) => ['light', 'dark'].map((scheme) => [language, scheme] as const)))(
  '%s, %s: the table with its pane is accessible, and nothing sticks out',
  async (language, scheme) => {
    document.documentElement.style.colorScheme = scheme;
    await openEverything(language);
    expect(await violations()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1280);
    await page.screenshot({ path: `../../../../test-results/review-${language}-${scheme}.png` });
  },
);

test.each(UI_LANGUAGES)('%s: question, charts, sheet and keys are accessible', async (language) => {
  await openEverything(language);
  await userEvent.keyboard('d');
  await vi.waitFor(() => expect(all('.decisions-question')).toHaveLength(1));
  one<HTMLElement>('.charts > summary').click();
  await vi.waitFor(() => expect(all('.doubtful, .chart-rules').length).toBeGreaterThan(0));
  expect(await violations()).toEqual([]);
  await page.screenshot({ path: `../../../../test-results/review-charts-${language}.png` });
  await userEvent.keyboard('{Escape}');
  one<HTMLElement>('.review-head nav button:nth-of-type(2)').click();
  await vi.waitFor(() => expect(all('meter')).toHaveLength(1));
  expect(await violations()).toEqual([]);
  await page.screenshot({ path: `../../../../test-results/review-sheet-${language}.png` });
  for (const dialog of all<HTMLDialogElement>('dialog[open]')) dialog.close();
  await userEvent.keyboard('?');
  await vi.waitFor(() => expect(all('dialog[open] .key-row').length).toBe(10));
  expect(await violations()).toEqual([]);
});

// 640 px is a window of 1280 px at 200 % zoom.
test.each([640, 400])('at %i px the pane goes below the table', async (width) => {
  await page.viewport(width, 900);
  await openEverything('es');
  expect(await violations()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  expect(one('.desk-detail').getBoundingClientRect().top).toBeGreaterThanOrEqual(
    one('.desk-list').getBoundingClientRect().bottom - 1,
  );
});
