import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { READERS } from '../../../../src/core/law/explanation.schema.ts';
import { type Settings, SettingsSchema } from '../../../../src/core/settings/settings.schema.ts';
import { exportSettings, importSettings } from '../../../../src/core/settings/settings-file.ts';
import {
  ACCOUNT_CHOICES,
  APPEARANCES,
  LANGUAGE_CHOICES,
  LEVEL_CHOICES,
  PRESET_IDS,
  SCANNED_LANGUAGES,
  SETTINGS_VERSION,
} from '../../../../src/core/settings/settings-values.ts';
import { anEntry, someSettings } from '../../../fixtures/builders/settings.ts';

const account = fc.constantFrom(...ACCOUNT_CHOICES);
const level = fc.constantFrom(...LEVEL_CHOICES);
const settings: fc.Arbitrary<Settings> = fc.record({
  version: fc.constant(SETTINGS_VERSION),
  language: fc.constantFrom(...LANGUAGE_CHOICES),
  appearance: fc.constantFrom(...APPEARANCES),
  reader: fc.constantFrom(...READERS),
  preset: fc.constantFrom(null, ...PRESET_IDS),
  levels: fc.record({
    'account-sales': level,
    'assisted-registration': level,
    'assisted-unblocking': level,
  }),
  accounts: fc.record({
    messaging: account,
    payment: account,
    social: account,
    email: account,
    shop: account,
    cloud: account,
    leisure: account,
  }),
  skippedLanguages: fc.uniqueArray(fc.constantFrom(...SCANNED_LANGUAGES)),
  warnings: fc.boolean(),
  allowed: fc.array(
    fc.constantFrom(anEntry(), anEntry({ seller: '小王 "x"' }), anEntry({ site: 'b.example' })),
  ),
  pageKeys: fc.boolean(),
  rulesOff: fc.array(fc.constantFrom('a-rule', 'b-rule')),
});

test('what is exported comes back the same', () => {
  fc.assert(
    fc.property(settings, (before) => {
      expect(importSettings(exportSettings(before))).toEqual({ ok: true, value: before });
    }),
  );
});

test('a byte order mark does no harm', () => {
  expect(importSettings(`\uFEFF${exportSettings(someSettings())}`).ok).toBe(true);
});

const file = (inside: unknown) => JSON.stringify({ format: 'tradeflag-settings', settings: inside });

test.each([
  ['broken text', '{"format":', { kind: 'not-json' }],
  ['nothing', '', { kind: 'not-json' }],
  ['another JSON', '[1]', { kind: 'not-settings' }],
  ['another file', '{"listings":[]}', { kind: 'not-settings' }],
  ['no version', file({ language: 'en' }), { kind: 'not-settings' }],
  ['a newer version', file({ ...someSettings(), version: 9 }), { kind: 'newer', version: 9 }],
  [
    'a wrong value',
    file({ ...someSettings(), appearance: 'pink' }),
    { kind: 'bad-field', field: 'appearance' },
  ],
  [
    'a wrong level',
    file({ ...someSettings(), levels: { ...someSettings().levels, 'account-sales': 3 } }),
    { kind: 'bad-field', field: 'levels.account-sales' },
  ],
  [
    'a language named twice',
    file({ ...someSettings(), skippedLanguages: ['th', 'th'] }),
    { kind: 'bad-field', field: 'skippedLanguages' },
  ],
  ['an unknown field', file({ ...someSettings(), extra: 1 }), { kind: 'bad-field', field: 'extra' }],
  [
    'a wrong entry',
    file({ ...someSettings(), allowed: [anEntry(), anEntry({ site: 'a b' })] }),
    { kind: 'bad-field', field: 'allowed.1.site' },
  ],
  [
    'a wrong day',
    file({ ...someSettings(), allowed: [anEntry({ addedOn: 'today' })] }),
    { kind: 'bad-field', field: 'allowed.0.addedOn' },
  ],
])('%s is refused by name', (_, text, problem) => {
  expect(importSettings(text)).toEqual({ ok: false, problem });
});

test('any text gives settings or a reason, never an error', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.jsonValue().map(file)), (text) => {
      const read = importSettings(text);
      if (read.ok) expect(SettingsSchema.safeParse(read.value).success).toBe(true);
    }),
  );
});
