import { expect, test } from 'vitest';
import * as z from 'zod';
import { DEFAULT_SETTINGS } from '../../../../src/core/settings/default-settings.ts';
import { readForm, readSettings, type SettingsForm } from '../../../../src/core/settings/read-settings.ts';

const FORM: SettingsForm<{ version: 3; colour: string; size: number }> = {
  version: 3,
  migrations: new Map<number, (settings: Record<string, unknown>) => Record<string, unknown>>([
    [1, ({ color, ...rest }) => ({ ...rest, colour: color })],
    [2, (settings) => ({ ...settings, size: 1 })],
  ]),
  schema: z.strictObject({ version: z.literal(3), colour: z.string(), size: z.number() }),
};

test('the defaults are settings', () => {
  expect(readSettings(DEFAULT_SETTINGS)).toEqual({ ok: true, value: DEFAULT_SETTINGS });
});

test.each([
  [
    { version: 1, color: 'red' },
    { version: 3, colour: 'red', size: 1 },
  ],
  [
    { version: 2, colour: 'red' },
    { version: 3, colour: 'red', size: 1 },
  ],
  [
    { version: 3, colour: 'red', size: 7 },
    { version: 3, colour: 'red', size: 7 },
  ],
])('%j is brought to the form of now', (old, value) => {
  expect(readForm(old, FORM)).toEqual({ ok: true, value });
});

test('a migration that leaves a wrong field behind is seen, and the old value stays as it was', () => {
  const old = Object.freeze({ version: 1, color: 5 });
  expect(readForm(old, FORM)).toEqual({ ok: false, problem: { kind: 'bad-field', field: 'colour' } });
  expect(old).toEqual({ version: 1, color: 5 });
});

test('a version that no migration starts from is refused', () => {
  const form = { ...FORM, migrations: new Map() };
  expect(readForm({ version: 1 }, form)).toEqual({
    ok: false,
    problem: { kind: 'bad-field', field: 'version' },
  });
});

test.each([null, 1, 'x', [], {}, { version: '1' }, { version: 0 }, { version: 1.5 }])(
  '%j is none',
  (value) => {
    expect(readForm(value, FORM)).toEqual({ ok: false, problem: { kind: 'not-settings' } });
  },
);

test.each([
  [null, true, false],
  ['buying', true, false],
  ['moderating', false, true],
  ['compliance', false, false],
])(
  'version 1 with preset %s is warned on pages: %s, reviews there by keys: %s',
  (preset, warnings, pageKeys) => {
    const { warnings: _w, pageKeys: _k, rulesOff: _r, ...rest } = DEFAULT_SETTINGS;
    expect(readSettings({ ...rest, version: 1, preset })).toEqual({
      ok: true,
      value: { ...DEFAULT_SETTINGS, preset, warnings, pageKeys },
    });
  },
);

test('version 2 gets what version 3 brought', () => {
  const { pageKeys: _k, rulesOff: _r, ...rest } = DEFAULT_SETTINGS;
  expect(readSettings({ ...rest, version: 2, preset: 'moderating', warnings: true })).toEqual({
    ok: true,
    value: { ...DEFAULT_SETTINGS, preset: 'moderating', warnings: true, pageKeys: true },
  });
});
