import { browser } from './browser.ts';
import { readTab, type Tab } from './tabs.ts';

/** Calls back with the tab shown in the window of the caller, now and whenever another one is, or its address changes. */
export function followActiveTab(onTab: (tab: Tab | null) => void, signal: AbortSignal): void {
  const look = async () => {
    const [active] = await browser.tabs.query({ active: true, currentWindow: true });
    const tab = active?.id === undefined ? null : await readTab(active.id);
    if (!signal.aborted) onTab(tab);
  };
  const again = () => void look();
  const onUpdated = (_id: number, { status, url }: { status?: string; url?: string }) => {
    if (status !== undefined || url !== undefined) again();
  };
  browser.tabs.onActivated.addListener(again);
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener(
    'abort',
    () => {
      browser.tabs.onActivated.removeListener(again);
      browser.tabs.onUpdated.removeListener(onUpdated);
    },
    { once: true },
  );
  again();
}

/** The window of the extension page that calls; known before it is needed, as opening a panel may not wait. */
export async function thisWindowId(): Promise<number | null> {
  return (await browser.windows.getCurrent()).id ?? null;
}
