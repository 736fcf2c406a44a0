import type { DismissReason } from '../../core/flags/flag-values.ts';
import type { ReviewCommand } from '../../core/flags/review-keys.ts';
import type { ReviewLook, ReviewState } from '../../core/flags/review-look.ts';
import type { Mark } from '../mark/mark.ts';

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

/** Reviews the marked listings of a page: by keys, or by the buttons on their cards. */
export interface ReviewDesk {
  /** Takes the marks of the page, in page order. */
  update(marks: readonly Mark[]): void;
  /** Takes how listings stand now, by their ids; others stay as they were. */
  learn(states: Iterable<readonly [string, ReviewState]>): void;
  /** What stands at the foot of a mark's card; null for a listing that is not flagged. */
  cardFoot(mark: Mark): HTMLElement | null;
  isOwn(node: Node): boolean;
}
