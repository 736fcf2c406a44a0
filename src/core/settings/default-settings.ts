import type { Settings } from './settings.schema.ts';
import { SETTINGS_VERSION } from './settings-values.ts';

/** What holds until the reader chooses otherwise: everything that was found is shown. */
export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  language: 'browser',
  appearance: 'system',
  reader: 'consumer',
  preset: null,
  levels: { 'account-sales': 'note', 'assisted-registration': 'note', 'assisted-unblocking': 'note' },
  accounts: {
    messaging: 'on',
    payment: 'on',
    social: 'on',
    email: 'on',
    shop: 'on',
    cloud: 'on',
    leisure: 'note',
  },
  skippedLanguages: [],
  warnings: true,
  allowed: [],
  pageKeys: false,
  rulesOff: [],
};
