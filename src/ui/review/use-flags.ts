import { useEffect, useState } from 'preact/hooks';
import type { FlagsClient, FlagTable } from '../../app/flags/flags-client.ts';
import type { WriteProblem } from '../../core/flags/write-problem.ts';

/** What is stored, kept up to date. */
export interface StoredFlags {
  /** Null until the first rows have come. */
  readonly table: FlagTable | null;
  /** Why flags could not be stored; null while all is well. */
  readonly trouble: WriteProblem | null;
}

/** Follows the store as long as the component lives. */
export function useFlags(flags: FlagsClient): StoredFlags {
  const [table, setTable] = useState<FlagTable | null>(null);
  const [trouble, setTrouble] = useState<WriteProblem | null>(null);
  useEffect(() => {
    const life = new AbortController();
    flags.follow(setTable, life.signal);
    flags.followTrouble(setTrouble, life.signal);
    return () => life.abort();
  }, [flags]);
  return { table, trouble };
}
