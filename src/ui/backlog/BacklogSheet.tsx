import { useEffect, useState } from 'preact/hooks';
import type { BacklogServices } from '../../app/backlog-services.ts';
import type { Backlog } from '../../core/backlog/backlog.schema.ts';
import { isFinished } from '../../core/backlog/backlog.ts';
import { useT } from '../i18n/translator-context.tsx';
import { useModal } from '../use-modal.ts';
import { BacklogForm } from './BacklogForm.tsx';
import { BacklogProgress } from './BacklogProgress.tsx';

interface BacklogSheetProps {
  readonly services: BacklogServices;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Scans the open tabs, or a list of addresses in tabs behind, with progress and a summary. */
export function BacklogSheet({ services, isOpen, onClose }: BacklogSheetProps) {
  const t = useT();
  const dialog = useModal(isOpen);
  const [backlog, setBacklog] = useState<Backlog | null>(null);
  useEffect(() => {
    const life = new AbortController();
    services.watch(setBacklog, life.signal);
    return () => life.abort();
  }, [services]);
  const isBusy = backlog !== null && !isFinished(backlog);
  return (
    <dialog ref={dialog} class="sheet store-sheet" aria-labelledby="backlog-title" onClose={onClose}>
      <header class="sheet-head">
        <h2 id="backlog-title">{t('backlog.title')}</h2>
        <button type="button" class="button" onClick={onClose}>
          {t('pageReview.close')}
        </button>
      </header>
      <p class="muted">{t('backlog.hint')}</p>
      {isOpen && !isBusy && <BacklogForm services={services} />}
      {isOpen && backlog !== null && (
        <BacklogProgress backlog={backlog} onCancel={() => void services.cancel()} />
      )}
    </dialog>
  );
}
