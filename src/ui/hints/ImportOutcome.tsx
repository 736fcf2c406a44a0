import type { ImportProblem } from '../../app/hint-services.ts';
import { useT } from '../i18n/translator-context.tsx';

export type Outcome = { readonly kind: 'taken'; readonly count: number } | ImportProblem;

interface ImportOutcomeProps {
  readonly outcome: Outcome | null;
}

/** What came of taking hints over: how many, or what is wrong with them. */
export function ImportOutcome({ outcome }: ImportOutcomeProps) {
  const t = useT();
  return (
    <p role="status" class="hints-outcome">
      {outcome?.kind === 'taken' && t('hints.imported', { count: outcome.count })}
      {outcome?.kind === 'wrong-form' && t('hints.wrongForm', { detail: outcome.detail })}
      {outcome !== null &&
        outcome.kind !== 'taken' &&
        outcome.kind !== 'wrong-form' &&
        t(`hints.problem.${outcome.kind}`)}
    </p>
  );
}
