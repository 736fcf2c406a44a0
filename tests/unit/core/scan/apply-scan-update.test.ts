import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyScanUpdate } from '../../../../src/core/scan/apply-scan-update.ts';
import type { Scan } from '../../../../src/core/scan/scan.schema.ts';
import { aFinding, aJudged, aScan, aScanUpdate } from '../../../fixtures/builders/scan.ts';

const ids = (scan: Scan) => scan.found.map(({ listing }) => listing.id);

test('starts from the first update and leaves listings without findings out', () => {
  const scan = applyScanUpdate(null, aScanUpdate({ found: [aJudged('a'), aJudged('b', [])] }));
  expect(ids(scan)).toEqual(['a']);
  expect(scan).not.toHaveProperty('removed');
});

test('replaces in place, appends what is new, drops what is removed', () => {
  const before = aScan({ found: [aJudged('a'), aJudged('b'), aJudged('c')], listings: 3 });
  const changed = aJudged('b', [aFinding({ level: 'note' })]);
  const after = applyScanUpdate(
    before,
    aScanUpdate({ found: [changed, aJudged('d')], removed: ['a'], listings: 5 }),
  );
  expect(ids(after)).toEqual(['b', 'c', 'd']);
  expect(after.found[0]).toEqual(changed);
  expect(after.listings).toBe(5);
});

test('drops a listing that is judged anew and has no finding left', () => {
  const before = aScan({ found: [aJudged('a'), aJudged('b')] });
  expect(ids(applyScanUpdate(before, aScanUpdate({ found: [aJudged('a', [])] })))).toEqual(['b']);
});

test('keeps a listing that left and came back within one update', () => {
  const before = aScan({ found: [aJudged('a')] });
  expect(ids(applyScanUpdate(before, aScanUpdate({ found: [aJudged('a')], removed: ['a'] })))).toEqual(['a']);
});

test('a later scan replaces the earlier, a late update of an earlier one is ignored', () => {
  const before = aScan({ id: 'one', startedAt: 100, found: [aJudged('a')] });
  const next = applyScanUpdate(before, aScanUpdate({ id: 'two', startedAt: 200, found: [aJudged('z')] }));
  expect(ids(next)).toEqual(['z']);
  expect(applyScanUpdate(next, aScanUpdate({ id: 'one', startedAt: 100, found: [aJudged('b')] }))).toBe(next);
});

test('any series of updates ends with the last word on each listing', () => {
  const step = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    fate: fc.constantFrom('found', 'cleared', 'removed'),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1 }), (steps) => {
      const last = new Map(steps.map(({ id, fate }) => [id, fate]));
      const scan = steps.reduce<Scan | null>((before, { id, fate }) => {
        const found = fate === 'found' ? [aJudged(id)] : fate === 'cleared' ? [aJudged(id, [])] : [];
        return applyScanUpdate(before, aScanUpdate({ found, removed: fate === 'removed' ? [id] : [] }));
      }, null);
      const expected = [...last].filter(([, fate]) => fate === 'found').map(([id]) => id);
      expect(scan === null ? [] : ids(scan).sort()).toEqual(expected.sort());
    }),
  );
});
