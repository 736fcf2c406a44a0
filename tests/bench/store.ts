import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { CHROMIUM_ARGS, chromiumPath } from '../../src/cli/chromium.ts';
import { type BenchRow, median, printRows } from './bench-rows.ts';
import { childCpuMs } from './child-cpu.ts';

const FLAGS = 100_000;
const ROUNDS = 11;
const ADDRESS = 'http://127.0.0.1:9/bench';

/**
 * The store with 100,000 flags in Chromium, on disk: milliseconds to take over a file of them, to open the table (first
 * rows, all rows), to filter, count, search and group, to write a review and to add a scan of 500 listings.
 * `npm run bench -- store [--json] [--flags=N]`
 */
export async function run(args: readonly string[]): Promise<void> {
  const probe = await bundleProbe();
  const profile = mkdtempSync(join(tmpdir(), 'tradeflag-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: true,
    args: [...CHROMIUM_ARGS],
  });
  try {
    printRows(await measure(context, probe, countIn(args)), args);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** How many flags to measure with. */
function countIn(args: readonly string[]): number {
  const given = args.find((arg) => arg.startsWith('--flags='))?.slice('--flags='.length);
  return given === undefined ? FLAGS : Number(given);
}

async function measure(context: BrowserContext, probe: string, count: number): Promise<BenchRow[]> {
  const filling = await openPage(context, probe);
  const before = childCpuMs();
  const imported: Record<string, number> = await filling.evaluate(`probe.importFlags(${count})`);
  const importRow = { on: 'preview and import', figures: { ...imported, cpuMs: childCpuMs() - before } };
  await filling.close();
  // A page of its own each time, as a reader opens it.
  const opened = await rounds(async () => {
    const fresh = await openPage(context, probe);
    const start = childCpuMs();
    const { firstMs, allMs }: Opened = await fresh.evaluate(`probe.openTable(${count})`);
    const cpuMs = childCpuMs() - start;
    await fresh.close();
    return { ms: allMs, firstMs, cpuMs };
  });
  const page = await openPage(context, probe);
  await page.evaluate(`probe.openTable(${count})`);
  const at = (round: number, step: number) => (round * step) % count;
  const call = (code: (round: number) => string) => spread((round) => page.evaluate(code(round)));
  const firstSearch: Found = await page.evaluate(`probe.search('东东东东工作室')`);
  return [
    importRow,
    { on: 'open', figures: { ...summary(opened), firstMs: median(opened.map(({ firstMs }) => firstMs)) } },
    { on: 'filter', figures: await call(() => 'probe.filter()') },
    { on: 'stats', figures: await call(() => 'probe.stats()') },
    { on: 'first search', figures: { ...firstSearch } },
    { on: 'search', figures: await call((round) => `probe.search('微信 ${'东西南北'[round % 4]}')`) },
    { on: 'similar', figures: await call((round) => `probe.similar(${at(round, 4_991)})`) },
    { on: 'review', figures: await call((round) => `probe.review(${at(round, 6_007)})`) },
    {
      on: 'scan of 500 new',
      figures: await call((round) => `probe.scan(${1_000_008 + round * 6_000}, 'new-${round}')`),
    },
    {
      on: 'scan of 500 known',
      figures: await call((round) => `probe.scan(${at(round, 6_000)}, 'known-${round}')`),
    },
  ];
}

interface Opened {
  readonly firstMs: number;
  readonly allMs: number;
}

/** One timing, and how many flags were found where that is the question. */
interface Found {
  readonly ms: number;
  readonly found?: number;
}

interface Timing extends Found {
  readonly cpuMs: number;
}

async function rounds<Value>(task: (round: number) => Promise<Value>): Promise<Value[]> {
  const values: Value[] = [];
  for (let round = 0; round < ROUNDS; round += 1) values.push(await task(round));
  return values;
}

async function spread(task: (round: number) => Promise<Found>): Promise<Record<string, number>> {
  const timings = await rounds(async (round) => {
    const start = childCpuMs();
    const found = await task(round);
    return { ...found, cpuMs: childCpuMs() - start };
  });
  return summary(timings);
}

/** `best` and `cpuMs` tell what it takes, `ms` and `worst` what it took while other work went on, too. */
function summary(timings: readonly Timing[]): Record<string, number> {
  const ms = timings.map((one) => one.ms);
  const found = timings.flatMap((one) => one.found ?? []);
  return {
    ms: median(ms),
    best: Math.min(...ms),
    worst: Math.max(...ms),
    cpuMs: median(timings.map(({ cpuMs }) => cpuMs)),
    ...(found.length > 0 && { found: median(found) }),
  };
}

async function openPage(context: BrowserContext, probe: string): Promise<Page> {
  const page = await context.newPage();
  await page.route('**/*', (route) =>
    route.fulfill({ body: '<!doctype html><title>Bench</title>', contentType: 'text/html' }),
  );
  await page.goto(ADDRESS);
  await page.evaluate(`${probe}; globalThis.probe = probe`);
  return page;
}

async function bundleProbe(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { 'webextension-polyfill': join(import.meta.dirname, 'store-browser.ts') } },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'store-probe.ts'), formats: ['iife'], name: 'probe' },
    },
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  if (bundle === undefined || !('output' in bundle)) throw new Error('the probe gave no bundle');
  return bundle.output[0].code;
}
