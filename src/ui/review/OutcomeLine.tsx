import { MAX_REVIEWED_AT_ONCE } from '../../core/flags/flag-values.ts';
import type { WriteProblem } from '../../core/flags/write-problem.ts';
import type { Translate } from '../i18n/translator.ts';
import { useT } from '../i18n/translator-context.tsx';
import type { Outcome } from './use-decisions.ts';

interface OutcomeLineProps {
  readonly outcome: Outcome;
}

/** What the last key or button came to, read out as it changes. */
export function OutcomeLine({ outcome }: OutcomeLineProps) {
  const t = useT();
  return (
    <p class="outcome" role="status">
      {outcomeText(outcome, t)}
    </p>
  );
}

function outcomeText(outcome: Outcome, t: Translate): string {
  switch (outcome.kind) {
    case 'none':
      return '';
    case 'decided':
      return t(`review.decided.${outcome.decision}`, { count: outcome.count });
    case 'noted':
      return t('review.noted', { count: outcome.count });
    case 'undone':
      return t('review.undone', { count: outcome.count });
    case 'nothing-to-undo':
      return t('review.nothingToUndo');
    case 'too-many':
      return t('review.tooMany', { most: MAX_REVIEWED_AT_ONCE });
    case 'failed':
      return problemText(outcome.problem, t);
    default:
      return outcome satisfies never;
  }
}

/** Why nothing was written, and what to do about it. */
export function problemText(problem: WriteProblem, t: Translate): string {
  return t(`review.problem.${problem}`);
}
