/**
 * Takes the pictures under docs/screenshots: every screen in every language, light and dark.
 * `npm run screenshots` takes all, `npm run screenshots -- NAME…` those of some screens.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension } from '../../src/cli/demo/build-extension.ts';
import { openExtensionBrowser } from '../../src/cli/demo/extension-browser.ts';
import { serveMarketplace } from '../../src/cli/demo/marketplace/serve-marketplace.ts';
import { SCREENS } from './screens.ts';
import { shoot } from './shoot.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'docs', 'screenshots');
/** Always the same, as the popup shows it. */
const PORT = 41680;

const names = process.argv.slice(2);
const unknown = names.filter((name) => !SCREENS.some((screen) => screen.name === name));
if (unknown.length > 0) throw new Error(`no screen is called ${unknown.join(', ')}`);
const wanted = SCREENS.filter(({ name }) => names.length === 0 || names.includes(name));

const built = await buildExtension(ROOT, 'e2e');
if (!built.ok) throw new Error(built.problem);
const site = await serveMarketplace(PORT);
const extension = await openExtensionBrowser(built.value, true);
try {
  if (names.length === 0) rmSync(FOLDER, { recursive: true, force: true });
  for (const screen of wanted) {
    const bytes = await shoot({ extension, site }, screen, join(FOLDER, screen.name));
    console.log(`${screen.name}: ${Math.round(bytes / 1024)} kB`);
  }
} finally {
  await extension.context.close();
  await site.close();
}
