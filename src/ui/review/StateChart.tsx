import type { StateCounts } from '../../core/flags/flag-stats.ts';
import { FLAG_STATES } from '../../core/flags/flag-values.ts';
import { useLanguage, useT } from '../i18n/translator-context.tsx';
import { Bar } from './Bar.tsx';
import { StateName } from './StateName.tsx';

interface StateChartProps {
  readonly states: StateCounts;
}

/** How many flags are reviewed and how many are open, as a table whose bars are the picture. */
export function StateChart({ states }: StateChartProps) {
  const t = useT();
  const number = new Intl.NumberFormat(useLanguage());
  const most = Math.max(...Object.values(states), 1);
  return (
    <table class="chart">
      <caption>{t('review.byState')}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{t('review.field.states')}</th>
          <th scope="col">{t('review.flags')}</th>
        </tr>
      </thead>
      <tbody>
        {FLAG_STATES.map((state) => (
          <tr key={state}>
            <th scope="row">
              <StateName state={state} />
            </th>
            <td>
              <Bar share={states[state] / most} />
              {number.format(states[state])}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
