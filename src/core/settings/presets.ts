import type { Settings } from './settings.schema.ts';
import { PRESET_IDS, type PresetId } from './settings-values.ts';

/** The settings that a preset makes; all others stay as they are. */
export type PresetSettings = Pick<Settings, 'reader' | 'levels' | 'warnings' | 'pageKeys'>;

/** What each preset turns on. */
export const PRESETS: Readonly<Record<PresetId, PresetSettings>> = {
  buying: {
    reader: 'consumer',
    warnings: true,
    pageKeys: false,
    levels: { 'account-sales': 'likely', 'assisted-registration': 'likely', 'assisted-unblocking': 'likely' },
  },
  moderating: {
    reader: 'moderator',
    warnings: false,
    pageKeys: true,
    levels: { 'account-sales': 'note', 'assisted-registration': 'note', 'assisted-unblocking': 'note' },
  },
  compliance: {
    reader: 'compliance',
    warnings: false,
    pageKeys: false,
    levels: { 'account-sales': 'likely', 'assisted-registration': 'likely', 'assisted-unblocking': 'likely' },
  },
};

/** The settings with a preset's own in place of theirs. */
export function choosePreset(settings: Settings, preset: PresetId): Settings {
  return { ...settings, ...PRESETS[preset], preset };
}

/** Whether a setting that the chosen preset makes has been changed since. False without a preset. */
export function isPresetChanged({ preset, ...settings }: Settings): boolean {
  if (preset === null) return false;
  const { levels, ...made } = PRESETS[preset];
  const categories = Object.keys(levels) as (keyof Settings['levels'])[];
  if (categories.some((category) => settings.levels[category] !== levels[category])) return true;
  const names = Object.keys(made) as (keyof typeof made)[];
  return names.some((name) => settings[name] !== made[name]);
}

/** Whether a value names a preset. */
export function isPresetId(value: string): value is PresetId {
  return PRESET_IDS.some((preset) => preset === value);
}
