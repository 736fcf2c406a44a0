import { DEFAULT_SETTINGS } from './default-settings.ts';
import { isPresetId, PRESETS } from './presets.ts';

/** Turns settings of one version into those of the next; what it is given is still unchecked. */
export type Migration = (settings: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** By the version that they start from. What was written stays: a migration is never changed, only added. */
export const MIGRATIONS: ReadonlyMap<number, Migration> = new Map([
  [1, addWarnings],
  [2, addReviewing],
  [3, addAccountsAndLanguages],
]);

/** Version 1 had no warnings on pages: they come with what the reader is here for. */
function addWarnings(settings: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { preset } = settings;
  const isKnown = typeof preset === 'string' && isPresetId(preset);
  return { ...settings, warnings: isKnown ? PRESETS[preset].warnings : DEFAULT_SETTINGS.warnings };
}

/** Version 2 had no keys that review on pages, which moderators get, and every rule counted. */
function addReviewing(settings: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...settings, pageKeys: settings.preset === 'moderating', rulesOff: [] };
}

/** Version 3 judged accounts of every kind, in every language, and held games and streaming at a note. */
function addAccountsAndLanguages(settings: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { accounts, skippedLanguages } = DEFAULT_SETTINGS;
  return { ...settings, accounts, skippedLanguages };
}
