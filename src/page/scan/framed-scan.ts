import type { Coverage, ScanUpdate } from '../../core/scan/scan.schema.ts';
import { countNotScanned } from '../extract/not-scanned.ts';
import { frameDocuments, watchFrames } from '../observe/frames.ts';
import { type PageMark, type PageScan, type PageScanOptions, startPageScan } from './scan-page.ts';

/** One document of the page with what its scan last said. */
type Part = {
  latest: ScanUpdate | null;
  marks: readonly PageMark[];
  /** Ids of the listings that it told of. */
  readonly told: Set<string>;
};
type Frame = Part & { readonly scan: PageScan; readonly life: AbortController };

/** Frames in frames in frames are read; those inside them are not. */
const MAX_DEPTH = 3;
const WORST: readonly Coverage[] = ['cut-short', 'no-records', 'whole'];

/**
 * Scans a page together with its frames of the same origin, as one scan: updates and marks are those of all its
 * documents. A frame that is loaded anew is read anew; with one that goes, its listings go.
 */
export function startFramedScan(options: PageScanOptions, depth = 1): PageScan {
  const { signal, document } = options;
  const main: Part = emptyPart();
  const frames = new Map<Document, Frame>();
  const parts = () => [main, ...frames.values()];
  let isStale = false;

  function tell(part: Part, found: ScanUpdate['found'], gone: readonly string[]): void {
    for (const id of gone) part.told.delete(id);
    for (const { listing } of found) part.told.add(listing.id);
    // The same offer may stand in two documents.
    const removed = gone.filter((id) => !parts().some(({ told }) => told.has(id)));
    if (main.latest !== null) options.onUpdate({ ...sumOf(main.latest, parts()), found, removed });
  }

  function showMarks(): void {
    options.onMarks(parts().flatMap(({ marks }) => marks));
  }

  function onMain(update: ScanUpdate): void {
    const isNew = main.latest !== null && main.latest.id !== update.id;
    main.latest = update;
    if (isNew) for (const { told } of parts()) told.clear();
    isStale ||= isNew;
    tell(main, update.found, update.removed);
    if (update.state.kind === 'done') follow();
  }

  /** Reads the frames that have come and leaves those that have gone. */
  function follow(): void {
    if (signal.aborted || depth > MAX_DEPTH) return;
    // Another scan has begun: what the frames hold is told again, after what the page holds.
    if (isStale) for (const { scan } of frames.values()) scan.scanAgain();
    isStale = false;
    const shown = new Set(frameDocuments(document));
    for (const [inner, frame] of frames) if (!shown.has(inner)) leave(inner, frame);
    for (const inner of shown) if (!frames.has(inner)) enter(inner);
  }

  /** A frame has come, or shows something else: of another origin perhaps. */
  function onLoad(): void {
    follow();
    if (main.latest?.state.kind !== 'done' || signal.aborted) return;
    main.latest = { ...main.latest, notScanned: countNotScanned(document) };
    tell(main, [], []);
  }

  function enter(inner: Document): void {
    const life = new AbortController();
    const part = emptyPart();
    const scan = startFramedScan(
      {
        ...withoutAddress(options),
        document: inner,
        signal: AbortSignal.any([signal, life.signal]),
        onUpdate: (update) => {
          part.latest = update;
          tell(part, update.found, update.removed);
        },
        onMarks: (marks) => {
          part.marks = marks;
          showMarks();
        },
      },
      depth + 1,
    );
    frames.set(inner, Object.assign(part, { scan, life }));
  }

  function leave(inner: Document, frame: Frame): void {
    frame.life.abort();
    frames.delete(inner);
    tell(frame, [], [...frame.told]);
    showMarks();
  }

  const scan = startPageScan({
    ...options,
    onUpdate: onMain,
    onMarks: (marks) => {
      main.marks = marks;
      showMarks();
    },
  });
  watchFrames(document, onLoad, signal);
  return {
    ...scan,
    judgeAgain() {
      scan.judgeAgain();
      for (const frame of frames.values()) frame.scan.judgeAgain();
    },
  };
}

function emptyPart(): Part {
  return { latest: null, marks: [], told: new Set() };
}

function withoutAddress({ url: _, ...options }: PageScanOptions): PageScanOptions {
  return options;
}

/** What is counted in the page, with what is counted in its frames. */
function sumOf(main: ScanUpdate, parts: readonly Part[]): ScanUpdate {
  const all = parts.flatMap(({ latest }) => latest ?? []);
  const sum = (count: (update: ScanUpdate) => number) =>
    all.reduce((total, update) => total + count(update), 0);
  const listings = sum((update) => update.listings);
  return {
    ...main,
    listings,
    notScanned: {
      images: sum(({ notScanned }) => notScanned.images),
      canvases: sum(({ notScanned }) => notScanned.canvases),
      frames: sum(({ notScanned }) => notScanned.frames),
    },
    coverage: coverageOf(all, listings),
  };
}

/** A list in a frame is a list found: then nothing looks like one that gave no record. */
function coverageOf(all: readonly ScanUpdate[], listings: number): Coverage | undefined {
  const worst = WORST.find((coverage) => all.some((update) => update.coverage === coverage));
  return worst === 'no-records' && listings > 0 ? 'whole' : worst;
}
