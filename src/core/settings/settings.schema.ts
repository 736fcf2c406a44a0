import * as z from 'zod';
import { READERS } from '../law/explanation.schema.ts';
import {
  ACCOUNT_CHOICES,
  APPEARANCES,
  LANGUAGE_CHOICES,
  LEVEL_CHOICES,
  MAX_ALLOWED,
  MAX_RULE_ID_LENGTH,
  MAX_RULES_OFF,
  MAX_SELLER_LENGTH,
  PRESET_IDS,
  SCANNED_LANGUAGES,
  SETTINGS_VERSION,
} from './settings-values.ts';

const LevelChoiceSchema = z.enum(LEVEL_CHOICES);
const AccountChoiceSchema = z.enum(ACCOUNT_CHOICES);

/** Listings that are never shown: all of a site, or one seller's on it. */
export const AllowEntrySchema = z.strictObject({
  /** Lower-case host name, without port; its subdomains are meant too. */
  site: z
    .string()
    .regex(/^[^\s/:@?#*]+$/)
    .max(253),
  /** As the site writes the name; null for every seller. */
  seller: z.string().trim().min(1).max(MAX_SELLER_LENGTH).nullable(),
  /** Day it was added, ISO 8601 (`2026-11-22`). */
  addedOn: z.iso.date(),
});
export type AllowEntry = z.infer<typeof AllowEntrySchema>;

/** Everything a reader can set. Strict: an unknown field is a mistake, or belongs to a newer version. */
export const SettingsSchema = z.strictObject({
  version: z.literal(SETTINGS_VERSION),
  language: z.enum(LANGUAGE_CHOICES),
  appearance: z.enum(APPEARANCES),
  /** Whose legal explanations the links of the popup and of marks open. */
  reader: z.enum(READERS),
  /** The preset chosen last, null before the first; single settings may have been changed since. */
  preset: z.enum(PRESET_IDS).nullable(),
  levels: z.strictObject({
    'account-sales': LevelChoiceSchema,
    'assisted-registration': LevelChoiceSchema,
    'assisted-unblocking': LevelChoiceSchema,
  }),
  /** What becomes of listings with accounts of each kind, where they name none of another. */
  accounts: z.strictObject({
    messaging: AccountChoiceSchema,
    payment: AccountChoiceSchema,
    social: AccountChoiceSchema,
    email: AccountChoiceSchema,
    shop: AccountChoiceSchema,
    cloud: AccountChoiceSchema,
    leisure: AccountChoiceSchema,
  }),
  /** Languages whose words are not looked for. A language added later is read until it is skipped. */
  skippedLanguages: z
    .array(z.enum(SCANNED_LANGUAGES))
    .refine((languages) => new Set(languages).size === languages.length, 'a language is named twice'),
  /** Whether the page of a flagged listing carries a warning, and a question before one buys. */
  warnings: z.boolean(),
  allowed: z.array(AllowEntrySchema).max(MAX_ALLOWED),
  /** Whether single keys review flagged listings on pages. */
  pageKeys: z.boolean(),
  /** Ids of rules that no longer count, whatever pack they are in. */
  rulesOff: z.array(z.string().min(1).max(MAX_RULE_ID_LENGTH)).max(MAX_RULES_OFF),
});
export type Settings = z.infer<typeof SettingsSchema>;
