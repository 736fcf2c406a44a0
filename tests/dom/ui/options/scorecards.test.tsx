import axe from 'axe-core';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { aScorecard, aScoreGroup } from '../../../fixtures/builders/scorecard.ts';
import { all, one, openOptions } from './open-options.tsx';

const CARDS = [
  aScorecard(),
  aScorecard({
    pack: 'assisted-unblocking@1.0.0',
    category: 'assisted-unblocking',
    all: aScoreGroup(500, 0, 0, 0),
    techniques: {},
    rewritten: null,
  }),
];

const textsOf = (rows: readonly Element[]) =>
  rows.map((row) => [...row.children].map((cell) => [...cell.childNodes].map((part) => part.textContent)));

test('each pack has its shares, the counts behind them and how far they may be off', async () => {
  openOptions({ scorecards: CARDS });
  const table = page.getByRole('table', { name: 'Each category' });
  await expect.element(table).toBeVisible();
  expect(textsOf([...table.element().querySelectorAll('tbody tr')])).toEqual([
    [
      ['Account sales', '500 listings'],
      ['120 of 122', '98%, may be 94% to 100%'],
      ['120 of 124', '97%, may be 92% to 99%'],
    ],
    [['Assisted unblocking', '500 listings'], ['Nothing to count'], ['Nothing to count']],
  ]);
  await expect
    .element(page.getByText(/no promise: those who wrote the rules had seen these listings/))
    .toBeVisible();
});

test('a pack opens, by keyboard too, to what it was measured on, by language and by technique', async () => {
  openOptions({ scorecards: CARDS });
  await expect.element(page.getByText('Account sales: languages and ways of writing')).toBeVisible();
  one('.scorecard summary').focus();
  await userEvent.keyboard('{Enter}');
  await expect
    .element(
      page.getByText('account-sales@1.0.0, measured on November 22, 2026 with 500 listings: spring corpus.'),
    )
    .toBeVisible();
  const names = (caption: string) =>
    [...page.getByRole('table', { name: caption }).element().querySelectorAll('tbody th')].map(
      (cell) => cell.firstChild?.textContent,
    );
  expect(names('By language')).toEqual(['Simplified Chinese', 'English', 'Turkish']);
  expect(names('By the way words were hidden')).toEqual(['Pictures between characters', 'upside-down']);
  await expect.element(page.getByText(/spring\.obfuscated\.jsonl/)).toBeVisible();
});

test('a pack measured by no technique has no table of them', async () => {
  openOptions({ scorecards: CARDS.slice(1) });
  await expect.element(page.getByText('Assisted unblocking: languages and ways of writing')).toBeVisible();
  expect(all('.scorecard caption').map((caption) => caption.textContent)).toEqual(['By language']);
});

test('without any scorecard nothing is claimed', async () => {
  openOptions({ scorecards: [] });
  await expect.element(page.getByRole('heading', { name: 'Export and import' })).toBeVisible();
  expect(all('#options-scorecards')).toEqual([]);
});

test('every figure has a row and a column header, and axe finds nothing', async () => {
  openOptions({ scorecards: CARDS });
  await expect.element(page.getByRole('table', { name: 'Each category' })).toBeVisible();
  for (const details of all<HTMLDetailsElement>('.scorecard')) details.open = true;
  for (const row of all('.scores tbody tr')) expect(row.querySelectorAll('th[scope="row"]')).toHaveLength(1);
  for (const head of all('.scores thead tr'))
    expect(head.querySelectorAll('th[scope="col"]')).toHaveLength(3);
  const { violations } = await axe.run(one('[aria-labelledby="options-scorecards"]'));
  expect(violations.map(({ id }) => id)).toEqual([]);
});
