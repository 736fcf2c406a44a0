import type { HintServices } from '../../app/hint-services.ts';
import type { SavedHint } from '../../core/sites/saved-hint.schema.ts';
import { useT } from '../i18n/translator-context.tsx';
import { HintRow } from './HintRow.tsx';

interface HintListProps {
  readonly hints: readonly SavedHint[];
  readonly services: HintServices;
  readonly onDelete: (saved: SavedHint) => void;
}

export function HintList({ hints, services, onDelete }: HintListProps) {
  const t = useT();
  if (hints.length === 0) return <p class="hints-empty">{t('hints.empty')}</p>;
  return (
    <section class="hints-section" aria-label={t('hints.list')}>
      <ul class="hints-list">
        {hints.map((saved) => (
          <HintRow
            key={saved.hint.id}
            saved={saved}
            onShare={() => services.share(saved)}
            onDelete={() => onDelete(saved)}
          />
        ))}
      </ul>
      <button type="button" class="button" onClick={() => services.exportFile(hints)}>
        {t('hints.export')}
      </button>
    </section>
  );
}
