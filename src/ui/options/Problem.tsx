import type { SettingsProblem } from '../../core/settings/settings-problem.ts';
import { useT } from '../i18n/translator-context.tsx';

interface ProblemProps {
  readonly problem: SettingsProblem;
}

/** Why settings cannot be used, with the field or the version that is to blame. */
export function Problem({ problem }: ProblemProps) {
  const t = useT();
  const { kind, ...values } = problem;
  return <p class="options-problem">{t(`options.problem.${kind}`, values)}</p>;
}
