import type { Decision, DismissReason } from './flag-values.ts';
import type { ReviewState } from './review-look.ts';

/** A decision about one listing. */
export interface Wish {
  /** Names this decision, so that it is kept once however often it is sent, and can be taken back. */
  readonly id: string;
  readonly listingId: string;
  readonly decision: Exclude<Decision, 'open'>;
  /** Null but for a dismissal. */
  readonly reason: DismissReason | null;
}

/** Something decided or noted, as far as it takes to take it back. */
export type Done = Pick<Wish, 'id' | 'listingId'>;

/** Where decisions are kept. Each resolves to how the listing then stands, null when nothing could be kept. */
export interface ReviewKeeper {
  decide(wish: Wish): Promise<ReviewState | null>;
  /** `id` is as a wish's. */
  note(id: string, listingId: string, note: string): Promise<ReviewState | null>;
  /** Takes back the decision or the note with this id. */
  undo(done: Done): Promise<ReviewState | null>;
}
