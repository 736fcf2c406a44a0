import { useT } from '../i18n/translator-context.tsx';
import type { Desk } from './use-desk.ts';

interface SelectionLineProps {
  readonly desk: Desk;
}

/** How many rows are shown and chosen; some of those chosen may be filtered out of sight. */
export function SelectionLine({ desk: { shown, table, selected, select } }: SelectionLineProps) {
  const t = useT();
  return (
    <div class="selection-line">
      <p role="status">
        {selected.size > 0
          ? t('review.selected', { count: selected.size })
          : t('review.shown', { count: shown.length, total: table?.rows.length ?? 0 })}
        {table?.isComplete === false && ` ${t('review.loading')}`}
      </p>
      {selected.size > 0 && (
        <button type="button" class="button button-plain" onClick={() => select(new Set())}>
          {t('review.clearSelection')}
        </button>
      )}
    </div>
  );
}
