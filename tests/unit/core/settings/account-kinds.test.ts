import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import concepts from '../../../../patterns/concepts/concepts.json' with { type: 'json' };
import { PATTERNS } from '../../../../src/cli/load-packs.ts';
import { accountChoice, KIND_OF_PLATFORM } from '../../../../src/core/settings/account-kinds.ts';
import { applySettings } from '../../../../src/core/settings/apply-settings.ts';
import { ACCOUNT_KINDS, SCANNED_LANGUAGES } from '../../../../src/core/settings/settings-values.ts';
import { aFinding, aListing } from '../../../fixtures/builders/scan.ts';
import { someSettings } from '../../../fixtures/builders/settings.ts';

const { accounts } = someSettings();
const aMatch = (concept: string, weight = 50) => ({
  rule: 'rule-1',
  weight,
  spans: [{ start: 0, end: 1, text: 'x', concept }],
});
const naming = (...platforms: string[]) => aFinding({ matches: platforms.map((one) => aMatch(one)) });

test('every platform of the packs is of a kind, but for those that name none', () => {
  const platforms = concepts.concepts.map(({ id }) => id).filter((id) => id.startsWith('platform.'));
  const together = ['platform.chat', 'platform.main', 'platform.leisure', 'platform.generic'];
  expect(Object.keys(KIND_OF_PLATFORM).toSorted()).toEqual(
    platforms.filter((id) => !together.includes(id)).toSorted(),
  );
  expect(new Set(Object.values(KIND_OF_PLATFORM))).toEqual(new Set(ACCOUNT_KINDS));
});

test('the languages to choose from are those of the term files', () => {
  const files = readdirSync(new URL('terms/', PATTERNS)).map((file) => file.replace('.json', ''));
  expect(SCANNED_LANGUAGES.toSorted()).toEqual(files.filter((file) => file !== 'codes').toSorted());
});

test.each([
  [['platform.wechat'], 'off'],
  [['platform.wechat', 'platform.email'], 'on'],
  [['platform.game', 'platform.telegram'], 'note'],
  [[], 'on'],
  [['account.noun', 'platform.generic'], 'on'],
])('accounts of %j, with messaging off, are %s', (platforms, choice) => {
  expect(accountChoice(naming(...platforms), { ...accounts, messaging: 'off' })).toBe(choice);
});

test('what a context met is not what the listing offers', () => {
  const finding = aFinding({ matches: [aMatch('platform.email'), aMatch('platform.wechat', -30)] });
  expect(accountChoice(finding, { ...accounts, email: 'off' })).toBe('off');
});

test.each([
  ['on', [{ level: 'strong' }]],
  ['note', [{ level: 'note' }]],
  ['off', []],
] as const)('an e-mail account under “%s” is shown as %j', (choice, shown) => {
  const settings = someSettings({ accounts: { ...accounts, email: choice } });
  const finding = { ...naming('platform.email'), level: 'strong' as const };
  expect(applySettings([finding], aListing(), settings)).toMatchObject(shown);
  expect(applySettings([finding], aListing(), settings)).toHaveLength(shown.length);
});

test('a note is held against the least level that is shown', () => {
  const settings = someSettings({
    accounts: { ...accounts, email: 'note' },
    levels: { ...someSettings().levels, 'account-sales': 'likely' },
  });
  expect(applySettings([{ ...naming('platform.email'), level: 'strong' }], aListing(), settings)).toEqual([]);
});
