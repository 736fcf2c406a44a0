import type { ShareInterval } from '../../../core/packs/wilson.ts';
import { useTranslator } from '../../i18n/translator-context.tsx';

interface ScoreShareProps {
  readonly share: ShareInterval | null;
  readonly part: number;
  readonly whole: number;
}

/** A share, the counts it was made from, and between what it may lie. */
export function ScoreShare({ share, part, whole }: ScoreShareProps) {
  const { t, language } = useTranslator();
  if (share === null) return <span class="muted">{t('options.scorecards.none')}</span>;
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const counts = t('options.scorecards.counts', { part, whole });
  const low = percent.format(share.low);
  const high = percent.format(share.high);
  return (
    <>
      <span class="score-value">{counts}</span>
      <span class="score-detail muted">
        {t('options.scorecards.between', { value: percent.format(share.value), low, high })}
      </span>
    </>
  );
}
