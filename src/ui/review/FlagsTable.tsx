import { useEffect, useId } from 'preact/hooks';
import type { FlagRow } from '../../core/flags/flag-row.ts';
import { useT } from '../i18n/translator-context.tsx';
import { ColumnHead } from './ColumnHead.tsx';
import { ROW_PX } from './row-window.ts';
import type { Sort, SortColumn } from './sort-rows.ts';
import { SORT_COLUMNS } from './sort-rows.ts';
import { TableRow } from './TableRow.tsx';
import { useRowWindow } from './use-row-window.ts';

interface FlagsTableProps {
  readonly rows: readonly FlagRow[];
  readonly currentIndex: number;
  readonly selected: ReadonlySet<string>;
  readonly sort: Sort;
  readonly onSort: (column: SortColumn) => void;
  readonly onOpen: (id: string) => void;
  /** `isRange`: everything between the row in focus and this one. */
  readonly onSelect: (id: string, isRange: boolean) => void;
  readonly onSelectAll: () => void;
}

/** A table of any length that draws only the rows in sight; assistive technology is told the whole length. */
export function FlagsTable({ rows, currentIndex, selected, sort, ...on }: FlagsTableProps) {
  const t = useT();
  const caption = useId();
  const { window, scroller, show } = useRowWindow(rows.length, ROW_PX);
  const drawn = rows.slice(window.first, window.end);
  useEffect(() => show(currentIndex), [show, currentIndex]);
  const areAllSelected =
    rows.length > 0 && selected.size >= rows.length && rows.every(({ id }) => selected.has(id));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section class="flags-scroller" ref={scroller} tabIndex={0} aria-labelledby={caption}>
      <table class="flags-table" aria-rowcount={rows.length + 1}>
        <caption class="visually-hidden" id={caption}>
          {t('review.table')}
        </caption>
        <thead>
          <tr aria-rowindex={1}>
            <th class="col-select" scope="col">
              <input
                type="checkbox"
                aria-label={t('review.selectAll')}
                checked={areAllSelected}
                onChange={on.onSelectAll}
              />
            </th>
            {SORT_COLUMNS.map((column) => (
              <ColumnHead key={column} column={column} sort={sort} onSort={on.onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer rows={window.first} />
          {drawn.map((row, index) => (
            <TableRow
              key={row.id}
              row={row}
              index={window.first + index}
              isCurrent={window.first + index === currentIndex}
              isSelected={selected.has(row.id)}
              onOpen={on.onOpen}
              onSelect={on.onSelect}
            />
          ))}
          <Spacer rows={rows.length - window.end} />
        </tbody>
      </table>
    </section>
  );
}

/** Stands in for rows that are not drawn. One cell: to span columns that are hidden would make room for them. */
function Spacer({ rows }: { readonly rows: number }) {
  if (rows <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row takes no focus
    <tr aria-hidden="true" class="spacer" style={{ height: `${rows * ROW_PX}px` }}>
      <td />
    </tr>
  );
}
