/** The languages a reader can choose; `browser` follows the browser's own. */
export const LANGUAGE_CHOICES = ['browser', 'en', 'zh-CN', 'zh-TW', 'es'] as const;
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

/** How the interface and the marks look; `system` follows the system's own choice. */
export const APPEARANCES = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof APPEARANCES)[number];

/** The least level of a category that is shown; `off` shows nothing of it. */
export const LEVEL_CHOICES = ['note', 'likely', 'strong', 'off'] as const;
export type LevelChoice = (typeof LEVEL_CHOICES)[number];

/** What a reader is here for. */
export const PRESET_IDS = ['buying', 'moderating', 'compliance'] as const;
export type PresetId = (typeof PRESET_IDS)[number];

/** The version that settings are written in. A change of form raises it and adds a migration. */
export const SETTINGS_VERSION = 3;

/** Most rules that can be turned off, and the longest id of one. */
export const MAX_RULES_OFF = 500;
export const MAX_RULE_ID_LENGTH = 100;

/** Most entries of the allow-list, and the longest name of a seller in UTF-16 units. */
export const MAX_ALLOWED = 2000;
export const MAX_SELLER_LENGTH = 200;
