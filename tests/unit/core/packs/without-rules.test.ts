import { expect, test } from 'vitest';
import { loadPacks } from '../../../../src/cli/load-packs.ts';
import { createDetector } from '../../../../src/core/detect/detector.ts';
import { withoutRules } from '../../../../src/core/packs/without-rules.ts';

const TEXT = { text: '国内15-30天实名微信号！带支付！10个起拍' };

test('a rule that is off is met no more; the others still are', () => {
  const packs = loadPacks();
  const rulesOf = (off: readonly string[]) =>
    createDetector(withoutRules(packs, off))
      .detect(TEXT)
      .flatMap(({ matches }) => matches.map(({ rule }) => rule));
  const [first = '', ...others] = rulesOf([]);
  expect(others.length).toBeGreaterThan(0);
  expect(rulesOf([first])).not.toContain(first);
  expect(rulesOf([first])).toEqual(expect.arrayContaining(others.slice(0, 1)));
});

test('without a rule to leave out the packs are the same', () => {
  const packs = loadPacks();
  expect(withoutRules(packs, [])).toBe(packs);
});
