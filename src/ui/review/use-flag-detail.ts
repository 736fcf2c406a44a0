import { useEffect, useState } from 'preact/hooks';
import type { FlagsClient, SimilarFlags } from '../../app/flags/flags-client.ts';
import type { Flag } from '../../core/flags/flag.schema.ts';
import type { FlagRow } from '../../core/flags/flag-row.ts';

/** A flag with its history and the flags like it; both null while they are read. */
export interface FlagDetail {
  readonly flag: Flag | null;
  readonly similar: SimilarFlags | null;
}

const NOTHING: FlagDetail = { flag: null, similar: null };

/** Reads the flag of a row, and again whenever the row has changed. What was read of another flag is never shown. */
export function useFlagDetail(flags: FlagsClient, row: FlagRow | null): FlagDetail {
  const [read, setRead] = useState<FlagDetail & { readonly id: string | null }>({ ...NOTHING, id: null });
  useEffect(() => {
    if (row === null) return;
    let isLatest = true;
    const keep = (part: Partial<FlagDetail>) => {
      if (!isLatest) return;
      setRead((before) => ({ ...(before.id === row.id ? before : NOTHING), ...part, id: row.id }));
    };
    void flags.flag(row.id).then((flag) => keep({ flag }));
    void flags.similar(row.id).then((similar) => keep({ similar }));
    return () => {
      isLatest = false;
    };
  }, [flags, row]);
  return row !== null && read.id === row.id ? read : NOTHING;
}
