import { useCallback, useRef, useState } from 'preact/hooks';
import type { PageKind } from '../../app/page-kind.ts';
import { reviewAddress } from '../../core/flags/review-address.ts';
import { useT } from '../i18n/translator-context.tsx';
import { Icon } from '../theme/Icon.tsx';
import { usePopupTools } from './popup-context.tsx';
import { useEscape } from './use-escape.ts';

interface PopupMenuProps {
  readonly page: PageKind;
}

/** What is seldom needed: teaching the page, and the hints that came of it. Escape closes it. */
export function PopupMenu({ page }: PopupMenuProps) {
  const t = useT();
  const { services } = usePopupTools();
  const [isOpen, setOpen] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const teach = async () => setRefused(!(await services.teachPage()).ok);
  const close = useCallback(() => {
    setOpen(false);
    opener.current?.focus();
  }, []);
  useEscape(isOpen, close);
  return (
    <div class="menu">
      <button
        ref={opener}
        type="button"
        class="button button-plain menu-opener"
        aria-label={t('popup.menu')}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="dots" />
      </button>
      {isOpen && (
        <div class="menu-items">
          <ul>
            {page.kind === 'web' && (
              <li>
                <button type="button" class="menu-item" onClick={teach}>
                  {t('popup.teachPage')}
                </button>
              </li>
            )}
            <li>
              <button type="button" class="menu-item" onClick={() => void services.openPanel()}>
                {t('panel.open')}
              </button>
            </li>
            <li>
              <a class="menu-item" href={reviewAddress()} target="_blank" rel="noreferrer">
                {t('review.title')}
              </a>
            </li>
            <li>
              <a class="menu-item" href="hints.html" target="_blank" rel="noreferrer">
                {t('popup.savedHints')}
              </a>
            </li>
          </ul>
          <p class="menu-note muted" role="status">
            {isRefused && t('popup.teachRefused')}
          </p>
        </div>
      )}
    </div>
  );
}
