import type { FlagsClient } from '../../app/flags/flags-client.ts';
import { useT } from '../i18n/translator-context.tsx';
import { useModal } from '../use-modal.ts';
import { ExportPart } from './ExportPart.tsx';
import { ImportPart } from './ImportPart.tsx';
import { RetentionPart } from './RetentionPart.tsx';
import { ReviewerPart } from './ReviewerPart.tsx';
import { UsagePart } from './UsagePart.tsx';

interface StoreSheetProps {
  readonly flags: FlagsClient;
  readonly isOpen: boolean;
  readonly stored: number;
  readonly shownIds: readonly string[];
  readonly selectedIds: readonly string[];
  readonly onClose: () => void;
}

/** What concerns all flags on this device: whose they are, handing them over, how long they stay, their room. */
export function StoreSheet({ flags, isOpen, stored, shownIds, selectedIds, onClose }: StoreSheetProps) {
  const t = useT();
  const dialog = useModal(isOpen);
  return (
    <dialog ref={dialog} class="sheet store-sheet" aria-labelledby="store-title" onClose={onClose}>
      <header class="sheet-head">
        <h2 id="store-title">{t('review.store')}</h2>
        <button type="button" class="button" onClick={onClose}>
          {t('pageReview.close')}
        </button>
      </header>
      {isOpen && (
        <>
          <p class="muted">{t('review.storeHint')}</p>
          <ReviewerPart flags={flags} />
          <ExportPart flags={flags} shownIds={shownIds} selectedIds={selectedIds} />
          <ImportPart flags={flags} />
          <RetentionPart flags={flags} />
          <UsagePart flags={flags} stored={stored} />
        </>
      )}
    </dialog>
  );
}
