import { useEffect, useState } from 'preact/hooks';
import type { FlagsClient, FlagTable } from '../../app/flags/flags-client.ts';

/** Ids of the flags that hold all words of the query; null while nothing is searched for. */
export function useSearch(
  flags: FlagsClient,
  query: string,
  table: FlagTable | null,
): ReadonlySet<string> | null {
  const [found, setFound] = useState<ReadonlySet<string> | null>(null);
  const isEmpty = query.trim() === '';
  // Rows that come later may hold the words, too.
  useEffect(() => {
    if (isEmpty) {
      setFound(null);
      return;
    }
    let isLatest = true;
    void flags.search(query).then((ids) => {
      if (isLatest) setFound(ids);
    });
    return () => {
      isLatest = false;
    };
  }, [flags, query, isEmpty, table?.rows.length]);
  return isEmpty ? null : found;
}
