import { createFlagsClient } from '../../src/app/flags/create-flags-client.ts';
import type { FlagTable } from '../../src/app/flags/flags-client.ts';
import { filterRows, NO_FILTER } from '../../src/core/flags/flag-filter.ts';
import { flagStats } from '../../src/core/flags/flag-stats.ts';
import { createFlagsFileWriter } from '../../src/core/flags/write-flags-file.ts';
import { keepSightings } from '../../src/platform/flag-store/keep-sightings.ts';
import { benchFlag, benchListing } from './store-flags.ts';

const client = createFlagsClient();
let table: FlagTable = { rows: [], isComplete: false };

/** A file of `count` flags. */
function makeFile(count: number): Blob {
  const writer = createFlagsFileWriter({ exportedAt: 0, exportedBy: 'bench' });
  const parts: Blob[] = [];
  for (let at = 0; at < count; at += 1_000) {
    parts.push(
      new Blob([
        writer.write(Array.from({ length: Math.min(1_000, count - at) }, (_, one) => benchFlag(at + one))),
      ]),
    );
  }
  const { header, end } = writer.close();
  return new Blob([header, ...parts, end]);
}

async function timed<Value>(task: () => Value | Promise<Value>): Promise<{ ms: number; value: Value }> {
  const start = performance.now();
  const value = await task();
  return { ms: performance.now() - start, value };
}

/** Takes over a file of `count` flags; how often progress was told counts too. */
export async function importFlags(
  count: number,
): Promise<{ previewMs: number; importMs: number; megabytes: number; told: number }> {
  const file = makeFile(count);
  let told = 0;
  const preview = await timed(() => client.previewImport(file));
  const imported = await timed(() => client.importFile(file, { onProgress: () => (told += 1) }));
  if (!imported.value.ok || imported.value.value.added !== count) throw new Error(JSON.stringify(imported));
  return { previewMs: preview.ms, importMs: imported.ms, megabytes: file.size / 1e6, told };
}

/** From nothing to the first rows, and to all of them. */
export function openTable(count: number): Promise<{ firstMs: number; allMs: number }> {
  const start = performance.now();
  let firstMs = 0;
  return new Promise((resolve) => {
    client.follow((next) => {
      table = next;
      firstMs ||= performance.now() - start;
      if (next.isComplete && next.rows.length >= count)
        resolve({ firstMs, allMs: performance.now() - start });
    }, new AbortController().signal);
  });
}

/** How long something took, in milliseconds, and how many flags it came to. */
interface Found {
  readonly ms: number;
  readonly found: number;
}

export async function filter(): Promise<Found> {
  const filtered = await timed(() =>
    filterRows(table.rows, {
      ...NO_FILTER,
      sites: ['site0.example', 'site2.example', 'site4.example'],
      categories: ['account-sales', 'assisted-unblocking'],
      levels: ['strong'],
      states: ['open', 'confirmed'],
      seenFrom: 1,
    }),
  );
  return { ms: filtered.ms, found: filtered.value.length };
}

export async function stats(): Promise<Found> {
  const counted = await timed(() => flagStats(table.rows));
  return { ms: counted.ms, found: counted.value.flags };
}

export async function search(query: string): Promise<Found> {
  const found = await timed(() => client.search(query));
  return { ms: found.ms, found: found.value.size };
}

export async function similar(number: number): Promise<Found> {
  const groups = await timed(() => client.similar(table.rows[number]?.id ?? ''));
  return { ms: groups.ms, found: groups.value.byText.length + groups.value.byHandle.length };
}

export async function review(number: number): Promise<Found> {
  const id = table.rows[number]?.id ?? '';
  const done = await timed(() => client.review([id], { decision: 'confirmed', reason: null, note: '' }));
  if (!done.value.ok) throw new Error(done.value.problem);
  return { ms: done.ms, found: 1 };
}

/** Stores one scan of 500 listings of one site, those from `first` on. */
export async function scan(first: number, scanId: string): Promise<Found> {
  const found = Array.from({ length: 500 }, (_, at) => benchListing(first + at * 12));
  const site = found[0]?.listing.site ?? '';
  const page = { url: `https://${site}/list`, title: 'Offers' };
  const kept = await timed(() => keepSightings({ found, site, page, scanId, now: Date.now() }));
  return { ms: kept.ms, found: kept.value.length };
}
