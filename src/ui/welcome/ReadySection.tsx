import { useT } from '../i18n/translator-context.tsx';
import { Section } from '../options/Section.tsx';

interface ReadySectionProps {
  readonly onClose: () => void;
}

/** What to do next, and where everything else is. */
export function ReadySection({ onClose }: ReadySectionProps) {
  const t = useT();
  return (
    <Section id="welcome-ready" heading={t('welcome.ready.heading')}>
      <p>{t('welcome.ready.text')}</p>
      <ul class="welcome-links">
        <li>
          <a href="legal.html">{t('legal.title')}</a>
        </li>
        <li>
          <a href="help.html">{t('help.title')}</a>
        </li>
        <li>
          <a href="options.html">{t('options.title')}</a>
        </li>
      </ul>
      <div class="options-actions">
        <button type="button" class="button" onClick={onClose}>
          {t('welcome.ready.close')}
        </button>
      </div>
    </Section>
  );
}
