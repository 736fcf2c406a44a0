import type { LocalizedText } from '../localized-text.schema.ts';
import type { ExplainNames } from './explain-finding.ts';

/** Titles by id, as the build and the command line take them from the packs. */
export interface NameTables {
  readonly rules: Readonly<Record<string, LocalizedText>>;
  readonly concepts: Readonly<Record<string, LocalizedText>>;
}

/** Looks up the names of tables. */
export function namesOf({ rules, concepts }: NameTables): ExplainNames {
  return {
    ruleTitle: (id, language) => rules[id]?.[language] ?? null,
    conceptTitle: (id, language) => concepts[id]?.[language] ?? null,
  };
}
