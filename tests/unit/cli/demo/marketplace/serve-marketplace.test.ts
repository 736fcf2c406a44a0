import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalServer } from '../../../../../src/cli/demo/local-server.ts';
import { OFFERS } from '../../../../../src/cli/demo/marketplace/catalogue.ts';
import { serveMarketplace } from '../../../../../src/cli/demo/marketplace/serve-marketplace.ts';

let server: LocalServer;
beforeAll(async () => {
  server = await serveMarketplace();
});
afterAll(() => server.close());

async function get(path: string): Promise<string> {
  const response = await fetch(server.origin + path);
  expect(response.status, path).toBe(200);
  return response.text();
}

test('the front page and what is loaded later hold every offer once', async () => {
  const parts = [await get('/')];
  for (let from = 24; from < OFFERS.length; from += 24) parts.push(await get(`/more?section=&from=${from}`));
  const titles = parts.join('').match(/<h3><a href="\/item\/[a-z0-9]+"/gu) ?? [];
  expect(new Set(titles).size).toBe(OFFERS.length);
  expect(titles).toHaveLength(OFFERS.length);
  expect(await get(`/more?section=&from=${OFFERS.length}`)).toBe('');
});

test('pages do not give away what is expected of an offer', async () => {
  const pages = [await get('/'), ...(await Promise.all(OFFERS.map(({ id }) => get(`/item/${id}`))))];
  for (const page of pages) expect(page).not.toMatch(/expected|account-sales|assisted-|tradeflag/iu);
});

test('everything a page refers to is on the same server', async () => {
  const pages = await Promise.all(['/', '/s/services', '/item/s05'].map(get));
  const addresses = pages.join('').matchAll(/(?:href|src)="([^"]+)"/gu);
  for (const address of new Set([...addresses].map(([, found = '']) => found))) {
    expect(address).toMatch(/^\/(?!\/)/u);
    await get(address);
  }
});

test('a change of tab gets the list without the frame of the page', async () => {
  const main = await get('/tab?path=%2Fs%2Fbikes');
  expect(main).toMatch(/^<main class="list">/u);
  expect(main).toContain('Brompton C Line');
});

test('text of offers is escaped', async () => {
  expect(await get('/item/t06')).toContain('Lena &#38; Max');
});

test.each([
  '/item/none',
  '/s/none',
  '/tab?path=/nowhere',
  '/picture/none-1.svg',
  '/../package.json',
  '/more?from=x',
])('%s is not found', async (path) => {
  expect((await fetch(server.origin + path)).status).toBe(404);
});

test('the server listens on this machine only', () => {
  expect(new URL(server.origin).hostname).toBe('127.0.0.1');
});
