import { expect, test } from 'vitest';
import { settingsChanges } from '../../../../src/core/settings/settings-changes.ts';
import { anEntry, someSettings } from '../../../fixtures/builders/settings.ts';

test('settings do not differ from themselves', () => {
  const settings = someSettings({ allowed: [anEntry()] });
  expect(settingsChanges(settings, structuredClone(settings))).toEqual([]);
});

test('every difference is named, and nothing else', () => {
  const before = someSettings({
    rulesOff: ['old-rule'],
    allowed: [anEntry(), anEntry({ site: 'kept.example' })],
  });
  const after = someSettings({
    language: 'es',
    pageKeys: true,
    rulesOff: ['new-rule'],
    preset: 'buying',
    warnings: false,
    levels: { ...before.levels, 'assisted-unblocking': 'off' },
    accounts: { ...before.accounts, social: 'off' },
    skippedLanguages: ['th'],
    allowed: [anEntry({ site: 'kept.example' }), anEntry({ seller: '小王' })],
  });
  expect(settingsChanges(before, after)).toEqual([
    { field: 'preset', before: null, after: 'buying' },
    { field: 'language', before: 'browser', after: 'es' },
    { field: 'warnings', before: true, after: false },
    { field: 'level', category: 'assisted-unblocking', before: 'note', after: 'off' },
    { field: 'pageKeys', before: false, after: true },
    { field: 'rulesOff', kind: 'removed', rule: 'old-rule' },
    { field: 'rulesOff', kind: 'added', rule: 'new-rule' },
    { field: 'account', kind: 'social', before: 'on', after: 'off' },
    { field: 'scanned', language: 'th', before: true, after: false },
    { field: 'allowed', kind: 'removed', entry: anEntry() },
    { field: 'allowed', kind: 'added', entry: anEntry({ seller: '小王' }) },
  ]);
});
