import { browser } from './browser.ts';

interface SidePanel {
  open(options: { windowId: number }): Promise<void>;
}

/** Chromium's own name for it; the polyfill does not know it. */
function chromiumPanel(): SidePanel | null {
  const { chrome } = globalThis as { chrome?: { sidePanel?: SidePanel } };
  return chrome?.sidePanel ?? null;
}

/**
 * Opens the side panel of a window. Call it straight from a click or a key, with nothing awaited before. False when
 * the browser refuses.
 */
export async function openSidePanel(windowId: number): Promise<boolean> {
  try {
    const panel = chromiumPanel();
    if (panel === null) await browser.sidebarAction.open();
    else await panel.open({ windowId });
    return true;
  } catch {
    return false;
  }
}
