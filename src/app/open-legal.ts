import type { Category } from '../core/category.ts';
import { legalAddress } from '../core/law/legal-address.ts';
import { openOwnPage } from '../platform/tabs.ts';

/** Opens what the law says about a category in a tab beside the one that asks. */
export function openLegalPage(tabId: number, category: Category): Promise<void> {
  return openOwnPage(legalAddress(category), tabId);
}
