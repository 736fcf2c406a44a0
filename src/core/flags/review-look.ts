import type { FlagState } from './flag-values.ts';

/** How a flag is shown once it is no longer simply open. */
export type ReviewLook = Exclude<FlagState, 'open'>;

/** What is shown of a flag's review. */
export interface ReviewState {
  readonly state: FlagState;
  /** What the reviewer wrote; empty for nothing. */
  readonly note: string;
}

/** Null for a flag that is simply open. */
export function lookOf(state: FlagState): ReviewLook | null {
  return state === 'open' ? null : state;
}

/** Whether there is nothing left to decide. */
export function isSettled(state: FlagState): boolean {
  return state !== 'open' && state !== 'changed';
}
