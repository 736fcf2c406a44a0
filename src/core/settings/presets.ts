import type { Settings } from './settings.schema.ts';
import { PRESET_IDS, type PresetId } from './settings-values.ts';

/** The settings that a preset makes; all others stay as they are. */
export type PresetSettings = Pick<Settings, 'reader' | 'levels' | 'warnings'>;

/** What each preset turns on. */
export const PRESETS: Readonly<Record<PresetId, PresetSettings>> = {
  buying: {
    reader: 'consumer',
    warnings: true,
    levels: { 'account-sales': 'likely', 'assisted-registration': 'likely', 'assisted-unblocking': 'likely' },
  },
  moderating: {
    reader: 'moderator',
    warnings: false,
    levels: { 'account-sales': 'note', 'assisted-registration': 'note', 'assisted-unblocking': 'note' },
  },
  compliance: {
    reader: 'compliance',
    warnings: false,
    levels: { 'account-sales': 'likely', 'assisted-registration': 'likely', 'assisted-unblocking': 'likely' },
  },
};

/** The settings with a preset's own in place of theirs. */
export function choosePreset(settings: Settings, preset: PresetId): Settings {
  return { ...settings, ...PRESETS[preset], preset };
}

/** Whether a setting that the chosen preset makes has been changed since. False without a preset. */
export function isPresetChanged({ preset, reader, levels, warnings }: Settings): boolean {
  if (preset === null) return false;
  const made = PRESETS[preset];
  if (reader !== made.reader || warnings !== made.warnings) return true;
  const categories = Object.keys(made.levels) as (keyof Settings['levels'])[];
  return categories.some((category) => levels[category] !== made.levels[category]);
}

/** Whether a value names a preset. */
export function isPresetId(value: string): value is PresetId {
  return PRESET_IDS.some((preset) => preset === value);
}
