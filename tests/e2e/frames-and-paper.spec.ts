import { isFlagged } from '../../src/core/detect/level.ts';
import type { Scan } from '../../src/core/scan/scan.schema.ts';
import { expect, test } from './extension.ts';
import { readMarks } from './marks.ts';
import { servePages } from './serve-pages.ts';

const ACCOUNT = '国内实名微信号15-30天！带支付！';
const card = (at: number, title = `二手自行车 ${at} 九成新`) =>
  `<div class="card"><a href="/item/${at}"><h3>${title}</h3></a><span class="price">¥${at + 60}</span><p>自提 同城</p></div>`;
const cards = (count: number, from = 1_000) =>
  Array.from({ length: count }, (_, at) => card(from + at)).join('');
const page = (body: string) =>
  `<!doctype html><html lang="zh"><meta charset="utf-8"><title>List</title><body>${body}</body></html>`;

const PAGES: Readonly<Record<string, string>> = {
  '/framed': page(
    `<main class="grid">${cards(6)}</main><iframe src="/inner" width="700" height="500"></iframe>`,
  ),
  '/inner': page(`<main class="grid">${cards(5, 2_000)}${card(2_100, ACCOUNT)}</main>`),
  '/list': page(`<main class="grid">${cards(6)}${card(1_100, ACCOUNT)}</main>`),
};

const origin = servePages(PAGES);

const flagged = ({ found }: Scan) => found.filter(({ findings }) => isFlagged(findings)).length;

test('an offer in a frame of the same origin is flagged and marked there', async ({ page: tab, scan }) => {
  await tab.goto(`${origin()}/framed`);
  const { readScan } = await scan();
  await expect.poll(async () => flagged(await readScan())).toBe(1);
  expect((await readScan()).listings).toBe(12);
  expect((await readScan()).notScanned.frames).toBe(0);
  await expect.poll(async () => (await readMarks(tab)).length).toBe(1);
  const inner = tab.frame({ url: /inner/ });
  expect(await inner?.evaluate(() => CSS.highlights.size)).toBe(2);
  expect(await inner?.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
});

test('nothing of the marks is printed', async ({ page: tab, scan }) => {
  await tab.goto(`${origin()}/list`);
  await scan();
  await expect.poll(async () => (await readMarks(tab)).length).toBe(1);
  const size = (await tab.pdf()).length;
  await tab.evaluate(() => document.documentElement.lastElementChild?.remove());
  expect(Math.abs((await tab.pdf()).length - size)).toBeLessThan(200);
});
