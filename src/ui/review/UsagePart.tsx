import { useEffect, useState } from 'preact/hooks';
import type { FlagsClient, StoreUsage } from '../../app/flags/flags-client.ts';
import { useLanguage, useT } from '../i18n/translator-context.tsx';

interface UsagePartProps {
  readonly flags: FlagsClient;
  /** How many flags are known to be stored: when it changes the room is measured again. */
  readonly stored: number;
}

/** How much room the flags take, and how much there is. */
export function UsagePart({ flags, stored }: UsagePartProps) {
  const t = useT();
  const language = useLanguage();
  const [usage, setUsage] = useState<StoreUsage | null>(null);
  useEffect(() => void flags.usage().then(setUsage), [flags, stored]);
  if (usage === null) return null;
  const { flags: count, usedBytes, quotaBytes, isPersistent } = usage;
  return (
    <section class="sheet-part">
      <h3>{t('review.usage')}</h3>
      <p>{t('review.usageFlags', { count })}</p>
      {usedBytes !== null && quotaBytes !== null && (
        <>
          <p>
            {t('review.usageRoom', {
              used: formatBytes(usedBytes, language),
              quota: formatBytes(quotaBytes, language),
            })}
          </p>
          <meter aria-label={t('review.usage')} value={usedBytes} max={quotaBytes} />
        </>
      )}
      {!isPersistent && <p class="muted">{t('review.notPersistent')}</p>}
    </section>
  );
}

function formatBytes(bytes: number, language: string): string {
  const unit = bytes >= 1e9 ? 'gigabyte' : 'megabyte';
  const value = bytes / (unit === 'gigabyte' ? 1e9 : 1e6);
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}
