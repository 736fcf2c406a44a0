import { fail, type Result } from '../core/result.ts';
import type { SiteHint } from '../core/sites/site-hint.schema.ts';
import { isHostLike } from '../core/sites/site-pattern.ts';
import { deleteHint, readSavedHints, saveHints } from '../platform/saved-hints.ts';
import { readTab } from '../platform/tabs.ts';
import { scanTab } from './scan-tab.ts';

/** The saved hints that may hold on pages of an address's host, the newest first. */
export async function hintsForPage(address: string): Promise<SiteHint[]> {
  const host = URL.parse(address)?.hostname ?? '';
  const saved = await readSavedHints();
  return saved.flatMap(({ hint }) => (hint.hosts.some((pattern) => isHostLike(host, pattern)) ? [hint] : []));
}

/**
 * Saves a hint that was taught on the page of a tab, and scans that page by it. A page can teach only its own site:
 * a hint for another one is refused.
 */
export async function keepTaughtHint(
  tabId: number,
  hint: SiteHint,
  address: string,
): Promise<Result<null, 'full' | 'other-site'>> {
  const host = URL.parse(address)?.hostname;
  if (host === undefined || hint.hosts.some((pattern) => pattern !== host)) return fail('other-site');
  const saved = await saveHints([hint], Date.now());
  const tab = saved.ok ? await readTab(tabId) : null;
  if (tab !== null) await scanTab(tab);
  return saved;
}

/**
 * Deletes a saved hint on the wish of a tab's page, and scans that page without it. A page can delete only what
 * is for its own site alone.
 */
export async function deleteTaughtHint(
  tabId: number,
  id: string,
  address: string,
): Promise<Result<null, 'full' | 'other-site'>> {
  const host = URL.parse(address)?.hostname;
  const hint = (await readSavedHints()).find((saved) => saved.hint.id === id)?.hint;
  if (host === undefined || hint?.hosts.some((pattern) => pattern !== host) !== false)
    return fail('other-site');
  const deleted = await deleteHint(id);
  const tab = deleted.ok ? await readTab(tabId) : null;
  if (tab !== null) await scanTab(tab);
  return deleted;
}
