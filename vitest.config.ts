import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_ARGS, chromiumPath } from './src/cli/chromium.ts';

const BUILT_TESTS = 'tests/conventions/built/**/*.test.ts';

export default defineConfig({
  test: {
    watch: false,
    retry: 0,
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/{unit,packs,pages,conventions}/**/*.test.ts'],
          exclude: [BUILT_TESTS],
          testTimeout: 60_000,
        },
      },
      {
        // Looks at `.output`, so it runs after the builds.
        test: { name: 'built', environment: 'node', include: [BUILT_TESTS] },
      },
      {
        // Found up front: a dependency discovered while tests run would reload the page under them.
        optimizeDeps: {
          include: [
            'axe-core',
            'i18next',
            'idb',
            'preact',
            'preact/hooks',
            'preact/jsx-runtime',
            'preact/jsx-dev-runtime',
            'zod',
          ],
        },
        test: {
          name: 'dom',
          include: ['tests/dom/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: chromiumPath(), args: [...CHROMIUM_ARGS] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
