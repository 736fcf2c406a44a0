import { useEffect, useState } from 'preact/hooks';
import type { OptionsServices } from '../../app/options-services.ts';

/** The match patterns of the watched sites, kept up to date; null until the store has answered. */
export function useWatchedSites(services: OptionsServices): readonly string[] | null {
  const [patterns, setPatterns] = useState<readonly string[] | null>(null);
  useEffect(() => {
    const life = new AbortController();
    services.followWatchedSites(setPatterns, life.signal);
    return () => life.abort();
  }, [services]);
  return patterns;
}
