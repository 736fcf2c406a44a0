import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import withheld from '../../patterns/law/sources/withheld.json' with { type: 'json' };
import { CATEGORIES } from '../../src/core/category.ts';
import { READERS } from '../../src/core/law/explanation.schema.ts';
import { explanationFor } from '../../src/core/law/law.ts';
import type { PhraseLanguage } from '../../src/core/law/never-say.schema.ts';
import { referencedIds } from '../../src/core/law/references.ts';
import { shippedGuidance } from '../../src/core/law/shipped-guidance.ts';
import { shippedLaw } from '../../src/core/law/shipped-law.ts';
import { shippedPhraseChecker } from '../../src/core/law/shipped-phrases.ts';
import { shippedWarnings } from '../../src/core/law/shipped-warnings.ts';
import { SITUATIONS } from '../../src/core/law/situation.ts';
import { LawSourceSchema } from '../../src/core/law/source.schema.ts';
import {
  type LocalizedText,
  LocalizedTextSchema,
  UI_LANGUAGES,
} from '../../src/core/localized-text.schema.ts';

const ROOT = join(import.meta.dirname, '../..');
const law = shippedLaw();
const checker = shippedPhraseChecker();

const PHRASES_OF: Readonly<Record<(typeof UI_LANGUAGES)[number], PhraseLanguage>> = {
  en: 'en',
  'zh-CN': 'zh',
  'zh-TW': 'zh',
  es: 'es',
};

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const readJson = (path: string): unknown => JSON.parse(read(path));

function filesUnder(folder: string, extension: string): string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension))
    .map((name) => join(folder, name));
}

/** Every string of a tree of data, with its path. */
function stringsOf(tree: unknown, path = ''): { path: string; text: string }[] {
  if (typeof tree === 'string') return [{ path, text: tree }];
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]) =>
    stringsOf(value, path === '' ? key : `${path}.${key}`),
  );
}

/** Every text in all interface languages inside a tree of data: titles of packs, rules and concepts. */
function localizedTextsOf(tree: unknown): LocalizedText[] {
  if (typeof tree !== 'object' || tree === null) return [];
  const parsed = LocalizedTextSchema.safeParse(tree);
  return parsed.success ? [parsed.data] : Object.values(tree).flatMap(localizedTextsOf);
}

const TitledSchema = z.object({ title: LocalizedTextSchema });

const EXPLANATIONS = CATEGORIES.flatMap((category) =>
  READERS.flatMap((reader) =>
    UI_LANGUAGES.map((language) => ({
      category,
      reader,
      language,
      text: explanationFor(law, category, reader)[language],
    })),
  ),
);

describe('the collection of sources', () => {
  it('ships every source file but the withheld one', () => {
    const entries = filesUnder('patterns/law/sources', '.json')
      .filter((file) => !file.endsWith('withheld.json'))
      .flatMap((file) => z.array(LawSourceSchema).parse(readJson(file)));
    expect(new Set(law.sources.map(({ id }) => id))).toEqual(new Set(entries.map(({ id }) => id)));
    expect(entries).toHaveLength(law.sources.length);
  });

  it('holds 150 sources, one of them withheld', () => {
    expect([law.sources.length, withheld.length]).toEqual([149, 1]);
    expect(
      z
        .array(LawSourceSchema)
        .parse(withheld)
        .some(({ id }) => law.byId.has(id)),
    ).toBe(false);
  });

  it('marks what was not verified', () => {
    const unverified = law.sources.filter(({ verified }) => !verified).map(({ id }) => id);
    expect(unverified.toSorted()).toEqual([
      'cac-account-info-9',
      'cac-content-24',
      'cac-public-account-11',
      'ruling-contrary-accounts',
      'wechat-rule-2020',
      'wechat-rule-2024',
      'wechat-unblock-no-thirdparty',
    ]);
  });

  it('has a quotation for every article of a Chinese statute', () => {
    const silent = law.sources.filter(({ kind, text_zh }) => kind === 'statute' && text_zh === '');
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});

describe('explanations', () => {
  it.each(EXPLANATIONS)('$category, $reader, $language: written, with sources', ({ text }) => {
    expect(text.length).toBeGreaterThan(200);
    expect(referencedIds(text).length).toBeGreaterThan(3);
    expect(text).toMatch(/legal advice|非法律意[见見]|asesoramiento jurídico/i);
  });

  it('cite the same sources in both languages, but for one the Chinese text leaves out', () => {
    const lopsided = CATEGORIES.flatMap((category) =>
      READERS.flatMap((reader) => {
        const { en, 'zh-CN': zh } = explanationFor(law, category, reader);
        const [english, chinese] = [referencedIds(en), referencedIds(zh)];
        const oneSided = [...english, ...chinese].filter(
          (id) => !(english.includes(id) && chinese.includes(id)),
        );
        return oneSided.map((id) => `${category}/${reader} ${id}`);
      }),
    );
    expect(lopsided).toEqual(['account-sales/consumer interp2017-1']);
  });

  it('translations cite what their originals cite, in the same order', () => {
    const differing = CATEGORIES.flatMap((category) =>
      READERS.flatMap((reader) => {
        const text = explanationFor(law, category, reader);
        const same = (a: string, b: string) => String(referencedIds(a)) === String(referencedIds(b));
        return same(text.es, text.en) && same(text['zh-TW'], text['zh-CN']) ? [] : [`${category}/${reader}`];
      }),
    );
    expect(differing).toEqual([]);
  });

  it('translations keep every number of their originals', () => {
    const numbersOf = (text: string) =>
      text
        .replace(/\[[^\]]*\]/g, '')
        .match(/\d+/g)
        ?.toSorted() ?? [];
    for (const category of CATEGORIES) {
      for (const reader of READERS) {
        const text = explanationFor(law, category, reader);
        expect(numbersOf(text['zh-TW'])).toEqual(numbersOf(text['zh-CN']));
        expect(numbersOf(text.es.replace(/(?<=\d)\.(?=\d)/g, ''))).toEqual(
          numbersOf(text.en.replace(/(?<=\d),(?=\d)/g, '')),
        );
      }
    }
  });

  it('the two Chinese texts are written each in its own characters', () => {
    const textsIn = (language: string) => EXPLANATIONS.filter((one) => one.language === language);
    const wrongIn = (language: string, others: RegExp) =>
      textsIn(language).flatMap(({ text }) => text.replaceAll('10个起拍', '').match(others) ?? []);
    expect(wrongIn('zh-CN', /[這頁開關號買賣檢帳網詐]/gu)).toEqual([]);
    expect(wrongIn('zh-TW', /[这页开关号买卖检账网诈们个时会为户证请发说]/gu)).toEqual([]);
  });

  it('give the Nanjing sum as 1,000,000 plus 90,000', () => {
    const { en, 'zh-CN': zh } = explanationFor(law, 'account-sales', 'moderator');
    expect(en).toContain('1,000,000 yuan plus 90,000 yuan in costs [ruling-nanjing-2021]');
    expect(zh).toContain('100万元及合理费用9万元[ruling-nanjing-2021]');
    const ruling = law.byId.get('ruling-nanjing-2021');
    expect(ruling?.summary_en).toContain('1,000,000 yuan in damages plus 90,000 yuan reasonable costs');
    expect(ruling?.text_zh).toContain('经济损失100万元及维权支出的合理费用9万元');
  });
});

const GUIDANCE = SITUATIONS.flatMap((situation) =>
  UI_LANGUAGES.map((language) => {
    const sections = shippedGuidance().get(situation)?.sections ?? [];
    const texts = sections.flatMap(({ heading, statements }) => [
      heading[language],
      ...statements.map(({ text }) => text[language]),
    ]);
    return { situation, language, texts };
  }),
);

describe('guidance', () => {
  it.each(GUIDANCE)('$situation, $language: written, calm, and never says what must not be said', (one) => {
    expect(one.texts.length).toBeGreaterThan(10);
    expect(one.texts.filter((text) => /[!！¡]/u.test(text))).toEqual([]);
    expect(one.texts.flatMap((text) => checker.statements(text, PHRASES_OF[one.language]))).toEqual([]);
  });

  it('marks every source that was not verified by saying whose word it is', () => {
    const statements = SITUATIONS.flatMap((one) => shippedGuidance().get(one)?.sections ?? []).flatMap(
      (section) => section.statements,
    );
    const unverified = statements.filter(({ sources }) => sources.some((id) => !law.byId.get(id)?.verified));
    expect(unverified.length).toBeGreaterThan(0);
    expect(unverified.filter(({ text }) => !/repost|reports|Courts have treated/u.test(text.en))).toEqual([]);
  });

  it('the two Chinese texts are written each in its own characters', () => {
    const textOf = (language: string) =>
      GUIDANCE.flatMap((one) => (one.language === language ? one.texts : []));
    expect(textOf('zh-CN').filter((text) => /[這頁開關號買賣檢帳]/u.test(text))).toEqual([]);
    expect(textOf('zh-TW').filter((text) => /[这页开关号买卖检账]/u.test(text))).toEqual([]);
  });
});

describe('warnings on pages', () => {
  const warnings = Object.values(shippedWarnings());

  it('hold a ruling and a risk for every category, from verified sources or saying whose word it is', () => {
    expect(warnings.map(({ category }) => category)).toEqual([...CATEGORIES]);
    expect(warnings.map(({ court }) => law.byId.get(court.sources[0] ?? '')?.kind)).toEqual(
      warnings.map(() => 'ruling'),
    );
    const unverified = warnings
      .flatMap(({ court, risk }) => [court, risk])
      .filter(({ sources }) => sources.some((id) => !law.byId.get(id)?.verified));
    expect(unverified.filter(({ text }) => !/repost|reported/u.test(text.en))).toEqual([]);
  });

  it.each(UI_LANGUAGES)('pass no verdict and never say what must not be said, in %s', (language) => {
    const texts = warnings.flatMap(({ court, risk }) => [court.text[language], risk.text[language]]);
    const phrases = PHRASES_OF[language];
    expect(texts.flatMap((text) => checker.statements(text, phrases))).toEqual([]);
    expect(texts.flatMap((text) => checker.verdicts(text, phrases))).toEqual([]);
  });
});

describe('what is never said', () => {
  it.each(EXPLANATIONS)('$category, $reader, $language', ({ text, language }) => {
    expect(checker.statements(text, PHRASES_OF[language])).toEqual([]);
  });

  it.each(law.sources.map((source) => [source.id, source] as const))('%s', (_, source) => {
    expect(checker.statements(`${source.title_en}. ${source.summary_en}`, 'en')).toEqual([]);
    expect(checker.statements(`${source.title_zh}。${source.summary_zh}`, 'zh')).toEqual([]);
  });

  it.each(UI_LANGUAGES)('interface texts in %s', (language) => {
    const texts = stringsOf(readJson(`src/ui/i18n/locales/${language}.json`));
    const hits = texts.flatMap(({ path, text }) =>
      [
        ...checker.statements(text, PHRASES_OF[language]),
        ...checker.verdicts(text, PHRASES_OF[language]),
      ].map((hit) => ({ path, ...hit })),
    );
    expect(texts.length).toBeGreaterThan(0);
    expect(hits).toEqual([]);
  });

  it.each([...filesUnder('patterns/packs', '.json'), ...filesUnder('patterns/concepts', '.json')])(
    'titles in %s',
    (file) => {
      const pack = readJson(file);
      const hits = localizedTextsOf(pack).flatMap((text) =>
        UI_LANGUAGES.flatMap((language) => checker.statements(text[language], PHRASES_OF[language])),
      );
      expect(hits).toEqual([]);
      const titled = TitledSchema.safeParse(pack);
      if (!titled.success) return;
      const verdicts = UI_LANGUAGES.flatMap((language) =>
        checker.verdicts(titled.data.title[language], PHRASES_OF[language]),
      );
      expect(verdicts).toEqual([]);
    },
  );

  it.each(
    ['README.md', 'CHANGELOG.md', ...filesUnder('docs', '.md')].filter((file) =>
      existsSync(join(ROOT, file)),
    ),
  )('%s', (file) => {
    const text = read(file);
    expect((['en', 'zh', 'es'] as const).flatMap((language) => checker.statements(text, language))).toEqual(
      [],
    );
  });
});
