import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { buildExtension } from '../../src/cli/demo/build-extension.ts';
import {
  type ExtensionBrowser,
  installInBrowser,
  welcomePageOf,
} from '../../src/cli/demo/extension-browser.ts';
import { type BenchRow, median, printRows } from './bench-rows.ts';
import { childCpuMs } from './child-cpu.ts';
import { openInFront } from './in-front.ts';
import { openReviewPage } from './store-page.ts';

const FLAGS = 100_000;
const ROUNDS = 11;
/** Any page of the extension: what is measured is laid into it. */
const PAGE = 'hints.html';
const ROOT = join(import.meta.dirname, '../..');

/**
 * The store with 100,000 flags in the built extension in Chromium, on disk: milliseconds to take over a file of them, to
 * open the review page (rows shown, a key acted on, all counted), to read the table (first rows, all rows), to filter,
 * count, search and group, to write a review and to add a scan of 500 listings. `open` and `first search` begin with
 * nothing in memory.
 * `npm run bench -- store [--json] [--flags=N]`
 */
export async function run(args: readonly string[]): Promise<void> {
  const probe = await bundleProbe();
  const profile = mkdtempSync(join(tmpdir(), 'tradeflag-bench-'));
  const built = await buildExtension(ROOT, 'e2e');
  if (!built.ok) throw new Error(built.problem);
  const extension = await installInBrowser(built.value, true, profile);
  try {
    // It opens by itself, and would take the front from the page that is measured.
    await (await welcomePageOf(extension)).close();
    printRows(await measure(extension, probe, countIn(args)), args);
  } finally {
    await extension.context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** How many flags to measure with. */
function countIn(args: readonly string[]): number {
  const given = args.find((arg) => arg.startsWith('--flags='))?.slice('--flags='.length);
  return given === undefined ? FLAGS : Number(given);
}

async function measure(extension: ExtensionBrowser, probe: string, count: number): Promise<BenchRow[]> {
  const filling = await openPage(extension, probe);
  const before = childCpuMs();
  const imported: Record<string, number> = await filling.evaluate(`probe.importFlags(${count})`);
  const importRow = { on: 'preview and import', figures: { ...imported, cpuMs: childCpuMs() - before } };
  await filling.close();
  const pages = await rounds(async () => {
    const start = childCpuMs();
    const times = await openReviewPage(extension, count);
    return { ...times, cpuMs: childCpuMs() - start };
  });
  // A page of its own each time, as a reader opens it.
  const opened = await rounds(async () => {
    const fresh = await openPage(extension, probe);
    const start = childCpuMs();
    const { firstMs, allMs }: Opened = await fresh.evaluate(`probe.openTable(${count})`);
    const cpuMs = childCpuMs() - start;
    const search: Found = await fresh.evaluate(`probe.search('东东东东工作室')`);
    await fresh.close();
    return { ms: allMs, firstMs, cpuMs, search };
  });
  const page = await openPage(extension, probe);
  await page.evaluate(`probe.openTable(${count})`);
  const at = (round: number, step: number) => (round * step) % count;
  const call = (code: (round: number) => string) => spread((round) => page.evaluate(code(round)));
  await page.evaluate(`probe.search('')`);
  return [
    importRow,
    {
      on: 'review page',
      figures: {
        ...summary(pages),
        rowsMs: median(pages.map(({ rowsMs }) => rowsMs)),
        allMs: median(pages.map(({ allMs }) => allMs)),
      },
    },
    { on: 'open', figures: { ...summary(opened), firstMs: median(opened.map(({ firstMs }) => firstMs)) } },
    { on: 'filter', figures: await call(() => 'probe.filter()') },
    { on: 'stats', figures: await call(() => 'probe.stats()') },
    { on: 'first search', figures: summary(opened.map(({ search }) => search)) },
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
  readonly cpuMs?: number;
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
    ...(timings.some(({ cpuMs }) => cpuMs !== undefined) && {
      cpuMs: median(timings.flatMap(({ cpuMs }) => cpuMs ?? [])),
    }),
    ...(found.length > 0 && { found: median(found) }),
  };
}

async function openPage({ context, origin }: ExtensionBrowser, probe: string): Promise<Page> {
  const page = await context.newPage();
  await openInFront(page, `${origin}/${PAGE}`);
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
