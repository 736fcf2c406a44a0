import { useT } from '../i18n/translator-context.tsx';
import { Icon } from '../theme/Icon.tsx';

interface WelcomeHeadProps {
  readonly isSaved: boolean;
  readonly onSkip: () => void;
}

export function WelcomeHead({ isSaved, onSkip }: WelcomeHeadProps) {
  const t = useT();
  return (
    <header class="options-head">
      <p class="options-brand muted">
        <Icon name="flag-filled" />
        {t('extension.name')}
      </p>
      <h1 class="options-title">{t('welcome.title')}</h1>
      <p class="welcome-wide">{t('welcome.intro')}</p>
      <p class="welcome-wide muted">{t('welcome.skipHint')}</p>
      <button type="button" class="button" onClick={onSkip}>
        {t('welcome.skip')}
      </button>
      <p class="options-saved muted" role="status">
        {isSaved && t('options.saved')}
      </p>
    </header>
  );
}
