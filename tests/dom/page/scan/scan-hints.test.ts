import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Listing } from '../../../../src/core/listing/listing.schema.ts';
import { applyScanUpdate } from '../../../../src/core/scan/apply-scan-update.ts';
import { type Scan, ScanUpdateSchema } from '../../../../src/core/scan/scan.schema.ts';
import type { PageHint } from '../../../../src/page/hints/page-hint.ts';
import { type PageScan, startPageScan } from '../../../../src/page/scan/scan-page.ts';
import { aFinding } from '../../../fixtures/builders/scan.ts';
import { aHint } from '../../../fixtures/builders/site-hint.ts';
import { card, cards, shopPage, showPage } from '../extract/page-fixture.ts';
import { type ManualScheduler, manualScheduler, settle } from '../support/manual-scheduler.ts';

let controller: AbortController;
let scheduler: ManualScheduler;
let scan: Scan | null;
let page: PageScan;
const hosts = [location.hostname];
const loadHints = vi.fn<() => Promise<readonly PageHint[]>>();

function start(): void {
  page = startPageScan({
    document,
    detect: ({ text }: Listing) => (text.includes('account') ? [aFinding()] : []),
    loadHints,
    onUpdate: (update) => {
      scan = applyScanUpdate(scan, ScanUpdateSchema.parse(update));
    },
    onMarks: () => {},
    scheduler,
    signal: controller.signal,
  });
}

async function rest(): Promise<void> {
  await settle();
  scheduler.pass(3_000);
  await settle();
}

beforeEach(() => {
  controller = new AbortController();
  scheduler = manualScheduler();
  scan = null;
  loadHints.mockReset().mockResolvedValue([{ hint: aHint({ hosts }), origin: 'saved' }]);
  showPage(shopPage(cards(6) + card(7, 'Aged account for sale', '￥9')));
});
afterEach(() => controller.abort());

test('a scan says by which hint the page was read, asking for hints once', async () => {
  start();
  await rest();
  expect(scan).toMatchObject({
    state: { kind: 'done' },
    listings: 7,
    hint: { id: 'market-example', fits: true },
  });
  expect(loadHints).toHaveBeenCalledOnce();
});

test('what is loaded later is read by the hint too', async () => {
  start();
  await rest();
  const template = document.createElement('template');
  template.innerHTML = cards(3, 20) + card(99, 'Another account', '￥8');
  document.querySelector('.grid')?.append(template.content);
  await rest();
  expect(scan?.listings).toBe(11);
  expect(scan?.found.map(({ listing }) => listing.title)).toEqual([
    'Aged account for sale',
    'Another account',
  ]);
});

test('what the page says of its list fills in what records read by the hint do not show', async () => {
  const entry = (id: number) => ({ '@type': 'Product', url: `/item/${id}`, offers: { price: String(id) } });
  const data = JSON.stringify({ '@type': 'ItemList', itemListElement: [entry(8), entry(99)] });
  const shown = cards(6) + card(8, 'Aged account for sale', '');
  showPage(shopPage(shown), `<script type="application/ld+json">${data}</script>`);
  start();
  await rest();
  const grid = document.querySelector('.grid');
  grid?.insertAdjacentHTML('beforeend', card(99, 'Another account', ''));
  await rest();
  expect(scan?.found.map(({ listing }) => listing.price?.amount)).toEqual([8, 99]);
});

test('a page that is rebuilt under the hint is read the general way from then on', async () => {
  start();
  await rest();
  for (const old of document.querySelectorAll('.card')) {
    const tile = document.createElement('div');
    tile.className = 'tile';
    tile.append(...old.childNodes);
    old.replaceWith(tile);
  }
  await rest();
  expect(scan).toMatchObject({ listings: 7, hint: { fits: false, misfit: 'nothing-found' } });
  expect(scan?.found).toHaveLength(1);
});

test('a hint saved meanwhile counts from the next scan on', async () => {
  loadHints.mockResolvedValueOnce([]);
  start();
  await rest();
  expect(scan?.hint).toBeNull();
  page.scanAgain();
  await rest();
  expect(scan?.hint).toMatchObject({ origin: 'saved', fits: true });
});

test('a scan that is called off while hints are asked for says nothing more', async () => {
  let answer = (_hints: readonly PageHint[]) => {};
  loadHints.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  start();
  await settle();
  controller.abort();
  answer([]);
  await rest();
  expect(scan?.state).toEqual({ kind: 'scanning', done: 0, total: 0 });
});
