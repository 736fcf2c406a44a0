import type { PageKind } from '../../app/page-kind.ts';
import { useT } from '../i18n/translator-context.tsx';
import { Icon } from '../theme/Icon.tsx';

interface PopupHeaderProps {
  readonly page: PageKind;
}

export function PopupHeader({ page }: PopupHeaderProps) {
  const t = useT();
  return (
    <header class="popup-header">
      <h1 class="popup-name">
        <Icon name="flag-filled" />
        {t('extension.name')}
      </h1>
      {page.kind === 'web' && <span class="popup-site muted">{page.site}</span>}
      <a class="popup-law" href="legal.html" target="_blank" rel="noreferrer">
        {t('popup.whatTheLawSays')}
      </a>
    </header>
  );
}
