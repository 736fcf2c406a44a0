import { expect, test } from 'vitest';
import { templatesIn } from '../../src/core/explain/templates.ts';
import { UI_LANGUAGES } from '../../src/core/localized-text.schema.ts';

type Tree = { readonly [name: string]: string | Tree };

function flatten(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [[path + name, value] as [string, string]]
      : flatten(value, `${path}${name}.`),
  );
}

const placesOf = (text: string): string => [...text.matchAll(/\{\{\w+\}\}/g)].map(String).sort().join();
const english = new Map(flatten(templatesIn('en')));

test.each(UI_LANGUAGES)('%s has the sentences of English with the same places', (language) => {
  const texts = flatten(templatesIn(language));
  expect(texts.map(([key]) => key)).toEqual([...english.keys()]);
  expect(texts.filter(([key, text]) => placesOf(text) !== placesOf(english.get(key) ?? ''))).toEqual([]);
  expect(texts.filter(([, text]) => /[!！¡]/.test(text))).toEqual([]);
});

test.each(['zh-CN', 'zh-TW'] as const)('%s sets Chinese punctuation full width', (language) => {
  const halfWidth = /\p{Script=Han}\s*[,.;:?()]|[,;:?()]\s*\p{Script=Han}/u;
  expect(flatten(templatesIn(language)).filter(([, text]) => halfWidth.test(text))).toEqual([]);
});
