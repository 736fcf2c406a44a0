import { boundText } from '../core/check/bound-text.ts';
import { openOwnPage } from '../platform/tabs.ts';
import { handText } from '../platform/text-handover.ts';

/** Opens the check page with a text selected in a page, in a tab beside it where it has one. */
export async function checkSelection(text: string, tabId: number | null): Promise<void> {
  const name = await handText(boundText(text));
  await openOwnPage(`check.html#${name}`, tabId);
}
