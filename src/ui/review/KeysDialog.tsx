import { REVIEW_COMMANDS, REVIEW_KEYS } from '../../core/flags/review-keys.ts';
import { useT } from '../i18n/translator-context.tsx';
import { useModal } from '../use-modal.ts';

interface KeysDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** The review page has two keys more than the side panel. */
  readonly hasTable: boolean;
}

/** The list of keys. */
export function KeysDialog({ isOpen, onClose, hasTable }: KeysDialogProps) {
  const t = useT();
  const dialog = useModal(isOpen);
  const keys: readonly (readonly [string, string])[] = [
    ...REVIEW_COMMANDS.map((command) => [REVIEW_KEYS[command], t(`reviewCommand.${command}`)] as const),
    ...(hasTable
      ? ([
          ['/', t('review.search')],
          ['x', t('review.selectKey')],
        ] as const)
      : []),
  ];
  return (
    <dialog ref={dialog} class="sheet" aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">{t('pageReview.keys')}</h2>
      <dl class="key-list">
        {keys.map(([key, name]) => (
          <div key={key} class="key-row">
            <dt>
              <kbd>{key.toUpperCase()}</kbd>
            </dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
      <p class="muted">{t('review.keysHint')}</p>
      <button type="button" class="button" onClick={onClose}>
        {t('pageReview.close')}
      </button>
    </dialog>
  );
}
