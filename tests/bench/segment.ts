import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { CHROMIUM_ARGS, chromiumPath } from '../../src/cli/chromium.ts';
import { type BenchRow, median, printRows } from './bench-rows.ts';
import { openInFront } from './in-front.ts';
import type { SegmentTiming } from './segment-probe.ts';

const SIZES = [100, 300, 1_000, 3_000, 10_000];
const ROUNDS = 12;
const ADDRESS = 'http://bench.example/list';
const EMPTY_PAGE = '<!doctype html><html lang="en"><body></body></html>';

/** What is measured: finding the records of a page alone, and finding and reading them. */
const RUNS = { found: 'probe.findSliced()', read: 'probe.readSliced()' } as const;
type RunName = keyof typeof RUNS;
const RUN_NAMES: readonly RunName[] = ['found', 'read'];

/**
 * Main-thread milliseconds to find, and to find and read, the listings of a page in slices, by number of records:
 * `cold` on a page just opened, then the best and the median of some rounds, the longest slice of the best round, and
 * `walk`, a bare walk over the nodes of the same page, with which `times` compares.
 * `npm run bench -- segment [--json] [--profile]`
 */
export async function run(args: readonly string[]): Promise<void> {
  const probe = await bundleProbe();
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS] });
  try {
    const rows: BenchRow[] = [];
    for (const records of SIZES) {
      for (const name of RUN_NAMES) {
        const page = await openPage(browser, probe, records);
        rows.push(await measure(page, records, name));
        if (args.includes('--profile') && records === 1_000 && name === 'read') await profile(page);
        await page.close();
      }
    }
    printRows(rows, args);
  } finally {
    await browser.close();
  }
}

async function openPage(browser: Browser, probe: string, records: number): Promise<Page> {
  const page = await browser.newPage();
  await page.route('**/*', (route) =>
    route.request().url() === ADDRESS
      ? route.fulfill({ body: EMPTY_PAGE, contentType: 'text/html' })
      : route.abort(),
  );
  await openInFront(page, ADDRESS);
  await page.evaluate(`${probe}; globalThis.probe = probe; probe.showList(${records})`);
  return page;
}

async function measure(page: Page, records: number, name: RunName): Promise<BenchRow> {
  const rounds: SegmentTiming[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) rounds.push(await page.evaluate(RUNS[name]));
  const [cold, ...warm] = rounds;
  const [best] = warm.toSorted((a, b) => a.totalMs - b.totalMs);
  if (cold === undefined || best === undefined) throw new Error('nothing was measured');
  const walk = Math.min(...warm.map(({ walkMs }) => walkMs));
  return {
    on: `${records} ${name}`,
    figures: {
      elements: best.elements,
      listings: best.listings,
      cold: cold.totalMs,
      best: best.totalMs,
      median: median(warm.map(({ totalMs }) => totalMs)),
      slice: best.longestSliceMs,
      walk,
      times: best.totalMs / walk,
    },
  };
}

/** Writes a CPU profile of some readings, for the developer tools. */
async function profile(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 200 });
  await session.send('Profiler.start');
  await page.evaluate('for (let round = 0; round < 15; round += 1) probe.readWhole()');
  const { profile: recorded } = await session.send('Profiler.stop');
  writeFileSync('segment.cpuprofile', JSON.stringify(recorded));
}

async function bundleProbe(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'segment-probe.ts'), formats: ['iife'], name: 'probe' },
    },
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  if (bundle === undefined || !('output' in bundle)) throw new Error('the probe gave no bundle');
  return bundle.output[0].code;
}
