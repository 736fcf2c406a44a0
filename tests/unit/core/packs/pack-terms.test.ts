import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadPacks } from '../../../../src/cli/load-packs.ts';
import { readTerms, termText } from '../../../../src/core/detect/term-list.ts';
import type { PackedTerm } from '../../../../src/core/packs/pack-terms.ts';
import { groupOfLetter, packTerms } from '../../../../src/core/packs/pack-terms.ts';
import { swapUnit } from '../../../../src/core/packs/script-swap.ts';

const LANGUAGES = ['ru', 'uk', 'th', 'ar', 'zh', 'en'];

const term = fc.record({
  shape: fc.record({
    units: fc.stringMatching(/^[a-zа-яก-ฺเ-ๅء-ي号微信0-9]{1,12}$/u),
    spaces: fc.constant([]),
    clauses: fc.constant([]),
    opensStart: fc.boolean(),
    opensEnd: fc.boolean(),
  }),
  concept: fc.nat(40),
  kind: fc.constantFrom<PackedTerm['kind']>('word', 'code', 'guard'),
  language: fc.constantFrom(...LANGUAGES),
  isSpelled: fc.boolean(),
});

describe('terms as strings', () => {
  test('come back whole, sorted by their units', () => {
    fc.assert(
      fc.property(fc.array(term, { maxLength: 40 }), (terms) => {
        const packed = packTerms(terms);
        const list = readTerms(packed);
        const read = Array.from({ length: list.count }, (_, at) => ({
          units: termText(list, at),
          language: packed.languages[list.languageOf[at] ?? 0],
          group: list.groups[list.groupOf[at] ?? 0],
        }));
        const given = terms.map(({ shape, language, concept, kind, isSpelled }) => ({
          units: shape.units,
          language,
          group: {
            concept,
            kind,
            ...(shape.opensStart && { opensStart: true }),
            ...(shape.opensEnd && { opensEnd: true }),
            ...(isSpelled && { isSpelled }),
          },
        }));
        expect(read.map(({ units }) => units)).toEqual(read.map(({ units }) => units).toSorted());
        expect(new Set(read.map((one) => JSON.stringify(one)))).toEqual(
          new Set(given.map((one) => JSON.stringify(one))),
        );
        expect(read.length).toBe(given.length);
      }),
    );
  });

  test.each(LANGUAGES)('letters of %s that change places twice are what they were', (language) => {
    for (let unit = 0; unit <= 0xffff; unit += 1) {
      expect(swapUnit(language, swapUnit(language, unit))).toBe(unit);
    }
  });

  test('the shipped terms of alphabets with other letters are mostly plain ones', () => {
    const { languages, packed } = loadPacks().terms;
    for (const language of ['ru', 'uk', 'th', 'ar']) {
      const section = packed[languages.indexOf(language)] ?? '';
      const letters = [...section].filter((letter) => groupOfLetter(letter.charCodeAt(0)) < 0);
      const plain = letters.filter((letter) => letter < '\u007f').length;
      expect(plain / letters.length, language).toBeGreaterThan(0.8);
    }
  });
});
