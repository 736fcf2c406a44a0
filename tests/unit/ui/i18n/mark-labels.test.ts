import { build } from 'vite';
import { expect, test } from 'vitest';
import { UI_LANGUAGES } from '../../../../src/core/localized-text.schema.ts';
import en from '../../../../src/ui/i18n/locales/en.json' with { type: 'json' };
import { markLabels } from '../../../../src/ui/i18n/mark-labels.ts';

test.each(UI_LANGUAGES)('%s has every label', (language) => {
  const { level, category, mark } = markLabels(language);
  expect(Object.keys(level)).toEqual(Object.keys(en.level));
  expect(Object.keys(category)).toEqual(Object.keys(en.category));
  expect(Object.keys(mark)).toEqual(Object.keys(en.mark));
});

test('a bundle gets the labels and no other text of the locale files', async () => {
  const entry = new URL('../../../../src/ui/i18n/mark-labels.ts', import.meta.url).pathname;
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['es'], fileName: 'labels' } },
  });
  const code = JSON.stringify(built);
  expect(code).toContain(en.category['account-sales']);
  expect(code).not.toContain(en.popup.unscannedHint);
});
