import { useCallback, useRef, useState } from 'preact/hooks';
import type { FlagsClient } from '../../app/flags/flags-client.ts';
import type { Decision, DismissReason } from '../../core/flags/flag-values.ts';
import { MAX_REVIEWED_AT_ONCE } from '../../core/flags/flag-values.ts';
import type { ReviewRequest } from '../../core/flags/review-request.ts';
import type { WriteProblem } from '../../core/flags/write-problem.ts';

/** What the page says about the last thing done. */
export type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'decided'; readonly decision: Decision; readonly count: number }
  | { readonly kind: 'noted' | 'undone'; readonly count: number }
  | { readonly kind: 'nothing-to-undo' }
  | { readonly kind: 'too-many' }
  | { readonly kind: 'failed'; readonly problem: WriteProblem };

/** Decides flags and takes decisions back. `decide` and `note` resolve to whether it was stored. */
export interface Decisions {
  readonly outcome: Outcome;
  decide(ids: readonly string[], decision: Decision, reason?: DismissReason): Promise<boolean>;
  note(ids: readonly string[], note: string): Promise<boolean>;
  /** Resolves to the flags concerned, none when nothing was taken back. */
  undo(): Promise<readonly string[]>;
}

/** One window's decisions; what other windows decide is not taken back here. */
export function useDecisions(flags: FlagsClient): Decisions {
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const done = useRef<string[]>([]);
  const send = useCallback(
    async (ids: readonly string[], request: ReviewRequest, then: (count: number) => Outcome) => {
      if (ids.length === 0) return false;
      if (ids.length > MAX_REVIEWED_AT_ONCE) {
        setOutcome({ kind: 'too-many' });
        return false;
      }
      const sent = await flags.review(ids, request);
      if (sent.ok) done.current.push(sent.value.reviewId);
      setOutcome(sent.ok ? then(sent.value.ids.length) : { kind: 'failed', problem: sent.problem });
      return sent.ok;
    },
    [flags],
  );
  const undo = useCallback(async () => {
    const reviewId = done.current.pop();
    if (reviewId === undefined) {
      setOutcome({ kind: 'nothing-to-undo' });
      return [];
    }
    const undone = await flags.undo(reviewId);
    if (undone.ok) {
      setOutcome({ kind: 'undone', count: undone.value.length });
      return undone.value;
    }
    done.current.push(reviewId);
    setOutcome({ kind: 'failed', problem: undone.problem });
    return [];
  }, [flags]);
  return {
    outcome,
    decide: (ids, decision, reason) =>
      send(ids, { decision, reason: reason ?? null, note: '' }, (count) => ({
        kind: 'decided',
        decision,
        count,
      })),
    note: (ids, note) =>
      send(ids, { decision: null, reason: null, note }, (count) => ({ kind: 'noted', count })),
    undo,
  };
}
