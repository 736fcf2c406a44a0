import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { build } from 'vite';
import { CHROMIUM_ARGS, chromiumPath } from '../../src/cli/chromium.ts';
import type { PageReading } from './page-probe.ts';
import { readSaved, type SavedPage } from './saved-pages.ts';

const TABS = 3;
const HOST = 'saved.example';

/**
 * Reads saved pages in one Chromium, some tabs at a time: scripts of the pages off, no network but for the pages
 * themselves. Gives the readings in the order of `pages`.
 */
export async function readSavedPages(folder: string, pages: readonly SavedPage[]): Promise<PageReading[]> {
  const probe = await bundleProbe();
  const { server, port } = await serve(folder, new Set(pages.map(({ file }) => file)));
  const hosts = `--host-resolver-rules=MAP ${HOST} 127.0.0.1:${port},MAP * ~NOTFOUND`;
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [...CHROMIUM_ARGS, hosts],
  });
  try {
    const context = await browser.newContext({ javaScriptEnabled: false });
    return await readAll(pages, () => openTab(context, probe));
  } finally {
    await browser.close();
    server.close();
  }
}

type ReadOne = (page: SavedPage) => Promise<PageReading>;

async function readAll(pages: readonly SavedPage[], open: () => Promise<ReadOne>): Promise<PageReading[]> {
  const readings: PageReading[] = [];
  const left = [...pages.entries()];
  const work = async () => {
    const read = await open();
    for (let next = left.shift(); next !== undefined; next = left.shift())
      readings[next[0]] = await read(next[1]);
  };
  await Promise.all(Array.from({ length: TABS }, work));
  return readings;
}

/** A tab that opens saved pages one after the other. */
async function openTab(context: BrowserContext, probe: string): Promise<ReadOne> {
  const tab = await context.newPage();
  return async ({ file, record_selector }) => {
    await tab.goto(`http://${HOST}/${encodeURI(file)}`, { waitUntil: 'domcontentloaded' });
    const reading = `probe.readPage(${JSON.stringify(record_selector)})`;
    return tab.evaluate(`(() => { ${probe}; return ${reading}; })()`);
  };
}

async function serve(folder: string, files: ReadonlySet<string>): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => {
    const file = decodeURI(request.url ?? '').slice(1);
    if (!files.has(file)) return response.writeHead(404).end();
    return response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(readSaved(folder, file));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

async function bundleProbe(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'page-probe.ts'), formats: ['iife'], name: 'probe' },
    },
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  if (bundle === undefined || !('output' in bundle)) throw new Error('the probe gave no bundle');
  return bundle.output[0].code;
}
