import type { Backlog } from '../core/backlog/backlog.schema.ts';
import { sendBacklogCommand } from '../platform/backlog-commands.ts';
import { watchBacklog } from '../platform/backlog-store.ts';
import { canRead } from '../platform/permissions.ts';
import { tabsOfThisWindow } from '../platform/tabs.ts';
import { pageKind } from './page-kind.ts';

/** A tab that is open already. */
export interface OpenTab {
  readonly id: number;
  readonly url: string;
}

/** What pages of the extension can learn and do about a backlog. */
export interface BacklogServices {
  /** Calls back with the backlog now and after each change, null while there was none. */
  watch(onBacklog: (backlog: Backlog | null) => void, signal: AbortSignal): void;
  /** The tabs of this window that show pages of sites the reader has granted. */
  readableTabs(): Promise<readonly OpenTab[]>;
  /** Starts a backlog; false when the background does not answer. */
  start(urls: readonly string[], tabs: readonly OpenTab[]): Promise<boolean>;
  cancel(): Promise<boolean>;
}

export const backlogServices: BacklogServices = {
  watch: watchBacklog,
  async readableTabs() {
    const tabs = await tabsOfThisWindow();
    const allowed = await Promise.all(tabs.map(({ url }) => isReadable(url)));
    return tabs.filter((_, index) => allowed[index]);
  },
  start: (urls, tabs) =>
    sendBacklogCommand({
      kind: 'start',
      id: crypto.randomUUID(),
      urls: [...urls],
      tabs: tabs.map((tab) => ({ ...tab })),
    }),
  cancel: () => sendBacklogCommand({ kind: 'cancel' }),
};

async function isReadable(url: string): Promise<boolean> {
  const page = pageKind(url);
  return page.kind === 'web' && (await canRead(page.pattern));
}
