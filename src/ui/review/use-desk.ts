import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FlagsClient } from '../../app/flags/flags-client.ts';
import { type FlagFilter, filterRows, NO_FILTER } from '../../core/flags/flag-filter.ts';
import type { FlagRow } from '../../core/flags/flag-row.ts';
import type { ReviewStart } from '../../core/flags/review-address.ts';
import { NEWEST_FIRST, type Sort, sortRows } from './sort-rows.ts';
import { type StoredFlags, useFlags } from './use-flags.ts';
import { useSearch } from './use-search.ts';

/** What is shown when the page opens: what nobody has decided about, unless something is asked for. */
export const OPEN_FLAGS: FlagFilter = { ...NO_FILTER, states: ['open', 'changed'] };

/** The table as it is shown, and what is chosen in it. */
export interface Desk extends StoredFlags {
  readonly query: string;
  readonly filter: FlagFilter;
  readonly sort: Sort;
  readonly shown: readonly FlagRow[];
  /** The row in focus, null in an empty table. */
  readonly current: FlagRow | null;
  readonly currentIndex: number;
  /** Rows chosen to be decided together; some may be filtered out of sight. */
  readonly selected: ReadonlySet<string>;
  setQuery(query: string): void;
  setFilter(filter: FlagFilter): void;
  setSort(sort: Sort): void;
  setCurrent(id: string): void;
  /** As `setCurrent`; where filters or the search keep the row out of sight, they go. */
  open(id: string): void;
  /** Moves the focus by so many rows, no further than the ends. */
  step(by: number): void;
  select(ids: ReadonlySet<string>): void;
  /** The row in focus and those chosen at this moment: keys come faster than the table is drawn. */
  currentNow(): FlagRow | null;
  selectedNow(): ReadonlySet<string>;
  /** The row after the one in focus, null at the end. */
  followingNow(): FlagRow | null;
}

/** Holds what the review page shows. */
export function useDesk(flags: FlagsClient, start: ReviewStart): Desk {
  const stored = useFlags(flags);
  const [query, setQuery] = useState(start.query);
  const [filter, setFilter] = useState(start.query === '' && start.flagId === null ? OPEN_FLAGS : NO_FILTER);
  const [sort, setSort] = useState<Sort>(NEWEST_FIRST);
  const [focus, setFocus] = useState<Focus>(() => firstFocus(start));
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const found = useSearch(flags, query, stored.table);
  const rows = stored.table?.rows;
  const passing = useMemo(() => filterRows(rows ?? [], filter, found), [rows, filter, found]);
  const shown = useMemo(() => sortRows(passing, sort), [passing, sort]);
  const currentIndex = useMemo(() => indexOf(shown, focus), [shown, focus]);
  const now = useRef({ shown, focus, selected });
  now.current.shown = shown;
  const moveTo = useCallback((next: Focus) => {
    now.current.focus = next;
    setFocus(next);
  }, []);
  const currentNow = useCallback(() => rowAt(now.current), []);
  const followingNow = useCallback(() => rowAt(now.current, 1), []);
  const selectedNow = useCallback(() => now.current.selected, []);
  const setCurrent = useCallback(
    (id: string) => moveTo({ id, index: now.current.shown.findIndex((row) => row.id === id) }),
    [moveTo],
  );
  const open = useCallback(
    (id: string) => {
      setCurrent(id);
      if (now.current.focus.index !== AWAITED) return;
      setFilter(NO_FILTER);
      setQuery('');
    },
    [setCurrent],
  );
  const step = useCallback(
    (by: number) => {
      const rows = now.current.shown;
      const index = indexOf(rows, now.current.focus) + by;
      const row = rows[Math.max(0, Math.min(index, rows.length - 1))];
      if (row !== undefined) moveTo({ id: row.id, index: rows.indexOf(row) });
    },
    [moveTo],
  );
  const select = useCallback((ids: ReadonlySet<string>) => {
    now.current.selected = ids;
    setSelected(ids);
  }, []);
  const current = shown[currentIndex] ?? null;
  // The row that took the place of one filtered out is the one in focus from now on, wherever new rows come in.
  useEffect(() => {
    if (focus.id === null || current === null) return;
    // One that is still to be found may be among the rows to come.
    const isAwaited = focus.index === AWAITED && current.id !== focus.id;
    if (!isAwaited && (current.id !== focus.id || focus.index === AWAITED))
      moveTo({ id: current.id, index: currentIndex });
  }, [focus, current, currentIndex, moveTo]);
  return {
    ...stored,
    query,
    filter,
    sort,
    shown,
    current,
    currentIndex,
    selected,
    setQuery,
    setFilter,
    setSort,
    setCurrent,
    open,
    step,
    select,
    currentNow,
    selectedNow,
    followingNow,
  };
}

/** The row in focus, and where it stood: when it is filtered out, the one that took its place is in focus. */
interface Focus {
  readonly id: string | null;
  readonly index: number;
}

/** Stands for the place of a row that is not shown, or not read yet. */
const AWAITED = -1;

function firstFocus({ flagId }: ReviewStart): Focus {
  return { id: flagId, index: flagId === null ? 0 : AWAITED };
}

function rowAt({ shown, focus }: { shown: readonly FlagRow[]; focus: Focus }, by = 0): FlagRow | null {
  return shown[indexOf(shown, focus) + by] ?? null;
}

function indexOf(shown: readonly FlagRow[], { id, index }: Focus): number {
  if (shown[index]?.id === id) return index;
  const at = id === null ? -1 : shown.findIndex((row) => row.id === id);
  return at >= 0 ? at : Math.max(0, Math.min(index, shown.length - 1));
}
