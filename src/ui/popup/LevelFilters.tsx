import type { Level } from '../../core/detect/finding.schema.ts';
import { useLanguage, useT } from '../i18n/translator-context.tsx';
import { LevelIcon } from '../theme/LevelIcon.tsx';
import { countByLevel, type ListingView } from './listing-view.ts';

const FLAG_LEVELS = ['strong', 'likely'] as const satisfies readonly Level[];

interface LevelFiltersProps {
  readonly flagged: readonly ListingView[];
  readonly chosen: ReadonlySet<Level>;
  readonly onToggle: (level: Level) => void;
}

export function LevelFilters({ flagged, chosen, onToggle }: LevelFiltersProps) {
  const t = useT();
  const number = new Intl.NumberFormat(useLanguage());
  return (
    <fieldset class="levels" aria-label={t('popup.levelFilters')}>
      {FLAG_LEVELS.map((level) => (
        <button
          key={level}
          type="button"
          class="level-filter"
          aria-pressed={chosen.has(level)}
          onClick={() => onToggle(level)}
        >
          <LevelIcon level={level} />
          {t(`level.${level}`)}{' '}
          <span class="filter-count">{number.format(countByLevel(flagged, level))}</span>
        </button>
      ))}
    </fieldset>
  );
}
