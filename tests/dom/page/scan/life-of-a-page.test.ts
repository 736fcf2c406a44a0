import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Finding } from '../../../../src/core/detect/finding.schema.ts';
import { applyScanUpdate } from '../../../../src/core/scan/apply-scan-update.ts';
import type { Scan, ScanUpdate } from '../../../../src/core/scan/scan.schema.ts';
import { type PageMark, startPageScan } from '../../../../src/page/scan/scan-page.ts';
import { card, cards, shopPage, showPage } from '../extract/page-fixture.ts';
import { type ManualScheduler, manualScheduler, settle } from '../support/manual-scheduler.ts';

const FINDING: Finding = {
  category: 'account-sales',
  level: 'likely',
  polarity: 'offer',
  score: 40,
  pack: 'test@1',
  matches: [],
  law: [],
};
const address = location.href;

let controller: AbortController;
let scheduler: ManualScheduler;
let updates: ScanUpdate[];
let marks: readonly PageMark[];

/** Scans a page that flags what sells an account. */
async function scanned(body: string): Promise<void> {
  showPage(body);
  startPageScan({
    document,
    detect: ({ text }) => (text.includes('account') ? [FINDING] : []),
    onUpdate: (update) => updates.push(update),
    onMarks: (latest) => {
      marks = latest;
    },
    scheduler,
    signal: controller.signal,
  });
  await rest();
}

/** Lets the watcher notice and the scan work. */
async function rest(): Promise<void> {
  await settle();
  scheduler.pass(30_000);
  await settle();
}

const merged = () => updates.reduce<Scan | null>((known, update) => applyScanUpdate(known, update), null);
const found = () => merged()?.found.map(({ listing }) => listing.title);
const marked = () => marks.map(({ elements }) => elements[0]);
const one = (selector: string, root: ParentNode = document) => {
  const element = root.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`nothing matches ${selector}`);
  return element;
};
const grid = () => one('.grid');
const account = (id: number) => card(id, `Aged account ${id}`, '￥9');

beforeEach(() => {
  controller = new AbortController();
  scheduler = manualScheduler();
  updates = [];
  marks = [];
});

afterEach(() => {
  controller.abort();
  history.replaceState(null, '', address);
});

test('infinite scroll: each load is read and marked, what was known stays', async () => {
  await scanned(shopPage(cards(6) + account(1)));
  for (let load = 1; load <= 20; load += 1) {
    grid().insertAdjacentHTML('beforeend', cards(9, load * 10) + account(50_000 + load));
    await rest();
  }
  expect(merged()?.listings).toBe(207);
  expect(found()).toHaveLength(21);
  expect(marked()).toEqual(
    [...grid().children].filter(({ textContent }) => textContent?.includes('account')),
  );
});

test('infinite scroll: what the page says of its list fills in what a later record does not show', async () => {
  const entry = { '@type': 'Product', url: '/item/77777', offers: { price: '75', priceCurrency: 'EUR' } };
  const data = JSON.stringify({ '@type': 'ItemList', itemListElement: [entry] });
  await scanned(`<script type="application/ld+json">${data}</script>${shopPage(cards(6))}`);
  grid().insertAdjacentHTML('beforeend', card(77_777, 'Aged account for sale', ''));
  await rest();
  expect(merged()?.found.map(({ listing }) => listing.price?.amount)).toEqual([75]);
});

test('a virtual list: a node that is used again for another offer is another listing', async () => {
  await scanned(shopPage(cards(7) + account(1)));
  const last = grid().lastElementChild as HTMLElement;
  last.innerHTML = one('.card', document)
    .innerHTML.replaceAll('10000', '20000')
    .replace('number 0', 'number 99');
  const first = grid().firstElementChild as HTMLElement;
  first.innerHTML =
    new DOMParser().parseFromString(account(2), 'text/html').body.firstElementChild?.innerHTML ?? '';
  await rest();
  expect(found()).toEqual(['Aged account 2']);
  expect(marked()).toEqual([first]);
  expect(merged()?.listings).toBe(8);
});

test('a route of a single-page application is a scan of its own', async () => {
  await scanned(shopPage(cards(6) + account(1)));
  const before = merged()?.id;
  history.pushState(null, '', '/s/homes');
  grid().innerHTML = cards(5, 100) + account(7);
  await rest();
  expect(merged()?.id).not.toBe(before);
  expect(merged()?.url).toContain('/s/homes');
  expect(found()).toEqual(['Aged account 7']);
});

test('a filter that replaces the list: what stays is the same listing, what goes loses its mark', async () => {
  await scanned(shopPage(cards(6) + account(1) + account(2)));
  const [kept] = merged()?.found ?? [];
  grid().innerHTML = cards(4, 2) + account(1);
  await rest();
  expect(merged()?.found).toEqual([kept]);
  expect(marked()).toEqual([grid().lastElementChild]);
});

test('text that arrives late is judged when it comes', async () => {
  const blank = (at: number) => card(70_000 + at, `Loading ${at}`, '￥1');
  await scanned(shopPage(Array.from({ length: 6 }, (_, at) => blank(at)).join('')));
  expect(found()).toEqual([]);
  one('.card h3 a').textContent = 'Aged account at last';
  await rest();
  expect(found()).toEqual(['Aged account at last']);
});

test('a lazy tab: its list is read when it is opened, and gone when it is closed', async () => {
  const tab = (name: string, inside: string) =>
    `<div id="${name}" ${name === 'open' ? '' : 'hidden'}><div class="grid">${inside}</div></div>`;
  await scanned(`<main>${tab('open', cards(6))}${tab('closed', cards(5, 200) + account(9))}</main>`);
  expect(found()).toEqual([]);
  one('#open').hidden = true;
  one('#closed').hidden = false;
  await rest();
  expect(found()).toEqual(['Aged account 9']);
  one('#closed').hidden = true;
  one('#open').hidden = false;
  await rest();
  expect([found(), marked()]).toEqual([[], []]);
});

test('an open shadow root is read, and followed when it changes', async () => {
  await scanned('<header><a href="/">Market</a></header><offer-list></offer-list>');
  const root = one('offer-list').attachShadow({ mode: 'open' });
  root.innerHTML = `<div class="grid">${cards(6)}${account(1)}</div>`;
  document.body.append(document.createElement('hr'));
  one('header').append('!');
  await rest();
  expect(found()).toEqual(['Aged account 1']);
  one('.grid', root).insertAdjacentHTML('beforeend', account(2));
  await rest();
  expect(found()).toEqual(['Aged account 1', 'Aged account 2']);
  one('.grid', root).firstElementChild?.remove();
  one('.grid', root).lastElementChild?.remove();
  await rest();
  expect(found()).toEqual(['Aged account 1']);
});

test('cards that are web components, one shadow root each, are followed as they are added', async () => {
  const host = (at: number, title: string) => {
    const element = document.createElement('offer-card');
    element.attachShadow({ mode: 'open' }).innerHTML = card(at, title, '￥8');
    return element;
  };
  await scanned('<main class="grid"></main><p>Market</p>');
  grid().append(
    ...Array.from({ length: 8 }, (_, at) => host(at, `Bicycle number ${at}`)),
    host(20, 'Aged account 20'),
  );
  await rest();
  expect(found()).toEqual(['Aged account 20']);
  grid().append(host(21, 'Aged account 21'));
  await rest();
  expect(found()).toEqual(['Aged account 20', 'Aged account 21']);
});

test('a list that was hidden and is shown again is the same list', async () => {
  await scanned(shopPage(cards(6) + account(1)));
  const [before] = merged()?.found ?? [];
  one('main').style.display = 'none';
  await rest();
  expect([found(), marked()]).toEqual([[], []]);
  one('main').style.display = '';
  await rest();
  expect(merged()?.found).toEqual([before]);
  expect(marked()).toHaveLength(1);
});

test('records that appear and vanish all the time keep neither page nor scan busy', async () => {
  await scanned(shopPage(cards(6) + account(1)));
  const told = updates.length;
  for (let beat = 0; beat < 200; beat += 1) {
    grid().insertAdjacentHTML('beforeend', account(90_000 + beat));
    await settle();
    grid().lastElementChild?.remove();
    await settle();
    scheduler.pass(50);
  }
  await rest();
  expect(updates.length - told).toBeLessThan(40);
  expect(found()).toEqual(['Aged account 1']);
  expect(marked()).toHaveLength(1);
});
