import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadPacks } from '../../../../src/cli/load-packs.ts';
import {
  maySpell,
  spelledBeginningsOf,
  startOfBond,
} from '../../../../src/core/detect/spelled-beginnings.ts';
import { readSpellings } from '../../../../src/core/detect/spelling-tables.ts';
import { SpellingWalk } from '../../../../src/core/detect/spelling-walk.ts';
import { filterTerms, readTerms, termText } from '../../../../src/core/detect/term-list.ts';
import { buildTrie } from '../../../../src/core/detect/term-trie.ts';
import { BORDERED, BORDERLESS } from '../../../../src/core/text/char-class.ts';
import { foldText } from '../../../../src/core/text/fold.ts';

const packs = loadPacks();
const tables = readSpellings(packs.spellings);
const list = filterTerms(readTerms(packs.terms), ({ isSpelled }) => isSpelled === true);
const trie = buildTrie(list);
const beginnings = spelledBeginningsOf(list, tables);

const terms = Array.from({ length: list.count }, (_, term) => termText(list, term));
const rules = tables.rules.flat();

/** A term with some of its parts written by rules. */
const aSpelling = fc
  .tuple(fc.constantFrom(...terms), fc.array(fc.constantFrom(...rules), { maxLength: 3 }), fc.nat())
  .map(([term, some, pick]) => {
    const fitting = rules.filter(({ meant }) => term.includes(meant));
    const own = fitting.length === 0 ? [] : [fitting[pick % fitting.length] ?? rules[0]];
    return [...own, ...some].reduce(
      (text, rule) => (rule ? text.replace(rule.meant, rule.written) : text),
      term,
    );
  });

it('no place where the walk reads a term is passed over', () => {
  let readings = 0;
  fc.assert(
    fc.property(aSpelling, (written) => {
      const text = foldText(written);
      const walk = new SpellingWalk(trie, tables, () => {
        readings += 1;
        const [first = 0, next = 0] = text.units;
        if (text.classes[0] !== BORDERLESS || text.classes[1] === BORDERED || first === next) return;
        expect(maySpell(beginnings, first, next), written).toBe(true);
      });
      walk.readFrom(text, 0);
    }),
    { numRuns: 300 },
  );
  expect(readings).toBeGreaterThan(100);
});

it('no term begins further back than its units are bound together', () => {
  let readings = 0;
  fc.assert(
    fc.property(aSpelling, (written) => {
      const text = foldText(written);
      const walk = new SpellingWalk(trie, tables, (_, _term, start, end) => {
        readings += 1;
        for (let at = start; at < end; at += 1)
          expect(startOfBond(beginnings, text, at, start), written).toBe(start);
      });
      walk.readFrom(text, 0);
    }),
    { numRuns: 300 },
  );
  expect(readings).toBeGreaterThan(100);
});

it('one unit may be a whole term, so that anything may follow it', () => {
  const wide = { ...packs.spellings, rules: { sure: '囗=微信', loose: '', parts: '', glyphs: '' } };
  const [written = 0, after = 0] = foldText('囗旧').units;
  expect(maySpell(spelledBeginningsOf(list, readSpellings(wide)), written, after)).toBe(true);
});

it('most units of ordinary text are not bound together', () => {
  const text = foldText('九成新自行车，平时上下班代步，因为搬家低价转让，可以小刀，同城自提优先。');
  const places = Array.from({ length: text.length - 1 }, (_, at) => at + 1);
  const bound = places.filter((at) => startOfBond(beginnings, text, at, at - 1) < at);
  expect(bound.length).toBeLessThan(places.length / 3);
});

it('most places of ordinary text are', () => {
  const { units, length } = foldText(
    '九成新自行车，平时上下班代步，因为搬家低价转让，可以小刀，同城自提优先。',
  );
  const places = Array.from({ length: length - 1 }, (_, at) => at);
  const open = places.filter((at) => maySpell(beginnings, units[at] ?? 0, units[at + 1] ?? 0));
  expect(open.length).toBeLessThan(places.length / 3);
});
