import { expect, test } from 'vitest';
import { formatReport } from '../../../../src/cli/eval/format-report.ts';
import { LabelledSchema } from '../../../../src/cli/eval/label.schema.ts';
import { createTally } from '../../../../src/cli/eval/tally.ts';
import { toVerdict } from '../../../../src/cli/eval/verdict.ts';
import type { Trial } from '../../../../src/core/detect/trial.ts';
import { fakeListing } from '../fake-detector.ts';

const trial = (fields: Partial<Trial>): Trial => ({
  rule: 'new-rule',
  weight: 40,
  spans: [],
  category: 'account-sales',
  shownLevel: null,
  levelWith: 'likely',
  ...fields,
});

function reportOf(...rows: readonly [label: object, trials: Trial[]][]) {
  const tally = createTally();
  for (const [label, trials] of rows) {
    tally.add(toVerdict(fakeListing({}), LabelledSchema.parse(label), { findings: [], trials }));
  }
  return tally.report();
}

test('says what promoting an experimental rule would change', () => {
  const report = reportOf(
    [{ label: 'account-sales' }, [trial({})]],
    [{ label: 'account-sales' }, [trial({ shownLevel: 'likely', levelWith: 'strong' })]],
    [{ label: 'none' }, [trial({}), trial({ rule: 'other-rule', levelWith: 'note' })]],
    [{ label: 'none', tier: 'context' }, [trial({})]],
  );
  expect(report.experimental).toEqual({
    'new-rule': { met: 3, inCategory: 2, newlyRight: 1, newlyFalse: 1 },
    'other-rule': { met: 1, inCategory: 0, newlyRight: 0, newlyFalse: 0 },
  });
  expect(formatReport(report)).toMatch(/Experimental rules +MET[^\n]*\nnew-rule +3 +2 +1 +1\n/);
});

test('is silent without experimental rules', () => {
  expect(formatReport(reportOf([{ label: 'none' }, []]))).not.toContain('Experimental');
});
