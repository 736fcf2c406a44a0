import { isFlagged } from '../../src/core/detect/level.ts';
import type { Scan } from '../../src/core/scan/scan.schema.ts';
import { expect, test } from './extension.ts';
import { servePages } from './serve-pages.ts';

const card = (at: number, title: string) =>
  `<div class="card"><a href="/item/${at}"><h3>${title}</h3></a><span class="price">${at + 60} ₽</span></div>`;
const page = (titles: readonly string[]) =>
  `<!doctype html><meta charset="utf-8"><title>List</title><body><main class="grid">${titles
    .map((title, at) => card(1_000 + at, title))
    .join('')}</main></body>`;
const RUSSIAN = 'Продам аккаунт Telegram, оптом от 10 штук, гарантия';
const THAI = 'ขายบัญชี Telegram ราคาส่ง มีรับประกัน';

const PAGES: Readonly<Record<string, string>> = {
  '/ru': page(['Велосипед горный', 'Диван угловой', 'Стол письменный', RUSSIAN, 'Коляска детская']),
  '/mixed': page(['Mountain bicycle', 'Corner sofa', 'Writing desk', 'Pram, as new', 'Kitchen table']),
};

const origin = servePages(PAGES);

const flagged = ({ found }: Scan) =>
  found.filter(({ findings }) => isFlagged(findings)).map(({ listing }) => listing.title);

test('a page in a language whose terms wait is judged by them in its first scan', async ({
  page: tab,
  scan,
}) => {
  await tab.goto(`${origin()}/ru`);
  const { readScan } = await scan();
  expect(flagged(await readScan())).toEqual([RUSSIAN]);
});

test('a listing in another language that comes later is judged by the terms of its own', async ({
  page: tab,
  scan,
}) => {
  await tab.goto(`${origin()}/mixed`);
  const { readScan } = await scan();
  const before = await readScan();
  expect(flagged(before)).toEqual([]);
  await tab.evaluate((title) => {
    const last = document.querySelector('.card:last-child');
    const added = last?.cloneNode(true) as HTMLElement;
    added.querySelector('a')?.setAttribute('href', '/item/2000');
    const heading = added.querySelector('h3');
    if (heading !== null) heading.textContent = title;
    last?.after(added);
  }, THAI);
  await expect.poll(async () => flagged(await readScan())).toEqual([THAI]);
  expect(await readScan()).toMatchObject({ id: before.id, listings: 6 });
});
