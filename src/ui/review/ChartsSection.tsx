import { useEffect, useState } from 'preact/hooks';
import type { FlagRow } from '../../core/flags/flag-row.ts';
import { type FlagStats, flagStats } from '../../core/flags/flag-stats.ts';
import { useT } from '../i18n/translator-context.tsx';
import { Icon } from '../theme/Icon.tsx';
import { CountChart } from './CountChart.tsx';
import { DayChart } from './DayChart.tsx';
import { RuleChart } from './RuleChart.tsx';
import { StateChart } from './StateChart.tsx';

interface ChartsSectionProps {
  readonly rows: readonly FlagRow[];
  readonly rulesOff: readonly string[];
  readonly onTurnRule: (rule: string, isOn: boolean) => void;
  readonly onOpen: (id: string) => void;
  readonly onCopy: (text: string) => Promise<boolean>;
}

/** Counting every row takes a moment, so a series of decisions is counted once it pauses. */
const PAUSE_MS = 250;

/** Pictures of all flags, drawn only while they are looked at. */
export function ChartsSection({ rows, ...rest }: ChartsSectionProps) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="charts" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('review.charts')}
        <Icon name="chevron" />
      </summary>
      {isOpen && <Charts rows={rows} {...rest} />}
    </details>
  );
}

function Charts({ rows, rulesOff, onTurnRule, onOpen, onCopy }: ChartsSectionProps) {
  const t = useT();
  const stats = useStats(rows);
  if (stats === null) return null;
  if (stats.flags === 0) return <p class="muted charts-empty">{t('review.noFlags')}</p>;
  return (
    <div class="charts-grid">
      <StateChart states={stats.states} />
      <DayChart days={stats.days} />
      <CountChart
        title={t('review.byCategory')}
        counts={stats.categories}
        nameOf={(name) => t(`category.${name as 'account-sales'}`)}
      />
      <CountChart title={t('review.bySite')} counts={stats.sites} />
      <CountChart title={t('review.bySeller')} counts={stats.sellers} hint={t('review.bySellerHint')} />
      <RuleChart
        rows={rows}
        rules={stats.rules}
        rulesOff={rulesOff}
        onTurnRule={onTurnRule}
        onOpen={onOpen}
        onCopy={onCopy}
      />
    </div>
  );
}

function useStats(rows: readonly FlagRow[]): FlagStats | null {
  const [stats, setStats] = useState<FlagStats | null>(null);
  const isFirst = stats === null;
  useEffect(() => {
    const count = () => setStats(flagStats(rows, new Date().getTimezoneOffset()));
    const timer = setTimeout(count, isFirst ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [rows, isFirst]);
  return stats;
}
