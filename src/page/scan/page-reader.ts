import type { PageChange } from '../observe/changes.ts';
import type { Scheduler } from '../observe/scheduler.ts';
import { rest, SLICE_MS } from './in-slices.ts';
import { createListingReader } from './listing-reader.ts';
import type { Reporter } from './reporter.ts';
import type { PageScanOptions } from './scan-page.ts';
import type { ScanState } from './scan-state.ts';

/** After a reading the page rests so many times as long as the reading took: one that never rests cannot keep it busy. */
const REST_FACTOR = 8;
const MAX_REST_MS = 20_000;

/** Reads what changed and has it judged, in slices. */
export type PageReader = { follow(change: PageChange, signal: AbortSignal): Promise<void> };

/** A reader that tells the reporter what it does, and of the shadow roots that it reads into. */
export function createPageReader(
  { document, detect, loadHints = async () => [] }: PageScanOptions,
  scheduler: Scheduler,
  reporter: Reporter,
  onShadowRoots: (roots: readonly ShadowRoot[]) => void,
): PageReader {
  const listings = createListingReader(document, loadHints, scheduler, onShadowRoots);

  async function judgeAll(state: ScanState, signal: AbortSignal): Promise<void> {
    const open = state.open();
    let sliceStart = scheduler.now();
    for (const [done, extracted] of open.entries()) {
      state.judge(extracted, detect(extracted.listing));
      if (scheduler.now() - sliceStart < SLICE_MS) continue;
      reporter.progress(state.count - open.length + done + 1, state.count);
      await scheduler.yield();
      if (signal.aborted) return;
      sliceStart = scheduler.now();
    }
  }

  /** When the page may be read as a whole again, by the scheduler's clock; the first reading of a scan is at once. */
  const restedAt = new WeakMap<ScanState, number>();

  async function readAll(state: ScanState, url: string, signal: AbortSignal): Promise<void> {
    const left = (restedAt.get(state) ?? 0) - scheduler.now();
    if (left > 0) await rest(scheduler, left, signal);
    if (signal.aborted) return;
    const start = scheduler.now();
    await listings.readAll(state, url, signal);
    const took = scheduler.now() - start;
    restedAt.set(state, start + Math.min(MAX_REST_MS, took * REST_FACTOR));
  }

  async function read(change: PageChange, signal: AbortSignal): Promise<void> {
    // The page may have asked for the change itself: let it finish what it does.
    await scheduler.yield();
    if (signal.aborted) return;
    const state = reporter.state();
    const url = reporter.url();
    const isAdded =
      'added' in change && (change.added.length === 0 || listings.readAdded(state, change.added, url));
    if (!isAdded) await readAll(state, url, signal);
    if (signal.aborted) return;
    reporter.progress(state.count - state.open().length, state.count);
    await judgeAll(state, signal);
    if (!signal.aborted) reporter.done();
  }

  return {
    async follow(change, signal) {
      try {
        await read(change, signal);
      } catch (error) {
        if (!signal.aborted) reporter.failed(error instanceof Error ? error.message : String(error));
      }
    },
  };
}
