/**
 * Measures the extraction on a folder of saved pages (index.jsonl, gold/): record F1 and fields of list pages,
 * spurious records of articles, title and price of detail pages.
 * `npm run eval:pages -- FOLDER [part of a file name] [--records] [--misses]`
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { build } from 'vite';
import * as z from 'zod';
import { CHROMIUM_ARGS, chromiumPath } from '../../src/cli/chromium.ts';
import { parsePrice } from '../../src/core/listing/price.ts';
import type { PageReading } from './page-probe.ts';
import { type GoldRecord, missesOf, ownLinks, scoreList, type Tally } from './page-scores.ts';

const IndexSchema = z.object({
  file: z.string(),
  kind: z.enum(['list', 'detail', 'content']),
  subtype: z.string().nullable(),
  record_selector: z.string().nullable(),
  gold_file: z.string().nullable(),
});
type SavedPage = z.infer<typeof IndexSchema>;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { records: { type: 'boolean' }, misses: { type: 'boolean' } },
});
const [folder = '../shared/pages', part = ''] = positionals;

function readText(file: string): string {
  return readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, '');
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

const addressOf = (page: SavedPage) => `http://saved.example/${encodeURI(page.file)}`;

async function readSaved(browser: Browser, page: SavedPage, probe: string): Promise<PageReading> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  try {
    const tab = await context.newPage();
    await tab.route('**/*', (route) =>
      route.request().url() === addressOf(page)
        ? route.fulfill({ body: readText(page.file), contentType: 'text/html; charset=utf-8' })
        : route.abort(),
    );
    await tab.goto(addressOf(page), { waitUntil: 'domcontentloaded' });
    return await tab.evaluate(
      `(() => { ${probe}; return probe.readPage(${JSON.stringify(page.record_selector)}); })()`,
    );
  } finally {
    await context.close();
  }
}

const totals = {
  f1: [] as number[],
  title: zero(),
  url: zero(),
  price: zero(),
  strict: { title: zero(), url: zero() },
  spurious: [] as string[],
  broken: 0,
  ms: [] as number[],
};
const detail = { title: zero(), price: zero(), currency: zero() };

function zero(): Tally {
  return { right: 0, asked: 0 };
}

function add(sum: Tally, more: Tally): void {
  sum.right += more.right;
  sum.asked += more.asked;
}

function show({ right, asked }: Tally): string {
  return `${right}/${asked}${asked > 0 ? ` ${((100 * right) / asked).toFixed(1)} %` : ''}`;
}

function reportList(page: SavedPage, reading: PageReading): void {
  const gold: { records: GoldRecord[] } = page.gold_file
    ? JSON.parse(readText(page.gold_file))
    : { records: [] };
  const scores = scoreList(reading, gold.records);
  totals.f1.push(scores.f1);
  for (const field of ['title', 'url', 'price'] as const) add(totals[field], scores[field]);
  add(totals.strict.title, scores.strict.title);
  add(totals.strict.url, scores.strict.url);
  if (values.misses) showMisses(reading, gold.records);
  const counts = `${scores.found} of ${reading.gold}, ${reading.listings.length} listings`;
  console.log(
    `${scores.f1.toFixed(3)}  ${page.file}  ${counts}  title ${show(scores.title)}  url ${show(scores.url)}  price ${show(scores.price)}  ${reading.milliseconds.toFixed(0)} ms`,
  );
}

/** Fields that differ from the gold: ours first. */
function showMisses({ listings, goldOf, base }: PageReading, records: readonly GoldRecord[]): void {
  const own = ownLinks(records);
  for (const [at, listing] of listings.entries()) {
    const gold = records[goldOf[at] ?? -1];
    const misses = gold === undefined ? {} : missesOf(listing, gold, base, own[goldOf[at] ?? -1] ?? []);
    if (Object.keys(misses).length > 0) console.log(`    ${goldOf[at]} ${JSON.stringify(misses)}`);
  }
}

function reportArticle(page: SavedPage, reading: PageReading): void {
  if (reading.listings.length === 0) return;
  totals.spurious.push(page.file);
  console.log(`spurious ${reading.listings.length}  ${page.file}`);
}

function reportDetail(page: SavedPage, reading: PageReading): void {
  const [main] = reading.listings;
  const line = `${reading.listings.length} listings  "${main?.title?.slice(0, 60)}"  ${JSON.stringify(main?.price)}`;
  console.log(`detail  ${page.file} (${page.subtype})  ${line}  ${reading.milliseconds.toFixed(0)} ms`);
  if (!page.file.includes('peb-') || !page.gold_file) return;
  const gold: { price?: string[]; currency?: string[] } = JSON.parse(readText(page.gold_file));
  const amount = gold.price?.[0] === undefined ? null : Number(gold.price[0]);
  const currency =
    gold.currency?.[0] === undefined
      ? null
      : (parsePrice(`1 ${gold.currency[0]}`)?.currency ??
        parsePrice(`${gold.currency[0]} 1`)?.currency ??
        null);
  add(detail.title, { right: main?.title ? 1 : 0, asked: 1 });
  if (amount !== null) add(detail.price, { right: main?.price?.amount === amount ? 1 : 0, asked: 1 });
  if (currency !== null)
    add(detail.currency, { right: main?.price?.currency === currency ? 1 : 0, asked: 1 });
}

function showRecords(reading: PageReading): void {
  for (const [at, { title, price, seller, url, section, text }] of reading.listings.entries()) {
    console.log(
      `    ${reading.goldOf[at]} ${JSON.stringify({ title, price: price?.raw, seller, url, section, text: text.slice(0, 100) })}`,
    );
  }
}

const pages = readText('index.jsonl')
  .trim()
  .split('\n')
  .map((line) => IndexSchema.parse(JSON.parse(line)));
const probe = await bundleProbe();
const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS] });
for (const page of pages.filter(({ file }) => file.includes(part))) {
  const reading = await readSaved(browser, page, probe);
  totals.broken += reading.brokenPaths;
  totals.ms.push(reading.milliseconds);
  if (page.kind === 'list') reportList(page, reading);
  if (page.kind === 'detail') reportDetail(page, reading);
  if (page.kind === 'content') reportArticle(page, reading);
  if (values.records) showRecords(reading);
}
await browser.close();

const mean = totals.f1.reduce((sum, f1) => sum + f1, 0) / Math.max(1, totals.f1.length);
console.log(`\nlist pages: ${totals.f1.length}, mean record F1 ${mean.toFixed(4)}`);
console.log(`title ${show(totals.title)}, url ${show(totals.url)}, price ${show(totals.price)}`);
console.log(
  `with the guessed link alone: title ${show(totals.strict.title)}, url ${show(totals.strict.url)}`,
);
console.log(`articles with spurious records: ${totals.spurious.length}`);
console.log(
  `annotated detail pages: title ${show(detail.title)}, price ${show(detail.price)}, currency ${show(detail.currency)}`,
);
console.log(
  `paths that miss their element: ${totals.broken}; slowest page ${Math.max(0, ...totals.ms).toFixed(0)} ms`,
);
