import type { Settings } from '../../core/settings/settings.schema.ts';

/** What a section of settings is given: the settings in force, and how to change them. */
export interface SectionProps {
  readonly settings: Settings;
  readonly onChange: (change: (settings: Settings) => Settings) => void;
}
