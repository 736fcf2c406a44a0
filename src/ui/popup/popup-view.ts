import type { PageKind, UnscannableReason } from '../../app/page-kind.ts';
import type { ScanProblem } from '../../app/scan-tab.ts';
import type { Scan } from '../../core/scan/scan.schema.ts';

/** What the popup knows. `scan` is undefined until the first answer of the store. */
export interface PopupFacts {
  readonly page: PageKind;
  readonly scan: Scan | null | undefined;
  /** The last attempt to scan, while nothing newer has been heard. */
  readonly attempt: Attempt;
}

export type Attempt =
  | { readonly kind: 'none' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'refused'; readonly problem: ScanProblem };

/** The one state the popup is in. */
export type PopupView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'unscanned' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'scan'; readonly scan: Scan }
  | { readonly kind: 'unscannable'; readonly reason: UnscannableReason }
  | { readonly kind: 'no-permission'; readonly site: string; readonly pattern: string }
  | { readonly kind: 'failed' };

export function popupView({ page, scan, attempt }: PopupFacts): PopupView {
  if (attempt.kind === 'starting') return { kind: 'starting' };
  if (attempt.kind === 'refused') return refusedView(attempt.problem);
  if (page.kind === 'unscannable') return page;
  if (scan === undefined) return { kind: 'loading' };
  return scan === null ? { kind: 'unscanned' } : { kind: 'scan', scan };
}

function refusedView(problem: ScanProblem): PopupView {
  return problem.kind === 'failed' ? { kind: 'failed' } : problem;
}
