import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { UI_LANGUAGES } from '../../src/core/localized-text.schema.ts';

type Texts = ReadonlyMap<string, string>;

const ROOT = new URL('../../', import.meta.url).pathname;
const PLURAL = /_(?:zero|one|two|few|many|other)$/;
/** Read whole by code that looks names up: the manifest's texts and the words drawn on pages. */
const READ_BY_NAME = /^(?:warn|extension|mark|reviewLook|dismissReason|reviewCommand|pageReview)\./;

const locales = new Map(UI_LANGUAGES.map((language) => [language, readTexts(language)]));
const english = locales.get('en') ?? new Map();
const source = globSync('{src,entrypoints}/**/*.{ts,tsx}', { cwd: ROOT })
  .map((file) => readFileSync(ROOT + file, 'utf8'))
  .join('\n');

describe.each([...locales])('%s', (language, texts) => {
  test('has the texts that English has, in exactly its own plural forms', () => {
    expect([...texts.keys()].sort()).toEqual([...expectedKeys(english, language)].sort());
  });

  test('fills the same places', () => {
    const differing = [...texts].filter(([key, text]) => {
      const model = english.get(key) ?? english.get(key.replace(PLURAL, '_other')) ?? '';
      return String(placesOf(text)) !== String(placesOf(model));
    });
    expect(differing).toEqual([]);
  });

  test('has no empty text, no stray space and no exclamation mark', () => {
    expect(
      [...texts].filter(([, text]) => text === '' || text !== text.trim() || /[!！¡]/.test(text)),
    ).toEqual([]);
  });
});

describe.each(['zh-CN', 'zh-TW'] as const)('%s', (language) => {
  test('sets Chinese punctuation full width', () => {
    const halfWidth = /\p{Script=Han}\s*[,.;:?()]|[,;:?()]\s*\p{Script=Han}/u;
    expect([...(locales.get(language) ?? [])].filter(([, text]) => halfWidth.test(text))).toEqual([]);
  });
});

test('the two Chinese files are written each in its own characters', () => {
  expect([...(locales.get('zh-CN') ?? [])].filter(([, text]) => /[這頁開關號買賣檢]/.test(text))).toEqual([]);
  expect([...(locales.get('zh-TW') ?? [])].filter(([, text]) => /[这页开关号买卖检]/.test(text))).toEqual([]);
});

/** Names that are the same in every language. */
const NAMES = /^(?:extension\.name|options\.languages\..*|options\.scorecards\.techniques\.pinyin)$/;

test.each(['es', 'zh-CN', 'zh-TW'] as const)('%s: no text was left in English', (language) => {
  const words = (text: string) => text.replace(/\{\{[^}]*\}\}/g, '').match(/\p{L}{2,}/gu) ?? [];
  const left = [...(locales.get(language) ?? [])].filter(
    ([key, text]) => text === english.get(key) && words(text).length > 0 && !NAMES.test(key),
  );
  expect(left).toEqual([]);
});

test('Traditional Chinese uses the words of Taiwan, not converted ones', () => {
  const mainland =
    /視頻|信息|網絡|登錄|默認|鼠標|軟件|程序|字符|界面|屏幕|賬|數據|菜單|鏈接|加載|搜索|刷新|激活|卸載|打印|文檔|粘貼|點擊|質量|服務器|短信|窗口|反饋|導出|導入|添加|後台|法律咨詢/;
  expect([...(locales.get('zh-TW') ?? [])].filter(([, text]) => mainland.test(text))).toEqual([]);
});

test.each(['zh-CN', 'zh-TW'] as const)('%s says 您 throughout', (language) => {
  expect([...(locales.get(language) ?? [])].filter(([, text]) => /[你妳]/u.test(text))).toEqual([]);
});

test('Spanish says usted throughout', () => {
  const familiar = /(?<!\p{L})(?:tus?|te|ti|puedes|quieres|tienes|debes|haz|elige|pulsa)(?!\p{L})/iu;
  const keys = /Intro elige/;
  const texts = [...(locales.get('es') ?? [])].map(([key, text]) => [key, text.replace(keys, '')] as const);
  expect(texts.filter(([, text]) => familiar.test(text))).toEqual([]);
});

test('the manifest description fits the stores', () => {
  const tooLong = [...locales.values()].filter(
    (texts) => (texts.get('extension.description')?.length ?? 0) > 132,
  );
  expect(tooLong).toEqual([]);
});

test('no text is left unused', () => {
  const unused = [...baseKeys(english)].filter((key) => !isUsed(key));
  expect(unused).toEqual([]);
});

test('no text is asked for that does not exist', () => {
  const keys = baseKeys(english);
  const asked = [...source.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, key = '']) => key);
  expect(asked.length).toBeGreaterThan(30);
  expect(asked.filter((key) => !keys.has(key))).toEqual([]);
});

test('the checks see what they are made to see', () => {
  expect(isUsed('popup.no-such-text')).toBe(false);
  expect(isUsed('level.strong')).toBe(true);
  expect([
    ...expectedKeys(
      new Map([
        ['a_one', ''],
        ['a_other', ''],
      ]),
      'es',
    ),
  ]).toEqual(['a_one', 'a_many', 'a_other']);
  expect(placesOf('{{b}} and {{a, number}}')).toEqual(['{{a, number}}', '{{b}}']);
});

function readTexts(language: string): Texts {
  return new Map(
    flatten(JSON.parse(readFileSync(`${ROOT}src/ui/i18n/locales/${language}.json`, 'utf8')), ''),
  );
}

function flatten(tree: Readonly<Record<string, unknown>>, path: string): [string, string][] {
  return Object.entries(tree).flatMap(([name, value]): [string, string][] => {
    if (typeof value === 'string') return [[path + name, value]];
    return flatten(value as Readonly<Record<string, unknown>>, `${path}${name}.`);
  });
}

function baseKeys(texts: Texts): Set<string> {
  return new Set([...texts.keys()].map((key) => key.replace(PLURAL, '')));
}

function expectedKeys(texts: Texts, language: string): Set<string> {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const inOrder = ['zero', 'one', 'two', 'few', 'many', 'other'].filter((form) =>
    forms.some((one) => one === form),
  );
  return new Set(
    [...texts.keys()].flatMap((key) => {
      return PLURAL.test(key) ? inOrder.map((form) => key.replace(PLURAL, `_${form}`)) : [key];
    }),
  );
}

function placesOf(text: string): string[] {
  return [...text.matchAll(/\{\{[^}]*\}\}/g)].map(([place]) => place).sort();
}

/** Whether the source names the key, builds it from a section (`level.${level}`), or reads its section by name. */
function isUsed(key: string): boolean {
  if (READ_BY_NAME.test(key) || source.includes(`'${key}'`)) return true;
  return [...key.matchAll(/\./g)].some(({ index }) => source.includes(`\`${key.slice(0, index + 1)}\${`));
}
