import type { Flag, FlagChange, Review } from './flag.schema.ts';
import { standingReview } from './flag-state.ts';
import { MAX_CHANGES } from './flag-values.ts';
import type { ImportConflict } from './import-preview.ts';

/** What became of a flag that a file brings. */
export interface MergedFlag {
  readonly flag: Flag;
  readonly kind: 'added' | 'updated' | 'same';
  readonly conflict: ImportConflict | null;
}

/**
 * Joins a flag of a file with the one stored here, null for none. What was seen later describes the listing; the
 * reviews of both stay, and the newest that was not taken back stands. The same whichever of the two is the file, and
 * nothing new when done twice. Pure.
 */
export function mergeFlags(here: Flag | null, inFile: Flag): MergedFlag {
  if (here === null) return { flag: inFile, kind: 'added', conflict: null };
  const later = inFile.lastSeen > here.lastSeen ? inFile : here;
  const flag: Flag = {
    ...later,
    firstSeen: Math.min(here.firstSeen, inFile.firstSeen),
    sightings: Math.max(here.sightings, inFile.sightings),
    changes: mergeChanges(here.changes, inFile.changes),
    reviews: mergeReviews(here.reviews, inFile.reviews),
  };
  const isSame = isAllKnown(here, flag);
  return {
    flag: isSame ? here : flag,
    kind: isSame ? 'same' : 'updated',
    conflict: conflictOf(here, inFile),
  };
}

/** Both were decided, differently, and neither side knew of the other's decision. */
function conflictOf(here: Flag, inFile: Flag): ImportConflict | null {
  const [ours, theirs] = [standingReview(here), standingReview(inFile)];
  if (ours === null || theirs === null || ours.decision === theirs.decision) return null;
  if (knows(here, theirs) || knows(inFile, ours)) return null;
  return {
    id: here.id,
    title: here.listing.title ?? here.listing.text.slice(0, 120),
    site: here.site,
    here: ours,
    inFile: theirs,
    winner: byTime(ours, theirs) < 0 ? 'in-file' : 'here',
  };
}

function knows({ reviews }: Flag, review: Review): boolean {
  return reviews.some(({ id }) => id === review.id);
}

function isAllKnown(here: Flag, merged: Flag): boolean {
  return (
    merged.lastSeen === here.lastSeen &&
    merged.firstSeen === here.firstSeen &&
    merged.sightings === here.sightings &&
    merged.changes.every((change) => here.changes.some((known) => keyOf(known) === keyOf(change))) &&
    merged.reviews.length === here.reviews.length &&
    merged.reviews.every(
      (review, at) => review.at === here.reviews[at]?.at && review.undoneAt === here.reviews[at]?.undoneAt,
    )
  );
}

/** A review taken back on either side is taken back; one told of at two moments was made at the earlier one. */
function mergeReviews(here: readonly Review[], inFile: readonly Review[]): Review[] {
  const byId = new Map(here.map((review) => [review.id, review]));
  for (const review of inFile) {
    const known = byId.get(review.id);
    byId.set(review.id, known === undefined ? review : joinReview(known, review));
  }
  return [...byId.values()].sort(byTime);
}

function joinReview(known: Review, review: Review): Review {
  return { ...known, at: Math.min(known.at, review.at), undoneAt: earliest(known, review) };
}

function earliest({ undoneAt: a }: Review, { undoneAt: b }: Review): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}

function mergeChanges(here: readonly FlagChange[], inFile: readonly FlagChange[]): FlagChange[] {
  const byKey = new Map([...here, ...inFile].map((change) => [keyOf(change), change]));
  return [...byKey.values()].sort((a, b) => a.at - b.at || compare(keyOf(a), keyOf(b))).slice(-MAX_CHANGES);
}

function keyOf({ at, field, to }: FlagChange): string {
  return `${at} ${field} ${to}`;
}

/** Oldest first; reviews of the same moment by id, so that every machine orders them alike. */
function byTime(a: Review, b: Review): number {
  return a.at - b.at || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
