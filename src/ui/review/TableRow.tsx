import type { FlagRow } from '../../core/flags/flag-row.ts';
import { formatTime } from '../i18n/format-time.ts';
import { useLanguage, useT } from '../i18n/translator-context.tsx';
import { CategoryIcon } from '../theme/CategoryIcon.tsx';
import { LevelIcon } from '../theme/LevelIcon.tsx';
import { StateName } from './StateName.tsx';

interface TableRowProps {
  readonly row: FlagRow;
  readonly index: number;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly onOpen: (id: string) => void;
  readonly onSelect: (id: string, isRange: boolean) => void;
}

/** One flag. Names come from pages: they are cut by the column, never wrap it. */
export function TableRow({ row, index, isCurrent, isSelected, onOpen, onSelect }: TableRowProps) {
  const t = useT();
  const language = useLanguage();
  const flagged = row.found.filter(({ level }) => level !== 'note');
  return (
    // The button in it and the keys j and k do the same as a click.
    <tr
      aria-rowindex={index + 2}
      aria-current={isCurrent ? 'true' : undefined}
      class={index % 2 === 0 ? 'flag-row' : 'flag-row striped'}
      onClick={() => onOpen(row.id)}
    >
      <td class="col-select">
        <input
          type="checkbox"
          tabIndex={isCurrent ? 0 : -1}
          aria-label={t('review.select', { title: row.title })}
          checked={isSelected}
          onClick={(event) => {
            event.stopPropagation();
            onSelect(row.id, event.shiftKey);
          }}
        />
      </td>
      <td class="col-level">
        <span class="row-level">
          <LevelIcon level={row.level} />
          {t(`level.${row.level}`)}
          {flagged.map(({ category }) => (
            <span key={category} class="row-category" title={t(`category.${category}`)}>
              <CategoryIcon category={category} />
              <span class="visually-hidden">{t(`category.${category}`)}</span>
            </span>
          ))}
        </span>
      </td>
      <td class="col-title">
        <button type="button" class="row-title" tabIndex={isCurrent ? 0 : -1} onClick={() => onOpen(row.id)}>
          <bdi>{row.title === '' ? t('popup.untitled') : row.title}</bdi>
        </button>
      </td>
      <td class="col-price">{row.price}</td>
      <td class="col-seller">
        <bdi>{row.seller}</bdi>
      </td>
      <td class="col-site">{row.site}</td>
      <td class="col-lastSeen">{formatTime(row.lastSeen, language)}</td>
      <td class="col-sightings">{row.sightings}</td>
      <td class="col-state">
        <StateName state={row.state} />
      </td>
    </tr>
  );
}
