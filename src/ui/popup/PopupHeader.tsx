import type { PageKind } from '../../app/page-kind.ts';
import { CATEGORIES } from '../../core/category.ts';
import { legalAddress } from '../../core/law/legal-address.ts';
import { useT } from '../i18n/translator-context.tsx';
import { Icon } from '../theme/Icon.tsx';
import { PopupMenu } from './PopupMenu.tsx';
import { usePopupTools } from './popup-context.tsx';

interface PopupHeaderProps {
  readonly page: PageKind;
}

export function PopupHeader({ page }: PopupHeaderProps) {
  const t = useT();
  const { reader } = usePopupTools();
  return (
    <header class="popup-header">
      <h1 class="popup-name">
        <Icon name="flag-filled" />
        {t('extension.name')}
      </h1>
      {page.kind === 'web' && <span class="popup-site muted">{page.site}</span>}
      <nav class="popup-links">
        <a href={legalAddress(CATEGORIES[0], null, reader)} target="_blank" rel="noreferrer">
          {t('popup.whatTheLawSays')}
        </a>
        <a href="options.html" target="_blank" rel="noreferrer">
          {t('options.title')}
        </a>
      </nav>
      <PopupMenu page={page} />
    </header>
  );
}
