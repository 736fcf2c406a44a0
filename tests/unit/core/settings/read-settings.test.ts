import { expect, test } from 'vitest';
import * as z from 'zod';
import { DEFAULT_SETTINGS } from '../../../../src/core/settings/default-settings.ts';
import { readForm, readSettings, type SettingsForm } from '../../../../src/core/settings/read-settings.ts';
import type { Settings } from '../../../../src/core/settings/settings.schema.ts';

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
    expect(readSettings(asWritten(1, { preset }))).toEqual({
      ok: true,
      value: { ...DEFAULT_SETTINGS, preset, warnings, pageKeys },
    });
  },
);

test('version 2 gets what version 3 brought', () => {
  expect(readSettings(asWritten(2, { preset: 'moderating' }))).toEqual({
    ok: true,
    value: { ...DEFAULT_SETTINGS, preset: 'moderating', pageKeys: true },
  });
});

test('version 3 judged every kind of account in every language, games and streaming as notes', () => {
  const version3 = asWritten(3, { preset: 'moderating', rulesOff: ['rule-1'] });
  expect(readSettings(version3)).toEqual({
    ok: true,
    value: { ...DEFAULT_SETTINGS, preset: 'moderating', rulesOff: ['rule-1'] },
  });
});

/** The fields that came with a version, and were not there before. */
const NEW_IN: Readonly<Record<number, readonly (keyof Settings)[]>> = {
  2: ['warnings'],
  3: ['pageKeys', 'rulesOff'],
  4: ['accounts', 'skippedLanguages'],
};

/** Settings as that version wrote them. */
function asWritten(version: number, changes: object): object {
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS, ...changes, version };
  for (let later = version + 1; later <= DEFAULT_SETTINGS.version; later += 1) {
    for (const field of NEW_IN[later] ?? []) delete settings[field];
  }
  return settings;
}
