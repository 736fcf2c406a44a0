import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { FlagFilter } from '../../core/flags/flag-filter.ts';
import type { FlagRow } from '../../core/flags/flag-row.ts';
import { useT } from '../i18n/translator-context.tsx';
import { useEscape } from '../popup/use-escape.ts';
import { Icon } from '../theme/Icon.tsx';
import { type FilterField, type Token, valuesOf } from './filter-tokens.ts';
import { useTokenName } from './use-token-name.ts';

interface FilterMenuProps {
  readonly field: FilterField;
  readonly rows: readonly FlagRow[];
  readonly filter: FlagFilter;
  readonly onToggle: (token: Token) => void;
}

/** What a field can be filtered by, as boxes to tick. Escape or a click elsewhere closes it. */
export function FilterMenu({ field, rows, filter, onToggle }: FilterMenuProps) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const close = useCallback(() => {
    setOpen(false);
    opener.current?.focus();
  }, []);
  useEscape(isOpen, close);
  useEffect(() => {
    if (!isOpen) return;
    const life = new AbortController();
    const leave = ({ target }: Event) => {
      if (target instanceof Node && root.current?.contains(target) === false) setOpen(false);
    };
    for (const type of ['pointerdown', 'focusin'])
      document.addEventListener(type, leave, { signal: life.signal });
    return () => life.abort();
  }, [isOpen]);
  return (
    <div class="filter-menu" ref={root}>
      <button
        ref={opener}
        type="button"
        class="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t(`review.field.${field}`)}
        <Icon name="chevron" />
      </button>
      {isOpen && <Values field={field} rows={rows} filter={filter} onToggle={onToggle} />}
    </div>
  );
}

function Values({ field, rows, filter, onToggle }: FilterMenuProps) {
  const t = useT();
  const nameOf = useTokenName();
  // Taken once, so that the list stands still while it is used.
  const [values] = useState(() => valuesOf(rows, field));
  const chosen: readonly string[] = filter[field];
  const all = [...chosen.filter((value) => !values.includes(value)), ...values];
  return (
    <fieldset class="filter-values">
      <legend class="visually-hidden">{t(`review.field.${field}`)}</legend>
      {all.length === 0 && <p class="muted">{t('review.noValues')}</p>}
      {all.map((value) => (
        <label key={value} class="filter-value">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={() => onToggle({ field, value })}
          />
          <bdi>{nameOf({ field, value })}</bdi>
        </label>
      ))}
    </fieldset>
  );
}
