/**
 * Measures the extraction on a folder of saved pages (index.jsonl, gold/): record F1 and fields of list pages,
 * title and price of detail pages, posts of threads, spurious and flagged records of articles.
 * `npm run eval:pages -- FOLDER [part of a file name] [--records] [--misses]`
 */
import { parseArgs } from 'node:util';
import { readSavedPages } from './page-browser.ts';
import { FEW_SPURIOUS, meanF1, measurePages, type PageFigures, type ReadList } from './page-figures.ts';
import type { PageReading } from './page-probe.ts';
import { missesOf, ownLinks } from './page-scores.ts';
import { readIndex } from './saved-pages.ts';
import { show } from './tally.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { records: { type: 'boolean' }, misses: { type: 'boolean' } },
});
const [folder = '../shared/pages', part = ''] = positionals;

function showList(list: ReadList): void {
  const { page, reading, scores } = list;
  const counts = `${scores.found} of ${reading.gold}, ${reading.listings.length} listings`;
  console.log(
    `${scores.f1.toFixed(3)}  ${page.file}  ${counts}  title ${show(scores.title)}  url ${show(scores.url)}  price ${show(scores.price)}  ${reading.milliseconds.toFixed(0)} ms`,
  );
  if (values.misses) showMisses(list);
}

/** Fields that differ from the gold: ours first. */
function showMisses({ reading: { listings, goldOf, base }, records }: ReadList): void {
  const own = ownLinks(records);
  for (const [at, listing] of listings.entries()) {
    const gold = records[goldOf[at] ?? -1];
    const misses = gold === undefined ? {} : missesOf(listing, gold, base, own[goldOf[at] ?? -1] ?? []);
    if (Object.keys(misses).length > 0) console.log(`    ${goldOf[at]} ${JSON.stringify(misses)}`);
  }
}

function showDetail(file: string, { listings, milliseconds }: PageReading): void {
  const [main] = listings;
  const line = `"${main?.title?.slice(0, 60)}"  ${JSON.stringify(main?.price)}`;
  console.log(`detail  ${file}  ${listings.length} listings  ${line}  ${milliseconds.toFixed(0)} ms`);
}

function showRecords({ listings, goldOf }: PageReading): void {
  for (const [at, { title, price, seller, url, section, text }] of listings.entries()) {
    console.log(
      `    ${goldOf[at]} ${JSON.stringify({ title, price: price?.raw, seller, url, section, text: text.slice(0, 100) })}`,
    );
  }
}

function showFigures(figures: PageFigures): void {
  const { fields, strict, detail, posts, articles } = figures;
  const many = articles.filter(({ spurious }) => spurious > FEW_SPURIOUS);
  const some = articles.filter(({ spurious }) => spurious > 0);
  const flagged = articles.filter((article) => article.flagged.length > 0);
  console.log(`
list pages: ${figures.lists.length}, mean record F1 ${meanF1(figures).toFixed(4)}
title ${show(fields.title)}, url ${show(fields.url)}, price ${show(fields.price)}
with the guessed link alone: title ${show(strict.title)}, url ${show(strict.url)}
annotated detail pages: title ${show(detail.title)}, price ${show(detail.price)}, currency ${show(detail.currency)}
posts of threads: ${show(posts)}
articles: ${articles.length}, with spurious records ${some.length}, with more than ${FEW_SPURIOUS} ${many.length}, flagged ${flagged.length}
paths that miss their element: ${figures.brokenPaths}; slowest page ${figures.slowestMs.toFixed(0)} ms`);
}

const pages = readIndex(folder, part);
const readings = await readSavedPages(folder, pages);
const figures = measurePages(folder, pages, readings);
const lists = new Map(figures.lists.map((list) => [list.page, list]));
for (const [at, page] of pages.entries()) {
  const [reading, list] = [readings[at], lists.get(page)];
  if (reading === undefined) continue;
  if (list !== undefined) showList(list);
  if (page.kind === 'detail') showDetail(page.file, reading);
  if (page.kind === 'content' && reading.listings.length > 0)
    console.log(`spurious ${reading.listings.length}  ${page.file}`);
  if (values.records) showRecords(reading);
}
showFigures(figures);
