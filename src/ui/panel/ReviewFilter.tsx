import { isSettled } from '../../core/flags/review-look.ts';
import { useLanguage, useT } from '../i18n/translator-context.tsx';
import { type PanelItem, REVIEW_CHOICES, type ReviewChoice } from './panel-list.ts';

interface ReviewFilterProps {
  readonly items: readonly PanelItem[];
  readonly chosen: ReviewChoice;
  readonly onChoose: (choice: ReviewChoice) => void;
}

/** All listings, those still open, or those reviewed, each with its number. */
export function ReviewFilter({ items, chosen, onChoose }: ReviewFilterProps) {
  const t = useT();
  const number = new Intl.NumberFormat(useLanguage());
  const reviewed = items.filter(({ state }) => isSettled(state)).length;
  const counts = { all: items.length, open: items.length - reviewed, reviewed };
  return (
    <fieldset class="levels" aria-label={t('panel.byReview')}>
      {REVIEW_CHOICES.map((choice) => (
        <button
          key={choice}
          type="button"
          class="level-filter"
          aria-pressed={choice === chosen}
          onClick={() => onChoose(choice)}
        >
          {t(`panel.review.${choice}`)} <span class="filter-count">{number.format(counts[choice])}</span>
        </button>
      ))}
    </fieldset>
  );
}
