import type { DayCount } from '../../core/flags/flag-stats.ts';
import { formatDay } from '../i18n/format-day.ts';
import { useLanguage, useT } from '../i18n/translator-context.tsx';

interface DayChartProps {
  /** From the first day to the last, without a gap. */
  readonly days: readonly DayCount[];
}

const HEIGHT = 80;
const WIDTH = 360;
/** More days than this are drawn as weeks would be: too narrow to tell apart, so the latest are shown. */
const MAX_DRAWN = 120;

/** Flags first seen on each day: bars, and the table behind them. */
export function DayChart({ days }: DayChartProps) {
  const t = useT();
  const language = useLanguage();
  const number = new Intl.NumberFormat(language);
  const drawn = days.slice(-MAX_DRAWN);
  const most = Math.max(...drawn.map(({ flags }) => flags), 1);
  const step = WIDTH / Math.max(drawn.length, 1);
  const [first, last] = [drawn[0], drawn.at(-1)];
  return (
    <figure class="chart">
      <figcaption>{t('review.byDay')}</figcaption>
      <svg class="days" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {drawn.map(({ day, flags }, index) => {
          const height = (flags / most) * HEIGHT;
          const width = Math.max(step - (step > 3 ? 1 : 0), 0.5);
          return <rect key={day} x={index * step} y={HEIGHT - height} width={width} height={height} />;
        })}
      </svg>
      <p class="days-range muted" aria-hidden="true">
        <span>{first !== undefined && formatDay(first.day, language)}</span>
        <span>{last !== undefined && last !== first && formatDay(last.day, language)}</span>
      </p>
      <details class="chart-table">
        <summary>{t('review.asTable')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('review.day')}</th>
              <th scope="col">{t('review.flags')}</th>
            </tr>
          </thead>
          <tbody>
            {drawn
              .filter(({ flags }) => flags > 0)
              .toReversed()
              .map(({ day, flags }) => (
                <tr key={day}>
                  <th scope="row">{formatDay(day, language)}</th>
                  <td>{number.format(flags)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
