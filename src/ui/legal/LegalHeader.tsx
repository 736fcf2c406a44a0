import { formatDay } from '../i18n/format-day.ts';
import { useTranslator } from '../i18n/translator-context.tsx';
import { Icon } from '../theme/Icon.tsx';

interface LegalHeaderProps {
  readonly reviewedOn: string;
  readonly onPrint: () => void;
}

export function LegalHeader({ reviewedOn, onPrint }: LegalHeaderProps) {
  const { t, language } = useTranslator();
  return (
    <header class="legal-head">
      <p class="legal-brand">
        <Icon name="flag-filled" />
        {t('extension.name')}
      </p>
      <h1 class="legal-title">{t('legal.title')}</h1>
      <p class="legal-advice">
        <strong>{t('legal.advice')}</strong> {t('legal.reviewed', { day: formatDay(reviewedOn, language) })}
      </p>
      <button type="button" class="button legal-print" onClick={onPrint}>
        {t('legal.print')}
      </button>
    </header>
  );
}
