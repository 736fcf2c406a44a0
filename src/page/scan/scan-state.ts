import type { Finding, JudgedListing } from '../../core/detect/finding.schema.ts';
import type { Coverage } from '../../core/scan/scan.schema.ts';
import type { HintUse } from '../../core/sites/hint-use.schema.ts';
import type { ExtractedListing } from '../extract/build-listing.ts';

/** A listing of the page with what was found in it; null while it is not judged yet. */
export type Tracked = {
  readonly extracted: ExtractedListing;
  readonly findings: readonly Finding[] | null;
  /** The findings hold until the listing has been judged again. */
  readonly isDoubted?: true;
};

/** What a scan knows of its page, by listing id in page order, and what it has not told yet. */
export type ScanState = {
  /** Takes a whole reading: listings that are gone are removed, unchanged ones keep their findings. */
  replace(listings: readonly ExtractedListing[], hint?: HintUse | null, coverage?: Coverage): void;
  /** Takes more listings of a page otherwise unchanged. */
  append(listings: readonly ExtractedListing[]): void;
  /** The listings still to be judged. */
  open(): ExtractedListing[];
  /** Has all listings judged again; what was found in them stands until then. */
  doubtAll(): void;
  /** Notes the findings of one listing; nothing when it is gone or has changed meanwhile. */
  judge(extracted: ExtractedListing, findings: readonly Finding[]): void;
  readonly count: number;
  /** What the last whole reading says of the hint for its page. */
  readonly hint: HintUse | null;
  /** How much of the page the last whole reading covered. */
  readonly coverage: Coverage;
  listings(): ExtractedListing[];
  withFindings(): Tracked[];
  /** What changed since the last call: listings with findings, and the ids of those that have none or are gone. */
  takeNews(): { found: JudgedListing[]; removed: string[] };
};

/** An empty state. */
export function createScanState(): ScanState {
  let tracked = new Map<string, Tracked>();
  let hint: HintUse | null = null;
  let coverage: Coverage = 'whole';
  const told = new Set<string>();
  const news = new Set<string>();

  function keep(extracted: ExtractedListing): Tracked {
    const before = tracked.get(extracted.listing.id);
    const isSame = before !== undefined && isUnchanged(before.extracted, extracted);
    return isSame ? { ...before, extracted } : { extracted, findings: null };
  }

  return {
    replace(listings, use = null, read = 'whole') {
      hint = use;
      coverage = read;
      tracked = new Map(listings.map((extracted) => [extracted.listing.id, keep(extracted)]));
    },
    append(listings) {
      for (const extracted of listings) tracked.set(extracted.listing.id, keep(extracted));
    },
    open: () =>
      [...tracked.values()].flatMap(({ extracted, findings, isDoubted }) =>
        findings === null || isDoubted ? [extracted] : [],
      ),
    doubtAll() {
      for (const [id, each] of tracked) tracked.set(id, { ...each, isDoubted: true });
    },
    judge(extracted, findings) {
      const { id } = extracted.listing;
      const before = tracked.get(id);
      if (before?.extracted !== extracted) return;
      tracked.set(id, { extracted, findings });
      if (!before.isDoubted || JSON.stringify(before.findings) !== JSON.stringify(findings)) news.add(id);
    },
    get count() {
      return tracked.size;
    },
    get coverage() {
      return coverage;
    },
    get hint() {
      return hint;
    },
    listings: () => [...tracked.values()].map(({ extracted }) => extracted),
    withFindings: () => [...tracked.values()].filter(isFound).sort(byPlace),
    takeNews() {
      const removed = [...told].filter((id) => !hasFindings(tracked.get(id)));
      for (const id of removed) told.delete(id);
      const found = [...news].flatMap((id) => judgedOf(tracked.get(id)));
      for (const { listing } of found) told.add(listing.id);
      news.clear();
      return { found, removed };
    },
  };
}

function isFound({ findings }: Tracked): boolean {
  return findings !== null && findings.length > 0;
}

/** Records that were added later may stand before those read first. */
function byPlace(a: Tracked, b: Tracked): number {
  const [first, second] = [a.extracted.elements[0], b.extracted.elements[0]];
  if (first === undefined || second === undefined || first === second) return 0;
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** A listing whose new words are not judged yet still counts by what was found before. */
function hasFindings(tracked: Tracked | undefined): boolean {
  return tracked !== undefined && (tracked.findings === null || tracked.findings.length > 0);
}

function judgedOf(tracked: Tracked | undefined): JudgedListing[] {
  if (tracked?.findings === null || tracked === undefined || tracked.findings.length === 0) return [];
  return [{ listing: tracked.extracted.listing, findings: [...tracked.findings] }];
}

/** Detection reads nothing but these. */
function isUnchanged(a: ExtractedListing, b: ExtractedListing): boolean {
  return (
    a.listing.text === b.listing.text &&
    a.listing.title === b.listing.title &&
    a.listing.section === b.listing.section
  );
}
