import { browser } from './browser.ts';

const NEUTRAL = '#535c67';
const MAX_SHOWN = 999;

/** Shows a tab's number of flagged listings on the toolbar button; nothing for none. The tab may be gone already. */
export async function showBadge(tabId: number, flagged: number): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: NEUTRAL });
    await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
    await browser.action.setBadgeText({ tabId, text: badgeText(flagged) });
  } catch {
    // The tab closed while its scan was being stored.
  }
}

function badgeText(flagged: number): string {
  if (flagged === 0) return '';
  return flagged > MAX_SHOWN ? `${MAX_SHOWN}+` : String(flagged);
}
