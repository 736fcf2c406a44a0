import type { Category } from '../core/category.ts';
import { legalAddress } from '../core/law/legal-address.ts';
import { openOwnPage } from '../platform/tabs.ts';
import { currentSettings } from './settings.ts';

/** Opens what the law says about a category, as written for the chosen reader, in a tab beside the one that asks; with a source, that one is open. */
export async function openLegalPage(
  tabId: number,
  category: Category,
  source: string | null = null,
): Promise<void> {
  const { reader } = await currentSettings();
  await openOwnPage(legalAddress(category, source, reader), tabId);
}
