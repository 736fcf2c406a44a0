import { formatDay } from '../i18n/format-day.ts';
import { useTranslator } from '../i18n/translator-context.tsx';
import { Icon } from '../theme/Icon.tsx';

interface HelpHeaderProps {
  readonly reviewedOn: string;
  readonly onPrint: () => void;
}

export function HelpHeader({ reviewedOn, onPrint }: HelpHeaderProps) {
  const { t, language } = useTranslator();
  return (
    <header class="help-head">
      <p class="help-brand">
        <Icon name="flag-filled" />
        {t('extension.name')}
      </p>
      <h1 class="help-title">{t('help.title')}</h1>
      <p class="help-advice">
        <strong>{t('legal.advice')}</strong> {t('legal.reviewed', { day: formatDay(reviewedOn, language) })}
      </p>
      <p class="help-actions">
        <button type="button" class="button" onClick={onPrint}>
          {t('legal.print')}
        </button>
        <a href="legal.html">{t('legal.title')}</a>
      </p>
    </header>
  );
}
