import { useEffect, useState } from 'preact/hooks';
import type { HintServices } from '../../app/hint-services.ts';
import type { SavedHint } from '../../core/sites/saved-hint.schema.ts';

/** The saved hints as they stand, null until they have been read. */
export function useHints(services: HintServices): readonly SavedHint[] | null {
  const [hints, setHints] = useState<readonly SavedHint[] | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    services.watch(setHints, controller.signal);
    return () => controller.abort();
  }, [services]);
  return hints;
}
