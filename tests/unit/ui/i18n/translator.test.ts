import { expect, test } from 'vitest';
import { createTranslator } from '../../../../src/ui/i18n/translator.ts';

test('chooses the plural form of each language', () => {
  const en = createTranslator('en').t;
  expect(en('popup.images', { count: 1 })).toBe('1 image');
  expect(en('popup.images', { count: 3 })).toBe('3 images');
  expect(createTranslator('zh-CN').t('popup.images', { count: 1 })).toBe('1 张图片');
  expect(createTranslator('es').t('popup.images', { count: 1_000_000 })).toContain('de imágenes');
});

test('formats numbers for the language', () => {
  const values = { count: 12_345, total: 67_890 };
  expect(createTranslator('en').t('popup.summary', values)).toContain('12,345 of 67,890');
  expect(createTranslator('es').t('popup.summary', values)).toContain('12.345 de 67.890');
});

test('leaves hostile values as plain text', () => {
  const title = '<img src=x onerror=alert(1)> $t(popup.why) {{count}}';
  expect(createTranslator('en').t('popup.showInPage', { title })).toBe(`Show in page: ${title}`);
});

test('keeps translators of different languages apart', () => {
  const es = createTranslator('es').t;
  createTranslator('zh-TW');
  expect(es('level.strong')).toBe('Fuerte');
});
