import { CATEGORIES, type Category } from '../../core/category.ts';
import { useLanguage, useT } from '../i18n/translator-context.tsx';
import { CategoryIcon } from '../theme/CategoryIcon.tsx';

interface CategoryFiltersProps {
  readonly counts: Readonly<Record<Category, number>>;
  readonly chosen: ReadonlySet<Category>;
  readonly onToggle: (category: Category) => void;
}

export function CategoryFilters({ counts, chosen, onToggle }: CategoryFiltersProps) {
  const t = useT();
  const number = new Intl.NumberFormat(useLanguage());
  return (
    <fieldset class="filters" aria-label={t('popup.filters')}>
      {CATEGORIES.map((category, index) => (
        <button
          key={category}
          type="button"
          class="filter"
          aria-pressed={chosen.has(category)}
          aria-keyshortcuts={String(index + 1)}
          title={t(`category.${category}`)}
          onClick={() => onToggle(category)}
        >
          <CategoryIcon category={category} />
          {t(`categoryShort.${category}`)} <span class="filter-count">{number.format(counts[category])}</span>
        </button>
      ))}
    </fieldset>
  );
}
