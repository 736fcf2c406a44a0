import { useT } from '../i18n/translator-context.tsx';
import { Icon } from '../theme/Icon.tsx';
import type { Sort, SortColumn } from './sort-rows.ts';

interface ColumnHeadProps {
  readonly column: SortColumn;
  readonly sort: Sort;
  readonly onSort: (column: SortColumn) => void;
}

/** The head of a column, which sorts by it. */
export function ColumnHead({ column, sort, onSort }: ColumnHeadProps) {
  const t = useT();
  const isSorted = sort.column === column;
  const order = sort.isDescending ? 'descending' : 'ascending';
  return (
    <th class={`col-${column}`} scope="col" aria-sort={isSorted ? order : 'none'}>
      <button type="button" class={`column-head ${isSorted ? order : ''}`} onClick={() => onSort(column)}>
        {t(`review.column.${column}`)}
        {isSorted && <Icon name="chevron" />}
      </button>
    </th>
  );
}
