import type { UiLanguage } from '../../core/localized-text.schema.ts';

/** The names that packs give their rules and concepts. Null for an id that no pack of this version has. */
export interface PackTitles {
  ruleTitle(ruleId: string, language: UiLanguage): string | null;
  conceptTitle(conceptId: string, language: UiLanguage): string | null;
  /** The innocent texts that a rule is known to be met by. */
  falseAlarms(ruleId: string, language: UiLanguage): string | null;
}

/** The short names of legal sources. Null for an id that the collection does not hold. */
export interface LawLabels {
  sourceLabel(sourceId: string, language: UiLanguage): string | null;
}

/** What explains a match in words: packs and law. */
export type Glossary = PackTitles & LawLabels;
