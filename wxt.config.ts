import { defineConfig } from 'wxt';
import { escapeNoncharacters } from './src/cli/build/escape-noncharacters.ts';
import { nativeBuiltins } from './src/cli/build/native-builtins.ts';
import { patternModules } from './src/cli/build/pattern-modules.ts';
import { manifestMessages } from './src/ui/i18n/manifest-messages.ts';

/**
 * What ships reads no page without being asked. Two builds that never ship may: the one for end-to-end tests reads
 * this machine's own pages and, as if it had been granted, one marketplace that the tests stand in for; the one for
 * `npm run demo -- URL` reads any page, as nobody is there to press the button.
 */
const HOSTS: Readonly<Record<string, readonly string[]>> = {
  e2e: ['http://127.0.0.1/*', 'https://*.goofish.com/*'],
  demo: ['*://*/*'],
};

export default defineConfig({
  manifestVersion: 3,
  publicDir: 'src/assets',
  imports: false,
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus', 'alarms'],
    optional_host_permissions: ['*://*/*'],
    ...(HOSTS[mode] !== undefined && { host_permissions: [...HOSTS[mode]] }),
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    action: { default_title: '__MSG_openPopup__' },
    omnibox: { keyword: 'tf' },
    // Without keys of their own: whatever we chose would be taken from somebody. The browser's settings give them.
    commands: {
      'scan-page': { description: '__MSG_scanPage__' },
      'open-panel': { description: '__MSG_openPanel__' },
      'open-review': { description: '__MSG_openReview__' },
    },
    // The first with light-dark() and everything else the interface is drawn with.
    ...(browser !== 'firefox' && { minimum_chrome_version: '123' }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'tradeflag@tradeflag.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.push(...manifestMessages());
    },
  },
  vite: () => ({
    plugins: [patternModules(), nativeBuiltins(), escapeNoncharacters()],
    // Every supported browser preloads modules itself; the stand-in would be the only fetch() in what is shipped.
    // An older target would have light-dark() rewritten to follow the system alone, whatever appearance is chosen.
    build: { modulePreload: { polyfill: false }, cssTarget: ['chrome123', 'firefox140'] },
  }),
});
