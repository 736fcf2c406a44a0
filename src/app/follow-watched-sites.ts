import { onWatchedSitesChanged, readWatchedSites } from '../platform/watched-sites.ts';

/** Calls back with the match patterns of the watched sites now and after each change, until the signal aborts. */
export function followWatchedSites(
  onSites: (patterns: readonly string[]) => void,
  signal: AbortSignal,
): void {
  const tell = async () => {
    const sites = await readWatchedSites();
    if (!signal.aborted) onSites(sites);
  };
  onWatchedSitesChanged(() => void tell());
  void tell();
}
