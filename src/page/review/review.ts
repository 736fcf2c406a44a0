import type { Decision, DismissReason } from '../../core/flags/flag-values.ts';
import type { ReviewCommand } from '../../core/flags/review-keys.ts';
import type { ReviewLook, ReviewState } from '../../core/flags/review-look.ts';

/** The texts of reviewing on a page besides the names of commands and decisions. */
export type ReviewText =
  | 'heading'
  | 'why'
  | 'noteLabel'
  | 'save'
  | 'cancel'
  | 'keys'
  | 'keysHint'
  | 'close'
  | 'none'
  | 'last'
  | 'first'
  | 'allDone'
  | 'noted'
  | 'undone'
  | 'nothingToUndo'
  | 'failed';

/** The words of reviewing on a page, in the reader's language. */
export interface ReviewLabels {
  /** BCP 47 tag. */
  readonly language: string;
  readonly look: Readonly<Record<ReviewLook, string>>;
  readonly command: Readonly<Record<ReviewCommand, string>>;
  readonly reasons: Readonly<Record<DismissReason, string>>;
  readonly text: Readonly<Record<ReviewText, string>>;
}

/** A decision about one listing. */
export interface Wish {
  /** Names this decision, so that it is kept once however often it is sent, and can be taken back. */
  readonly id: string;
  readonly listingId: string;
  readonly decision: Exclude<Decision, 'open'>;
  /** Null but for a dismissal. */
  readonly reason: DismissReason | null;
}

/** Where decisions are kept. Each resolves to how the listing then stands, null when nothing could be kept. */
export interface ReviewKeeper {
  decide(wish: Wish): Promise<ReviewState | null>;
  note(listingId: string, note: string): Promise<ReviewState | null>;
  /** Takes back the decision with this id. */
  undo(wish: Wish): Promise<ReviewState | null>;
}
