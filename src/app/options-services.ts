import { DEFAULT_SETTINGS } from '../core/settings/default-settings.ts';
import type { Settings } from '../core/settings/settings.schema.ts';
import { exportSettings } from '../core/settings/settings-file.ts';
import { saveFile } from '../platform/downloads.ts';
import {
  readRawSettings,
  replaceSettings,
  type StoredSettings,
  updateSettings,
} from '../platform/settings-store.ts';
import { followWatchedSites } from './follow-watched-sites.ts';
import { followStoredSettings } from './settings.ts';
import { stopWatching } from './watch-site.ts';

/** What the options page can learn and do. */
export interface OptionsServices {
  /** Calls back with the settings now and after each change, or with why they cannot be read. */
  followSettings(onStored: (stored: StoredSettings) => void, signal: AbortSignal): void;
  /** Does nothing while the stored settings cannot be read. */
  change(change: (settings: Settings) => Settings): Promise<void>;
  /** Writes over whatever is stored. */
  replace(settings: Settings): Promise<void>;
  reset(): Promise<void>;
  exportSettings(settings: Settings): void;
  /** Saves what is stored as it is, readable or not. */
  saveRawCopy(): Promise<void>;
  /** Calls back with the match patterns of the watched sites now and after each change. */
  followWatchedSites(onSites: (patterns: readonly string[]) => void, signal: AbortSignal): void;
  stopWatching(pattern: string): Promise<void>;
  /** The title of a rule; its id where no pack has it any more. */
  ruleTitle(rule: string, language: string): string;
  /** Today in the reader's time zone, ISO 8601. */
  today(): string;
}

/** Titles by rule and language. */
export type RuleTitles = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The services of the browser that the page runs in. Without titles rules are named by their ids. */
export function createOptionsServices(ruleTitles: RuleTitles = {}): OptionsServices {
  return {
    followSettings: followStoredSettings,
    change: async (change) => {
      await updateSettings(change);
    },
    replace: replaceSettings,
    reset: () => replaceSettings(DEFAULT_SETTINGS),
    exportSettings: (settings) => saveJson('tradeflag-settings.json', exportSettings(settings)),
    saveRawCopy: async () => {
      saveJson('tradeflag-settings-unread.json', JSON.stringify(await readRawSettings(), null, 2));
    },
    followWatchedSites,
    stopWatching,
    ruleTitle: (rule, language) => ruleTitles[rule]?.[language] ?? rule,
    today: () => isoDay(new Date()),
  };
}

function saveJson(name: string, text: string): void {
  saveFile({ name, type: 'application/json', text });
}

function isoDay(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
