import { useCallback, useState } from 'preact/hooks';
import { CATEGORIES, type Category } from '../../core/category.ts';
import type { Level } from '../../core/detect/finding.schema.ts';
import { useT } from '../i18n/translator-context.tsx';
import { CategoryFilters } from './CategoryFilters.tsx';
import { LevelFilters } from './LevelFilters.tsx';
import { ListingList } from './ListingList.tsx';
import { applyFilter, countByCategory, type ListingView, NO_FILTER, toggled } from './listing-view.ts';
import { useNumberKeys } from './use-number-keys.ts';

interface FlaggedListingsProps {
  readonly flagged: readonly ListingView[];
}

/** The flagged listings with their counts, which are also the filters. */
export function FlaggedListings({ flagged }: FlaggedListingsProps) {
  const t = useT();
  const [filter, setFilter] = useState(NO_FILTER);
  const toggleCategory = useCallback((category: Category) => {
    setFilter((now) => ({ ...now, categories: toggled(now.categories, category) }));
  }, []);
  const toggleLevel = (level: Level) => setFilter((now) => ({ ...now, levels: toggled(now.levels, level) }));
  const onNumber = useCallback(
    (index: number) => CATEGORIES.slice(index, index + 1).forEach(toggleCategory),
    [toggleCategory],
  );
  useNumberKeys(CATEGORIES.length, onNumber);
  const shown = applyFilter(flagged, filter);
  return (
    <section aria-label={t('popup.flaggedList')}>
      <CategoryFilters
        counts={countByCategory(flagged)}
        chosen={filter.categories}
        onToggle={toggleCategory}
      />
      <LevelFilters flagged={flagged} chosen={filter.levels} onToggle={toggleLevel} />
      {shown.length === 0 ? (
        <p class="muted list-empty">{t('popup.filteredOut')}</p>
      ) : (
        <ListingList views={shown} />
      )}
    </section>
  );
}
