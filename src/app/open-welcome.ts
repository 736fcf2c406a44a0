import { openOwnPage } from '../platform/tabs.ts';

/** Opens the welcome page in a tab of its own. */
export function openWelcomePage(): Promise<void> {
  return openOwnPage('welcome.html', null);
}
