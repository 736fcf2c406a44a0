import type { Settings } from './settings.schema.ts';
import { SCANNED_LANGUAGES, type ScannedLanguage } from './settings-values.ts';

/** The settings with a language skipped or read, in the order in which languages are listed. */
export function skipLanguage(settings: Settings, language: ScannedLanguage, isSkipped: boolean): Settings {
  const skippedLanguages = SCANNED_LANGUAGES.filter((one) =>
    one === language ? isSkipped : settings.skippedLanguages.includes(one),
  );
  return { ...settings, skippedLanguages };
}
