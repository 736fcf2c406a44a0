import { expect, test } from 'vitest';
import { literalTexts } from './source/literal-texts.ts';
import { readSources } from './source/source-files.ts';

test('no text of the interface stands outside the locale files', () => {
  const components = readSources('src/ui', 'entrypoints').filter(({ path }) => path.endsWith('.tsx'));
  expect(components.length).toBeGreaterThan(80);
  expect(
    components.flatMap(({ path, text }) => literalTexts(text).map((found) => `${path}: ${found}`)),
  ).toEqual([]);
});

test.each([
  ['<p>Open a page</p>', ['Open a page']],
  ['<p>\n  {count} offers\n</p>', ['offers']],
  ['<p class="x">{t("a")} 信息</p>', ['信息']],
  ['<button aria-label="Close">x</button>', ['Close']],
  ["<img alt='A flag' />", ['A flag']],
])('%s is seen', (text, found) => {
  expect(literalTexts(text)).toEqual(found);
});

test.each([
  "<p>{t('popup.why')}</p>",
  '<p>{count} · {total}</p>',
  '<button type="button" class="button" aria-label={t("x")} />',
  'const least = a < b && c > d; const list: Map<string, Set<number>> = x;',
  'export function f<Value>(value: Value): Promise<Value> {\n  return g(value);\n}\nexport const x = <p />;',
])('%s is none', (text) => {
  expect(literalTexts(text)).toEqual([]);
});
