import { fail, ok, type Result } from '../core/result.ts';
import type { Tab } from '../platform/tabs.ts';
import { injectTeach } from '../platform/teach-script.ts';
import { pageKind } from './page-kind.ts';

/** Lets the reader teach the tab's page. The problem: it is no page of a site, or the browser does not allow it. */
export async function teachTab(tab: Tab): Promise<Result<null, 'refused'>> {
  if (pageKind(tab.url).kind === 'unscannable') return fail('refused');
  const started = await injectTeach(tab.id);
  return started.ok ? ok(null) : fail('refused');
}
