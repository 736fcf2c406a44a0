import type { Category } from '../core/category.ts';
import { helpAddress, situationFor } from '../core/law/situation.ts';
import { openOwnPage } from '../platform/tabs.ts';

/** Opens what a reader of such a listing can do, in a tab beside the one that asks. */
export async function openHelpPage(tabId: number, category: Category): Promise<void> {
  await openOwnPage(helpAddress(situationFor(category)), tabId);
}
