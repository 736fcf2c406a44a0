import { expect, test } from 'vitest';
import { applySettings } from '../../../../src/core/settings/apply-settings.ts';
import { DEFAULT_SETTINGS } from '../../../../src/core/settings/default-settings.ts';
import type { LevelChoice } from '../../../../src/core/settings/settings-values.ts';
import { aFinding, aListing } from '../../../fixtures/builders/scan.ts';
import { anEntry, someSettings } from '../../../fixtures/builders/settings.ts';

const FINDINGS = (['note', 'likely', 'strong'] as const).map((level) => aFinding({ level }));
const levelsAt = (least: LevelChoice) =>
  someSettings({ levels: { ...DEFAULT_SETTINGS.levels, 'account-sales': least } });

test('by default everything that was found is shown', () => {
  expect(applySettings(FINDINGS, aListing(), DEFAULT_SETTINGS)).toEqual(FINDINGS);
});

test.each([
  ['note', ['note', 'likely', 'strong']],
  ['likely', ['likely', 'strong']],
  ['strong', ['strong']],
  ['off', []],
] as const)('from %s on', (least, shown) => {
  const findings = applySettings(FINDINGS, aListing(), levelsAt(least));
  expect(findings.map(({ level }) => level)).toEqual(shown);
});

test('each category has its own level', () => {
  const other = aFinding({ category: 'assisted-unblocking', level: 'note' });
  expect(applySettings([...FINDINGS, other], aListing(), levelsAt('off'))).toEqual([other]);
});

test.each([
  ['the site', anEntry(), {}],
  ['a subdomain of it', anEntry(), { site: 'www.market.example' }],
  ['the seller there', anEntry({ seller: '小王' }), {}],
  ['the seller in other letters and spaces', anEntry({ seller: ' Good  Shop' }), { seller: 'good shop ' }],
])('a listing of %s is left out', (_, entry, listing) => {
  expect(applySettings(FINDINGS, aListing(listing), someSettings({ allowed: [entry] }))).toEqual([]);
});

test.each([
  ['another site', anEntry(), { site: 'other.example' }],
  ['a site whose name ends alike', anEntry(), { site: 'supermarket.example' }],
  ['the site above', anEntry({ site: 'www.market.example' }), {}],
  ['another seller', anEntry({ seller: '小李' }), {}],
  ['the seller on another site', anEntry({ seller: '小王' }), { site: 'other.example' }],
  ['nobody known', anEntry({ seller: '小王' }), { seller: null }],
  ['no site', anEntry(), { site: null }],
])('a listing of %s is not', (_, entry, listing) => {
  expect(applySettings(FINDINGS, aListing(listing), someSettings({ allowed: [entry] }))).toEqual(FINDINGS);
});
