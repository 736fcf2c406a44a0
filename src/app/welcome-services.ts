import type { Category } from '../core/category.ts';
import { legalAddress } from '../core/law/legal-address.ts';
import { closeThisTab, openOwnPage } from '../platform/tabs.ts';
import { createOptionsServices, type OptionsServices } from './options-services.ts';
import { currentSettings } from './settings.ts';
import { watchSites } from './watch-site.ts';

/** What the welcome page can learn and do. */
export interface WelcomeServices extends OptionsServices {
  /** Asks the reader for all the sites at once: call it straight from a click. Resolves to the answer. */
  watchSites(patterns: readonly string[]): Promise<boolean>;
  /** Opens what the law says about a category, for the chosen reader, in a tab of its own. */
  openLegal(category: Category): Promise<void>;
  /** Closes the page. */
  close(): Promise<void>;
}

/** The services of the browser that the page runs in. */
export function createWelcomeServices(): WelcomeServices {
  return {
    ...createOptionsServices(),
    watchSites,
    openLegal: async (category) => {
      const { reader } = await currentSettings();
      await openOwnPage(legalAddress(category, null, reader), null);
    },
    close: closeThisTab,
  };
}
