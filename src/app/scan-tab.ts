import { fail, ok, type Result } from '../core/result.ts';
import { canRead } from '../platform/permissions.ts';
import { injectScan } from '../platform/scan-script.ts';
import { scanAgain } from '../platform/tab-messages.ts';
import type { Tab } from '../platform/tabs.ts';
import { pageKind, type UnscannableReason } from './page-kind.ts';

export type ScanProblem =
  | { readonly kind: 'unscannable'; readonly reason: UnscannableReason }
  | { readonly kind: 'no-permission'; readonly site: string; readonly pattern: string }
  | { readonly kind: 'failed'; readonly detail: string };

/** Starts a scan of the tab's page, or has the one that runs there start over. Its results come as scan updates. */
export async function scanTab(tab: Tab): Promise<Result<null, ScanProblem>> {
  const page = pageKind(tab.url);
  if (page.kind === 'unscannable') return fail(page);
  if (await scanAgain(tab.id)) return ok(null);
  const injected = await injectScan(tab.id);
  return injected.ok ? injected : fail(await diagnose(tab, injected.problem));
}

async function diagnose(tab: Tab, detail: string): Promise<ScanProblem> {
  const page = pageKind(tab.url);
  if (page.kind === 'file') return { kind: 'unscannable', reason: 'local-file' };
  if (page.kind !== 'web') return { kind: 'unscannable', reason: 'restricted' };
  return (await canRead(page.pattern)) ? { kind: 'failed', detail } : { ...page, kind: 'no-permission' };
}
