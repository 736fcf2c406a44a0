import { defineConfig } from 'wxt';
import { patternModules } from './src/cli/build/pattern-modules.ts';
import { manifestMessages } from './src/ui/i18n/manifest-messages.ts';

/** Only the end-to-end build may read pages without being asked: the sample site on this machine. */
const E2E_HOSTS = ['http://127.0.0.1/*'];

export default defineConfig({
  manifestVersion: 3,
  publicDir: 'src/assets',
  imports: false,
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage', 'contextMenus'],
    optional_host_permissions: ['*://*/*'],
    ...(mode === 'e2e' && { host_permissions: E2E_HOSTS }),
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    action: { default_title: '__MSG_openPopup__' },
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
    plugins: [patternModules()],
    // Every supported browser preloads modules itself; the stand-in would be the only fetch() in what is shipped.
    build: { modulePreload: { polyfill: false } },
  }),
});
