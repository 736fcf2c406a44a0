import { CATEGORIES, type Category } from '../category.ts';
import type { Reader } from '../law/explanation.schema.ts';
import { keyOf } from './allow-list.ts';
import type { AllowEntry, Settings } from './settings.schema.ts';
import {
  ACCOUNT_KINDS,
  type AccountChoice,
  type AccountKind,
  type Appearance,
  type LanguageChoice,
  type LevelChoice,
  type PresetId,
  SCANNED_LANGUAGES,
  type ScannedLanguage,
} from './settings-values.ts';

interface Change<Value> {
  readonly before: Value;
  readonly after: Value;
}

/** One difference between two settings. */
export type SettingsChange =
  | ({ readonly field: 'language' } & Change<LanguageChoice>)
  | ({ readonly field: 'appearance' } & Change<Appearance>)
  | ({ readonly field: 'reader' } & Change<Reader>)
  | ({ readonly field: 'preset' } & Change<PresetId | null>)
  | ({ readonly field: 'warnings' } & Change<boolean>)
  | ({ readonly field: 'level'; readonly category: Category } & Change<LevelChoice>)
  | ({ readonly field: 'pageKeys' } & Change<boolean>)
  | { readonly field: 'rulesOff'; readonly kind: 'added' | 'removed'; readonly rule: string }
  | ({ readonly field: 'account'; readonly kind: AccountKind } & Change<AccountChoice>)
  /** Whether words of the language are looked for. */
  | ({ readonly field: 'scanned'; readonly language: ScannedLanguage } & Change<boolean>)
  | { readonly field: 'allowed'; readonly kind: 'added' | 'removed'; readonly entry: AllowEntry };

/** What changes when `after` takes the place of `before`, in the order of the options page. */
export function settingsChanges(before: Settings, after: Settings): SettingsChange[] {
  const changes: SettingsChange[] = [
    { field: 'preset', before: before.preset, after: after.preset },
    { field: 'language', before: before.language, after: after.language },
    { field: 'appearance', before: before.appearance, after: after.appearance },
    { field: 'reader', before: before.reader, after: after.reader },
    { field: 'warnings', before: before.warnings, after: after.warnings },
    ...CATEGORIES.map((category): SettingsChange => {
      return { field: 'level', category, before: before.levels[category], after: after.levels[category] };
    }),
    { field: 'pageKeys', before: before.pageKeys, after: after.pageKeys },
    ...ruleChanges(before.rulesOff, after.rulesOff),
    ...ACCOUNT_KINDS.map((kind): SettingsChange => {
      return { field: 'account', kind, before: before.accounts[kind], after: after.accounts[kind] };
    }),
    ...SCANNED_LANGUAGES.map((language): SettingsChange => {
      return { field: 'scanned', language, before: reads(before, language), after: reads(after, language) };
    }),
    ...missingFrom(after, before).map(
      (entry): SettingsChange => ({ field: 'allowed', kind: 'removed', entry }),
    ),
    ...missingFrom(before, after).map(
      (entry): SettingsChange => ({ field: 'allowed', kind: 'added', entry }),
    ),
  ];
  return changes.filter((change) => !('before' in change) || change.before !== change.after);
}

function ruleChanges(before: readonly string[], after: readonly string[]): SettingsChange[] {
  const removed = before.filter((rule) => !after.includes(rule));
  const added = after.filter((rule) => !before.includes(rule));
  return [
    ...removed.map((rule): SettingsChange => ({ field: 'rulesOff', kind: 'removed', rule })),
    ...added.map((rule): SettingsChange => ({ field: 'rulesOff', kind: 'added', rule })),
  ];
}

function reads({ skippedLanguages }: Settings, language: ScannedLanguage): boolean {
  return !skippedLanguages.includes(language);
}

/** The allow-list entries of `whole` that `part` lacks. */
function missingFrom(part: Settings, whole: Settings): AllowEntry[] {
  const known = new Set(part.allowed.map(keyOf));
  return whole.allowed.filter((entry) => !known.has(keyOf(entry)));
}
