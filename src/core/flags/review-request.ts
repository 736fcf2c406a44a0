import type { Decision, DismissReason } from './flag-values.ts';

/** What a reviewer decides. A null decision only adds a note: the flag stays as it was decided. */
export interface ReviewRequest {
  readonly decision: Decision | null;
  /** For dismissals; null for no reason given. */
  readonly reason: DismissReason | null;
  readonly note: string;
}
