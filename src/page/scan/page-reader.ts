import { extractAdded } from '../extract/extract-added.ts';
import { extractListings } from '../extract/extract-listings.ts';
import type { PageChange } from '../observe/changes.ts';
import type { Scheduler } from '../observe/scheduler.ts';
import type { Reporter } from './reporter.ts';
import type { PageScanOptions } from './scan-page.ts';
import type { ScanState } from './scan-state.ts';

/** Longest stretch of work before the page gets its turn, in milliseconds. */
const SLICE_MS = 8;

/** Reads what changed and has it judged, in slices. */
export type PageReader = { follow(change: PageChange, signal: AbortSignal): Promise<void> };

/** A reader that tells the reporter what it does. */
export function createPageReader(
  { document, detect }: PageScanOptions,
  scheduler: Scheduler,
  reporter: Reporter,
): PageReader {
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

  async function read(change: PageChange, signal: AbortSignal): Promise<void> {
    // The page may have asked for the change itself: let it finish what it does.
    await scheduler.yield();
    if (signal.aborted) return;
    const state = reporter.state();
    const { url } = reporter;
    const more = 'added' in change ? extractAdded(document, change.added, state.listings(), url()) : null;
    if (more === null) state.replace(extractListings(document, { url: url() }));
    else state.append(more);
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
