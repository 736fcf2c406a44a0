/** The languages a reader can choose; `browser` follows the browser's own. */
export const LANGUAGE_CHOICES = ['browser', 'en', 'zh-CN', 'zh-TW', 'es'] as const;
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

/** How the interface and the marks look; `system` follows the system's own choice. */
export const APPEARANCES = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof APPEARANCES)[number];

/** The least level of a category that is shown; `off` shows nothing of it. */
export const LEVEL_CHOICES = ['note', 'likely', 'strong', 'off'] as const;
export type LevelChoice = (typeof LEVEL_CHOICES)[number];

/** Kinds of accounts that listings trade in; `leisure` are games and streaming. */
export const ACCOUNT_KINDS = ['messaging', 'payment', 'social', 'email', 'shop', 'cloud', 'leisure'] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** What becomes of listings with accounts of a kind: judged by level, a note at most, or left out. */
export const ACCOUNT_CHOICES = ['on', 'note', 'off'] as const;
export type AccountChoice = (typeof ACCOUNT_CHOICES)[number];

/** The languages that the packs have words in (BCP 47). */
export const SCANNED_LANGUAGES = [
  ...(['zh', 'en', 'es', 'pt', 'fr', 'de', 'ru'] as const),
  ...(['ja', 'ko', 'vi', 'th', 'id', 'tr', 'ar', 'uk'] as const),
] as const;
export type ScannedLanguage = (typeof SCANNED_LANGUAGES)[number];

/** What a reader is here for. */
export const PRESET_IDS = ['buying', 'moderating', 'compliance'] as const;
export type PresetId = (typeof PRESET_IDS)[number];

/** The version that settings are written in. A change of form raises it and adds a migration. */
export const SETTINGS_VERSION = 4;

/** Most rules that can be turned off, and the longest id of one. */
export const MAX_RULES_OFF = 500;
export const MAX_RULE_ID_LENGTH = 100;

/** Most entries of the allow-list, and the longest name of a seller in UTF-16 units. */
export const MAX_ALLOWED = 2000;
export const MAX_SELLER_LENGTH = 200;
