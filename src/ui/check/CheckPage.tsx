import type { BoundText } from '../../core/check/bound-text.ts';
import { useT } from '../i18n/translator-context.tsx';
import { Icon } from '../theme/Icon.tsx';
import { CheckForm } from './CheckForm.tsx';
import type { CheckText } from './check-text.ts';

interface CheckPageProps {
  readonly checkText: CheckText;
  /** The text selected in a page; null when the page was opened without one. */
  readonly given: BoundText | null;
}

/** The same form as in the popup, on a page of its own, with the selected text already in it. */
export function CheckPage({ checkText, given }: CheckPageProps) {
  const t = useT();
  return (
    <main class="check-page">
      <p class="check-brand muted">
        <Icon name="flag-filled" />
        {t('extension.name')}
      </p>
      <h1 class="check-title">{t('check.title')}</h1>
      <CheckForm checkText={checkText} given={given} />
    </main>
  );
}
