import type { Finding } from '../../core/detect/finding.schema.ts';
import type { Listing } from '../../core/listing/listing.schema.ts';
import type { ScanUpdate } from '../../core/scan/scan.schema.ts';
import type { ExtractedListing } from '../extract/build-listing.ts';
import type { TextMap } from '../extract/record-text.ts';
import type { PageHint } from '../hints/page-hint.ts';
import type { PageChange } from '../observe/changes.ts';
import { browserScheduler, type Scheduler } from '../observe/scheduler.ts';
import { watchPage } from '../observe/watch-page.ts';
import { createPageReader } from './page-reader.ts';
import { createReporter } from './reporter.ts';
import { createWorkQueue } from './work-queue.ts';

/** A listing with findings and where it stands, for the marker. */
export type PageMark = {
  readonly id: string;
  readonly elements: readonly Element[];
  readonly level: Finding['level'];
  readonly findings: readonly Finding[];
  readonly listing: Listing;
  readonly textMap: TextMap;
  /** Set on the main item of a detail page, which is no record of a list. */
  readonly isItem?: true;
};

/** What a scan of a page needs. */
export type PageScanOptions = {
  readonly document: Document;
  /** Address of the page now; later routes are read from the document. Left out, it is the document's. */
  readonly url?: string;
  readonly detect: (listing: Listing) => Finding[];
  /** The hints that may hold on the page; asked once a scan. Left out, there are none. */
  readonly loadHints?: () => Promise<readonly PageHint[]>;
  /** Gets what changed since the last update: `found` and `removed` hold changes, the counts hold all. */
  readonly onUpdate: (update: ScanUpdate) => void;
  /** Gets all marks of the page in page order whenever one changed. */
  readonly onMarks: (marks: readonly PageMark[]) => void;
  /** Ends the scan and everything it watches. */
  readonly signal: AbortSignal;
  /** Nodes that belong to the extension itself. */
  readonly isOwn?: (node: Node) => boolean;
  readonly scheduler?: Scheduler;
  /** Milliseconds since the Unix epoch. */
  readonly now?: () => number;
  readonly newId?: () => string;
};

/** A running scan. */
export type PageScan = {
  /** Forgets everything and reads the page again, as a new scan. */
  scanAgain(): void;
  /** Judges the listings read so far once more, as the same scan: `detect` may find otherwise now. */
  judgeAgain(): void;
  /** The listings read so far, with findings or without. */
  listings(): readonly ExtractedListing[];
};

/**
 * Scans the page and keeps the scan up to date while the page changes, until the signal aborts. Every route of a
 * single-page application is a scan of its own. Never throws: what goes wrong ends in a scan that says `failed`.
 */
export function startPageScan(options: PageScanOptions): PageScan {
  const scheduler = options.scheduler ?? browserScheduler();
  const reporter = createReporter(options, scheduler);
  const reader = createPageReader(options, scheduler, reporter, (roots) => watch.watchRoots(roots));
  const queue = createWorkQueue(reader.follow, options.signal);

  const start = () => {
    reporter.begin();
    queue.restart({ rescan: true, reason: 'route' });
  };
  const onChange = (change: PageChange) => {
    if ('rescan' in change && change.reason === 'route') start();
    else queue.push(change);
  };
  const watch = watchPage(options.document, onChange, options.signal, {
    scheduler,
    ...(options.isOwn === undefined ? {} : { isOwn: options.isOwn }),
  });
  start();
  const judgeAgain = () => {
    reporter.state().doubtAll();
    queue.push({ added: [] });
  };
  return { scanAgain: start, judgeAgain, listings: () => reporter.state().listings() };
}
