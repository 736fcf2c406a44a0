import type { FlagFilter } from '../../core/flags/flag-filter.ts';
import { useT } from '../i18n/translator-context.tsx';
import { dayOf, withDays } from './filter-tokens.ts';

interface DayFieldsProps {
  readonly filter: FlagFilter;
  readonly onFilter: (filter: FlagFilter) => void;
}

/** The days between which a listing was last seen, both included. */
export function DayFields({ filter, onFilter }: DayFieldsProps) {
  const t = useT();
  const from = dayOf(filter.seenFrom, 0);
  const to = dayOf(filter.seenBefore, 1);
  return (
    <fieldset class="day-fields">
      <legend class="visually-hidden">{t('review.seen')}</legend>
      <label class="day-field">
        <span class="muted">{t('review.seenFrom')}</span>
        <input
          type="date"
          value={from}
          max={to}
          onChange={(event) => onFilter(withDays(filter, event.currentTarget.value, to))}
        />
      </label>
      <label class="day-field">
        <span class="muted">{t('review.seenTo')}</span>
        <input
          type="date"
          value={to}
          min={from}
          onChange={(event) => onFilter(withDays(filter, from, event.currentTarget.value))}
        />
      </label>
    </fieldset>
  );
}
