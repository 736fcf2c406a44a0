import { highestLevel } from '../../core/detect/level.ts';
import type { ScanState as ScanPhase, ScanUpdate } from '../../core/scan/scan.schema.ts';
import { pageAddress } from '../dom/page-address.ts';
import { randomId } from '../dom/random-id.ts';
import { countNotScanned } from '../extract/not-scanned.ts';
import type { Scheduler } from '../observe/scheduler.ts';
import type { PageMark, PageScanOptions } from './scan-page.ts';
import { createScanState, type ScanState, type Tracked } from './scan-state.ts';

/** Progress is told at most this often, in milliseconds. */
const PROGRESS_MS = 150;

/** Tells the outside what a scan knows: updates of what changed, and the marks of the page. */
export type Reporter = {
  /** Begins a new scan: new id, nothing found, nothing told. */
  begin(): void;
  state(): ScanState;
  url(): string;
  progress(done: number, total: number): void;
  done(): void;
  failed(reason: string): void;
};

type Running = {
  readonly id: string;
  readonly url: string;
  readonly startedAt: number;
  readonly state: ScanState;
};

/** A reporter that has not begun a scan yet; `begin` comes first. */
export function createReporter(options: PageScanOptions, scheduler: Scheduler): Reporter {
  const { document, onUpdate, onMarks, now = Date.now, newId = randomId, signal } = options;
  let running: Running = { id: '', url: '', startedAt: 0, state: createScanState() };
  let isFirst = true;
  let toldAt = Number.NEGATIVE_INFINITY;
  let notScanned = { images: 0, canvases: 0, frames: 0 };

  function tell(phase: ScanPhase): void {
    if (signal.aborted) return;
    toldAt = scheduler.now();
    const { id, url, startedAt, state } = running;
    const { found, removed } = state.takeNews();
    const update: ScanUpdate = {
      id,
      url,
      site: siteOf(url),
      startedAt,
      state: phase,
      listings: state.count,
      notScanned,
      coverage: state.coverage,
      hint: state.hint,
      found,
      removed,
    };
    onUpdate(update);
    onMarks(state.withFindings().flatMap(markOf));
  }

  return {
    begin() {
      const url = isFirst ? (options.url ?? pageAddress(document)) : pageAddress(document);
      isFirst = false;
      toldAt = Number.NEGATIVE_INFINITY;
      running = { id: newId(), url, startedAt: now(), state: createScanState() };
      tell({ kind: 'scanning', done: 0, total: 0 });
    },
    state: () => running.state,
    url: () => running.url,
    progress(done, total) {
      if (scheduler.now() - toldAt >= PROGRESS_MS) tell({ kind: 'scanning', done, total });
    },
    done() {
      notScanned = countNotScanned(document);
      tell({ kind: 'done' });
    },
    failed: (reason) => tell({ kind: 'failed', reason }),
  };
}

function markOf({ extracted, findings }: Tracked): PageMark[] {
  const level = highestLevel(findings ?? []);
  if (level === null || findings === null) return [];
  const { listing, elements, textMap, isItem } = extracted;
  return [{ id: listing.id, elements, level, findings, listing, textMap, ...(isItem ? { isItem } : {}) }];
}

function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
