import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPacks } from '../../../../src/cli/load-packs.ts';
import { createTermFinder } from '../../../../src/core/detect/find-terms.ts';
import { lengthOf, readTerms, termText } from '../../../../src/core/detect/term-list.ts';
import {
  buildTrie,
  endsAt,
  firstTerm,
  goesOn,
  nextUnits,
  ROOT,
  step,
} from '../../../../src/core/detect/term-trie.ts';
import { decodeTerm, encodeTerm } from '../../../../src/core/packs/compile-term.ts';
import type { CompiledTerms } from '../../../../src/core/packs/compiled-packs.ts';
import { packTerms } from '../../../../src/core/packs/pack-terms.ts';
import { foldText } from '../../../../src/core/text/fold.ts';
import { findSlowly, type Place } from './slow-terms.ts';

/** Few letters, so that terms begin alike, hold one another and stand in the text. */
const PIECES = ['a', 'b', 'ab', '微', '信', '微信', '号', '#', ' ', 'я', 'ж', '¥'];
const TEXT = [
  ...PIECES.filter((piece) => piece !== '#'),
  '1',
  '20',
  '1,000',
  '.',
  '-',
  '。',
  '\n',
  '\u200b',
  '💰',
  'Ａ',
  '’',
];

const aTerm = fc
  .tuple(fc.boolean(), fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 }), fc.boolean())
  .map(([opens, pieces, closes]) => `${opens ? '*' : ''}${pieces.join('')}${closes ? '*' : ''}`)
  .filter((term) => decodeTerm(encodeTerm(term)).units !== '');

const aText = fc.array(fc.constantFrom(...TEXT), { maxLength: 24 }).map((pieces) => pieces.join(''));

function packed(terms: readonly string[]): CompiledTerms {
  return packTerms(
    [...new Set(terms.map(encodeTerm))].map((term, concept) => ({
      shape: decodeTerm(term),
      concept,
      kind: 'word',
      language: 'zh',
      isSpelled: false,
    })),
  );
}

function sorted(places: readonly Place[]): string[] {
  return places.map((place) => place.join(' ')).sort();
}

describe('the finder of terms', () => {
  it('finds what trying each term at every place finds, as often', () => {
    fc.assert(
      fc.property(fc.array(aTerm, { minLength: 1, maxLength: 30 }), aText, (terms, source) => {
        const compiled = packed(terms);
        const text = foldText(source);
        const hits = createTermFinder(buildTrie(readTerms(compiled)))(text);
        const found = hits.map(({ concept, start, end }): Place => [concept, start, end]);
        expect(sorted(found)).toEqual(sorted(findSlowly(compiled, text)));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the tree of terms', () => {
  it('leads to every term that ships, and from each node to the units that come next', () => {
    const list = readTerms(loadPacks().terms);
    const trie = buildTrie(list);
    for (let term = 0; term < list.count; term += 1) {
      let node = ROOT;
      const length = lengthOf(list, term);
      Array.from(termText(list, term)).forEach((char, depth) => {
        const unit = char.charCodeAt(0);
        if (node !== ROOT && (!goesOn(trie, node, depth) || !nextUnits(trie, node, depth).includes(unit)))
          throw new Error(`${termText(list, term)} ends after ${depth}`);
        node = step(trie, node, depth, unit);
      });
      const first = firstTerm(trie, node);
      expect(term - first).toBeGreaterThanOrEqual(0);
      expect(term - first).toBeLessThan(endsAt(trie, node, length));
    }
  });
});
