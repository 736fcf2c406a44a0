import { expect, test } from 'vitest';
import type { Trial } from '../../../../src/core/detect/trial.ts';
import { createTrialCounter } from '../../../../src/page/scan/trial-counter.ts';

const trial = (rule: string): Trial => ({
  rule,
  weight: 40,
  spans: [],
  category: 'account-sales',
  shownLevel: null,
  levelWith: 'note',
});

test('counts listings, not judgements', () => {
  const counter = createTrialCounter();
  expect(counter.countsOf('scan-1')).toEqual({});
  counter.note('a', [trial('x'), trial('y')]);
  counter.note('b', [trial('x')]);
  counter.note('a', [trial('x')]);
  expect(counter.countsOf('scan-1')).toEqual({ x: 2 });
  counter.note('b', []);
  expect(counter.countsOf('scan-1')).toEqual({ x: 1 });
});

test('starts over with another scan', () => {
  const counter = createTrialCounter();
  counter.countsOf('scan-1');
  counter.note('a', [trial('x')]);
  expect(counter.countsOf('scan-2')).toEqual({});
});
