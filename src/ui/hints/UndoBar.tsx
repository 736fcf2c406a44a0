import type { SavedHint } from '../../core/sites/saved-hint.schema.ts';
import { useT } from '../i18n/translator-context.tsx';

interface UndoBarProps {
  readonly deleted: SavedHint | null;
  readonly onUndo: (deleted: SavedHint) => void;
}

/** Says what was deleted last, and takes it back. */
export function UndoBar({ deleted, onUndo }: UndoBarProps) {
  const t = useT();
  return (
    <div class="hints-undo" role="status">
      {deleted !== null && (
        <>
          <span>{t('hints.deleted', { name: deleted.hint.name })}</span>
          <button type="button" class="button" onClick={() => onUndo(deleted)}>
            {t('hints.undo')}
          </button>
        </>
      )}
    </div>
  );
}
