import { applyReview, undoReview } from '../../core/flags/apply-review.ts';
import type { Flag } from '../../core/flags/flag.schema.ts';
import type { ReviewRequest } from '../../core/flags/review-request.ts';
import type { StoredRow } from '../../core/flags/stored-row.ts';
import { type EditTransaction, editFlags, editStore } from './edit-flags.ts';
import { readMeta, writeMeta } from './meta.ts';
import { openFlagDb } from './open-flag-db.ts';

/** How many reviews can be taken back as a whole, the latest. */
const MAX_UNDOABLE = 200;

/** What a review has come to: the flags it was about, as far as they are stored, and the rows that changed. */
export interface Reviewed {
  readonly ids: readonly string[];
  readonly rows: readonly StoredRow[];
}

/** Decides flags, all in one transaction; asking again changes nothing. Resolves once it is safely stored. */
export function reviewFlags(
  reviewId: string,
  ids: readonly string[],
  request: ReviewRequest,
  now: number,
): Promise<Reviewed> {
  return editStore('strict', async (transaction) => {
    const who = await readMeta(transaction.objectStore('meta'), 'reviewer');
    const reviewed = await editKnown(transaction, ids, (flag) =>
      applyReview(flag, { ...request, reviewId, who, now }),
    );
    if (reviewed.rows.length > 0) await rememberReview(transaction, reviewId, reviewed.ids);
    return reviewed;
  });
}

/** Takes a review back, from all its flags or from those named; asking again changes nothing. */
export function undoReviewOf(
  reviewId: string,
  only: readonly string[] | null,
  now: number,
): Promise<Reviewed> {
  return editStore('strict', async (transaction) => {
    const reviews = transaction.objectStore('reviews');
    const review = await reviews.get(reviewId);
    const ids = only ?? review?.flagIds ?? [];
    const reviewed = await editKnown(transaction, ids, (flag) => undoReview(flag, reviewId, now));
    const taken = new Set(ids);
    const isWhole = review?.flagIds.every((id) => taken.has(id)) ?? false;
    if (review !== undefined && isWhole) await reviews.put({ ...review, isUndone: true });
    return reviewed;
  });
}

/** The latest review that was not taken back; null for none. */
export async function lastReview(): Promise<string | null> {
  const db = await openFlagDb();
  const transaction = db.transaction(['meta', 'reviews']);
  const undoable = await readMeta(transaction.objectStore('meta'), 'undoable');
  for (const id of undoable.toReversed()) {
    const review = await transaction.objectStore('reviews').get(id);
    if (review?.isUndone === false) return id;
  }
  return null;
}

async function editKnown(
  transaction: EditTransaction,
  ids: readonly string[],
  edit: (flag: Flag) => Flag,
): Promise<Reviewed> {
  const known: string[] = [];
  const rows = await editFlags(transaction, ids, (flag, id) => {
    if (flag === null) return null;
    known.push(id);
    return edit(flag);
  });
  return { ids: known, rows };
}

async function rememberReview(
  transaction: EditTransaction,
  reviewId: string,
  flagIds: readonly string[],
): Promise<void> {
  const meta = transaction.objectStore('meta');
  const reviews = transaction.objectStore('reviews');
  const undoable = [...(await readMeta(meta, 'undoable')), reviewId];
  const dropped = undoable.splice(0, Math.max(0, undoable.length - MAX_UNDOABLE));
  await Promise.all([
    reviews.put({ id: reviewId, flagIds, isUndone: false }),
    writeMeta(meta, 'undoable', undoable),
    ...dropped.map((id) => reviews.delete(id)),
  ]);
}
