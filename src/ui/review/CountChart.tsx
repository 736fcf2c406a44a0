import type { NamedCount } from '../../core/flags/flag-stats.ts';
import { useLanguage, useT } from '../i18n/translator-context.tsx';
import { Bar } from './Bar.tsx';

interface CountChartProps {
  readonly title: string;
  readonly hint?: string;
  readonly counts: readonly NamedCount[];
  readonly nameOf?: (name: string) => string;
}

/** More would be a list, not a picture. */
const MAX_DRAWN = 8;

/** The most frequent names with how many of their flags are open, as a table whose bars are the picture. */
export function CountChart({ title, hint, counts, nameOf = (name) => name }: CountChartProps) {
  const t = useT();
  const number = new Intl.NumberFormat(useLanguage());
  const drawn = counts.slice(0, MAX_DRAWN);
  const most = Math.max(...drawn.map(({ flags }) => flags), 1);
  return (
    <table class="chart">
      <caption>
        {title}
        {hint !== undefined && <span class="chart-hint muted">{hint}</span>}
      </caption>
      <thead>
        <tr class="muted">
          <th scope="col">
            <span class="visually-hidden">{title}</span>
          </th>
          <th scope="col">{t('review.flags')}</th>
          <th scope="col">{t('review.open')}</th>
        </tr>
      </thead>
      <tbody>
        {drawn.map(({ name, flags, states }) => (
          <tr key={name}>
            <th scope="row" class="chart-name">
              <bdi>{nameOf(name)}</bdi>
            </th>
            <td>
              <Bar share={flags / most} />
              {number.format(flags)}
            </td>
            <td class="chart-number">{number.format(states.open + states.changed)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
