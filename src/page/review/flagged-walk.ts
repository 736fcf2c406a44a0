import { isFlagged } from '../../core/detect/level.ts';
import type { Mark } from '../mark/mark.ts';

/** The listings that can be reviewed, in page order: those flagged, as only they are kept. */
export function reviewable(marks: readonly Mark[]): Mark[] {
  return marks.filter(({ findings }) => isFlagged(findings));
}

/**
 * The listing that a step leads to, null at the end of the page. Without a current one, or when it is gone, the walk
 * begins at the first listing on the screen or below it.
 */
export function stepFrom(marks: readonly Mark[], currentId: string | null, by: 1 | -1): Mark | null {
  const at = marks.findIndex(({ id }) => id === currentId);
  if (at >= 0) return marks[at + by] ?? null;
  return marks.find(isOnScreenOrBelow) ?? marks.at(-1) ?? null;
}

/** The next listing after the current one that passes, looking again from the start; null when none does. */
export function nextThat(
  marks: readonly Mark[],
  currentId: string,
  passes: (mark: Mark) => boolean,
): Mark | null {
  const at = marks.findIndex(({ id }) => id === currentId);
  const inOrder = [...marks.slice(at + 1), ...marks.slice(0, Math.max(at, 0))];
  return inOrder.find(passes) ?? null;
}

function isOnScreenOrBelow({ elements }: Mark): boolean {
  return elements.some((element) => element.getBoundingClientRect().bottom > 0);
}
