import { describe, expect, test } from 'vitest';
import { disagreementsOf } from '../../../../src/cli/eval/disagreement.ts';
import { formatReport } from '../../../../src/cli/eval/format-report.ts';
import { type Labelled, LabelledSchema } from '../../../../src/cli/eval/label.schema.ts';
import { createTally } from '../../../../src/cli/eval/tally.ts';
import { toVerdict, type Verdict } from '../../../../src/cli/eval/verdict.ts';
import type { Category } from '../../../../src/core/category.ts';
import type { Level } from '../../../../src/core/detect/finding.schema.ts';
import { fakeFinding, fakeListing } from '../fake-detector.ts';

function verdict(label: Partial<Labelled>, ...found: readonly (Category | [Category, Level])[]): Verdict {
  const labelled = LabelledSchema.parse({ label: 'none', ...label });
  const findings = found.map((one) => {
    const [category, level] = typeof one === 'string' ? [one, 'likely' as const] : one;
    return fakeFinding({ category, level });
  });
  return toVerdict(fakeListing({}), labelled, { findings, trials: [] });
}

function reportOf(...verdicts: readonly Verdict[]) {
  const tally = createTally();
  for (const one of verdicts) tally.add(one);
  return tally.report();
}

describe('core listings', () => {
  const report = reportOf(
    verdict({ label: 'account-sales', lang: 'zh' }, 'account-sales'),
    verdict({ label: 'account-sales', lang: 'zh', obfuscated: true }, ['account-sales', 'note']),
    verdict(
      { label: 'account-sales', labels: ['account-sales', 'assisted-registration'] },
      'assisted-registration',
    ),
    verdict({ label: 'assisted-unblocking' }, 'account-sales'),
    verdict({ label: 'none' }, 'account-sales', 'assisted-registration'),
    verdict({ label: 'none' }),
  );

  test('a note is no flag, any label that applies is right, each wrong category is a false alarm', () => {
    expect(report.tiers.core).toEqual({
      records: 6,
      right: 2,
      falseAlarms: 3,
      misses: 2,
      precision: 2 / 5,
      recall: 2 / 4,
      f1: 4 / 9,
    });
  });

  test('by category: what is right or missed, and what is wrong under its own name', () => {
    const counts = Object.entries(report.categories).map(([name, { right, falseAlarms, misses }]) => [
      name,
      right,
      falseAlarms,
      misses,
    ]);
    expect(counts).toEqual([
      ['account-sales', 1, 2, 1],
      ['assisted-registration', 1, 1, 0],
      ['assisted-unblocking', 0, 0, 1],
    ]);
  });

  test('by language and by obfuscated', () => {
    expect(report.languages.zh).toMatchObject({ records: 2, right: 1, misses: 1 });
    expect(report.obfuscated.yes).toMatchObject({
      records: 1,
      right: 0,
      misses: 1,
      recall: 0,
      precision: null,
    });
  });

  test('flagged at all looks at no category', () => {
    expect(report.flaggedAtAll.core).toMatchObject({ right: 3, falseAlarms: 1, misses: 1 });
  });
});

test('other tiers stay out of the breakdown, optional ones out of right and wrong', () => {
  const report = reportOf(
    verdict({ label: 'account-sales', tier: 'context' }),
    verdict({ label: 'account-sales', tier: 'optional' }, ['account-sales', 'note']),
    verdict({ label: 'account-sales', tier: 'optional' }, 'account-sales'),
    verdict({ label: 'none', tier: 'optional' }),
  );
  expect(Object.keys(report.tiers)).toEqual(['context']);
  expect(report.languages).toEqual({});
  expect(report.optional).toEqual({ records: 3, atNote: 1, flagged: 1, notFound: 1, shareAtNote: 1 / 3 });
});

test('nothing to divide by is null and shown as a dash', () => {
  const report = reportOf(verdict({ label: 'none' }));
  expect(report.tiers.core).toMatchObject({ precision: null, recall: null, f1: null });
  expect(formatReport(report)).toMatch(/core +1 +0 +0 +0 +- +- +-\n/);
});

describe('disagreements', () => {
  test.each<[string, Verdict, string[]]>([
    ['right', verdict({ label: 'account-sales' }, 'account-sales'), []],
    ['a miss', verdict({ label: 'account-sales' }), ['miss']],
    ['a false alarm', verdict({ label: 'none' }, 'account-sales'), ['false alarm']],
    [
      'the wrong category',
      verdict({ label: 'account-sales' }, 'assisted-unblocking'),
      ['miss', 'false alarm'],
    ],
    ['optional at note', verdict({ label: 'none', tier: 'optional' }, ['account-sales', 'note']), []],
    ['optional flagged', verdict({ label: 'none', tier: 'optional' }, 'account-sales'), ['above note']],
  ])('%s', (_, one, kinds) => {
    expect(disagreementsOf(one).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('say what was expected and which rules spoke', () => {
    expect(disagreementsOf(verdict({ label: 'none' }, 'account-sales'))).toEqual([
      {
        kind: 'false alarm',
        id: '1',
        tier: 'core',
        text: 'an account',
        expected: ['none'],
        findings: [{ category: 'account-sales', level: 'likely', score: 48, rules: ['sell +48'] }],
      },
    ]);
  });
});
