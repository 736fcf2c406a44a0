import { expect, test } from 'vitest';
import { choosePreset, isPresetChanged } from '../../../../src/core/settings/presets.ts';
import { SettingsSchema } from '../../../../src/core/settings/settings.schema.ts';
import { PRESET_IDS } from '../../../../src/core/settings/settings-values.ts';
import { anEntry, someSettings } from '../../../fixtures/builders/settings.ts';

const before = someSettings({ language: 'es', appearance: 'dark', allowed: [anEntry()] });

test.each(PRESET_IDS)('%s makes settings and leaves language, appearance and allow-list alone', (preset) => {
  const chosen = choosePreset(before, preset);
  expect(SettingsSchema.parse(chosen)).toEqual(chosen);
  expect(chosen).toMatchObject({ preset, language: 'es', appearance: 'dark', allowed: [anEntry()] });
  expect(isPresetChanged(chosen)).toBe(false);
});

test('a change of what a preset sets shows; a change of anything else does not', () => {
  const chosen = choosePreset(before, 'moderating');
  expect(isPresetChanged({ ...chosen, reader: 'consumer' })).toBe(true);
  expect(isPresetChanged({ ...chosen, levels: { ...chosen.levels, 'account-sales': 'off' } })).toBe(true);
  expect(isPresetChanged({ ...chosen, warnings: true })).toBe(true);
  expect(isPresetChanged({ ...chosen, pageKeys: false })).toBe(true);
  expect(isPresetChanged({ ...chosen, language: 'en' })).toBe(false);
  expect(isPresetChanged(before)).toBe(false);
});

test('presets differ from one another', () => {
  const made = PRESET_IDS.map((preset) => JSON.stringify({ ...choosePreset(before, preset), preset: null }));
  expect(new Set(made).size).toBe(PRESET_IDS.length);
});

test('only who buys is warned on pages', () => {
  const warned = PRESET_IDS.filter((preset) => choosePreset(before, preset).warnings);
  expect(warned).toEqual(['buying']);
});
