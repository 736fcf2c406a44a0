import type { Ref } from 'preact';
import type { FlagFilter } from '../../core/flags/flag-filter.ts';
import type { FlagRow } from '../../core/flags/flag-row.ts';
import { useT } from '../i18n/translator-context.tsx';
import { Icon } from '../theme/Icon.tsx';
import { DayFields } from './DayFields.tsx';
import { FilterMenu } from './FilterMenu.tsx';
import { FILTER_FIELDS, type Token, toggleToken, tokensOf } from './filter-tokens.ts';
import { useTokenName } from './use-token-name.ts';

interface FilterBarProps {
  readonly rows: readonly FlagRow[];
  readonly query: string;
  readonly filter: FlagFilter;
  readonly search: Ref<HTMLInputElement>;
  readonly onQuery: (query: string) => void;
  readonly onFilter: (filter: FlagFilter) => void;
}

/** Search, and the filters as tokens: each says what it lets through and is taken away by a click. */
export function FilterBar({ rows, query, filter, search, onQuery, onFilter }: FilterBarProps) {
  const t = useT();
  const nameOf = useTokenName();
  const toggle = (token: Token) => onFilter(toggleToken(filter, token));
  const tokens = tokensOf(filter);
  return (
    <search class="filter-bar">
      <div class="filter-line">
        <input
          ref={search}
          type="search"
          class="search-field"
          aria-label={t('review.search')}
          aria-keyshortcuts="/"
          placeholder={t('review.searchHint')}
          value={query}
          onInput={(event) => onQuery(event.currentTarget.value)}
        />
        {FILTER_FIELDS.map((field) => (
          <FilterMenu key={field} field={field} rows={rows} filter={filter} onToggle={toggle} />
        ))}
        <DayFields filter={filter} onFilter={onFilter} />
      </div>
      <ul class="tokens" aria-label={t('review.tokens')}>
        {tokens.map((token) => (
          <li key={`${token.field} ${token.value}`}>
            <button type="button" class="token" onClick={() => toggle(token)}>
              <span class="visually-hidden">{t('review.removeToken')} </span>
              <span class="muted">{t(`review.field.${token.field}`)}</span> <bdi>{nameOf(token)}</bdi>
              <Icon name="cross" />
            </button>
          </li>
        ))}
      </ul>
    </search>
  );
}
