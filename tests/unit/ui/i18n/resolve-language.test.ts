import { expect, test } from 'vitest';
import { resolveLanguage } from '../../../../src/ui/i18n/resolve-language.ts';

test.each([
  [['zh'], 'zh-CN'],
  [['zh-CN'], 'zh-CN'],
  [['zh-SG'], 'zh-CN'],
  [['zh-Hans-HK'], 'zh-CN'],
  [['zh-TW'], 'zh-TW'],
  [['zh_TW'], 'zh-TW'],
  [['zh-HK'], 'zh-TW'],
  [['zh-MO'], 'zh-TW'],
  [['zh-Hant'], 'zh-TW'],
  [['zh-Hant-CN'], 'zh-TW'],
  [['es-MX'], 'es'],
  [['en-GB'], 'en'],
  [['de', 'zh-TW', 'en'], 'zh-TW'],
  [['de', 'fr'], 'en'],
  [['not a tag', 'es'], 'es'],
  [[], 'en'],
])('%j is answered in %s', (preferred, language) => {
  expect(resolveLanguage(preferred)).toBe(language);
});
